import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asActor } from '../actor.ts'
import { documents } from '../documents.ts'
import { recordEntries } from '../entries.ts'
import { type Example, entryOf, example, really, signalledCase } from '../example.fixture.ts'
import { readFalseAlarms } from '../false-alarms.ts'
import { readPassedOn } from '../passed-on.ts'
import { readCase } from '../read-case.ts'
import { settleKeys } from './begin.ts'

let made: Example
beforeAll(async () => {
  made = await example()
})
afterAll(() => made.close())

describe('a database of an older Drempel', () => {
  it('is sealed at the next start, with nothing left in plain, and says what it said', async () => {
    const consultant = made.actor('housingConsultant')
    const { trajectoryId, worldId } = await signalledCase(made)
    const bytes = Buffer.from('%PDF verzonnen')
    const document = await asActor(made.db, consultant, async (tx) => {
      const named = entryOf('corporationFile', 'nameAndAddress', 'registration', { name: 'x' })
      const paid = { ...entryOf('corporationFile', 'paymentRecord', 'registration', { text: 'x' }), reason: 'x' }
      await recordEntries(tx, trajectoryId, [...Array.from({ length: 250 }, () => named), paid])
      const paper = { file: 'corporationFile', category: 'nameAndAddress', mediaType: 'application/pdf' }
      return documents.store(tx, trajectoryId, { ...paper, bytes: Buffer.from('x') })
    })
    // As it stood there before there were keys.
    await really(
      made.url,
      `update drempel.entry set value = null, reason = null, plain_value = '{"name": "Sam Verzonnen", "key": "a"}',
        plain_reason = case when reason is not null then 'Van belang.' end`,
    )
    await really(made.url, 'update drempel.document set bytes = null, plain_bytes = $1', [bytes])
    await really(made.url, 'delete from drempel.file_key')
    await really(
      made.url,
      `insert into drempel.passed_on (id, from_organisation, to_organisation, to_role, kind, plain_about, at)
       values (gen_random_uuid(), $1, $1, 'housingConsultant', 'stop', '{"text": "Sam"}', now())`,
      [consultant.organisation],
    )
    await really(
      made.url,
      `insert into drempel.false_alarm (organisation_id, person_id, role, activity, plain_reason, at)
       values ($1, $2, 'housingConsultant', 'openCase', 'Sam', now())`,
      [consultant.organisation, consultant.person],
    )
    await really(made.url, 'truncate drempel.search_material')
    const [{ before } = {}] = await really(made.url, `select pg_relation_filepath('drempel.entry') as before`)

    expect(await settleKeys(made.db, made.url)).toEqual({ sealed: 254, found: 250 })
    expect(await settleKeys(made.db, made.url)).toEqual({ sealed: 0, found: 0 })
    const [left] = await really(
      made.url,
      `select pg_relation_filepath('drempel.entry') as path, (select count(*)::int from drempel.entry
        where num_nonnulls(plain_value, plain_reason) > 0) as entries, (select count(*)::int from drempel.document
        where plain_bytes is not null) as documents`,
    )
    expect(left).toMatchObject({ entries: 0, documents: 0 })
    expect(left?.path).not.toBe(before)
    expect(await asActor(made.db, consultant, readPassedOn)).toMatchObject([{ about: { text: 'Sam' } }])
    const officer = made.actor('privacyOfficer')
    expect(await asActor(made.db, officer, (tx) => readFalseAlarms(tx))).toMatchObject([{ reason: 'Sam' }])
    const rows = await readCase(made.db, consultant, worldId, { activity: 'case' })
    expect(rows?.entries).toHaveLength(251)
    expect(rows?.unreadable).toEqual([])
    for (const { value, category, reason } of rows?.entries ?? []) {
      expect(value).toEqual({ name: 'Sam Verzonnen', key: 'a' })
      expect(reason).toBe(category === 'paymentRecord' ? 'Van belang.' : null)
    }
    expect((await asActor(made.db, consultant, (tx) => documents.read(tx, document)))?.bytes).toEqual(bytes)
  })
})
