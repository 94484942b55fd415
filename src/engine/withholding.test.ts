/** What an organisation withholds does not reach the resident by any way; that it does so, on which ground and why, does. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, asSession, documents } from '../database/index.ts'
import { staffNamed } from '../player/organisations.ts'
import { askCase, type CaseQuestion } from '../questions/index.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { onEntry, upTo } from '../testing/story.ts'
import { perform } from './perform.ts'

const consultant = 'corporation-a:consultant-1'
const worker = 'team:worker-1'
const until = '2026-09-01'
const why = { ground: 'othersRights', text: 'Het gaat ook over een buurvrouw.', until }
const secret = 'Een buurvrouw belde over geluid.'
let stage: TestStage

beforeAll(async () => {
  stage = await openStage()
  await stage.tell([
    ...upTo('complete'),
    {
      as: consultant,
      at: '2026-03-19T09:30',
      do: 'recordRentalHistory',
      with: { nuisance: secret, paymentRecord: 'Betaalde op tijd.' },
    },
    {
      as: consultant,
      at: '2026-03-19T09:35',
      do: 'reportBreach',
      with: {
        condition: 'rent-on-time',
        since: '2026-03-18',
        note: 'Gebeld.',
        document: { pdf: 'Een brief van een ander' },
      },
    },
  ])
})
afterAll(() => stage.close())

const actorOf = (who: string): Actor => {
  const actor = who === 'resident' ? stage.play.cases.get('zaak')?.resident : staffNamed(who)?.actor
  if (!actor) throw new Error(`nobody is called ${who}`)
  return actor
}
const worldOf = (who: string) => stage.play.cases.get('zaak')?.worlds.get(actorOf(who).party) ?? ''
async function see(who: string): Promise<CaseQuestion> {
  const question = await askCase(stage.play.services, actorOf(who), worldOf(who))
  if (!question) throw new Error(`${who} has no such case`)
  return question
}
const entryFor = async (who: string, category: string) =>
  (await see(who)).context.rows.entries.find((entry) => entry.category === category)
const attempt = (who: string, entry: string, raw: Record<string, string> = why) =>
  perform(stage.play.services, actorOf(who), {
    worldId: worldOf(who),
    act: 'withholdEntry',
    entry,
    raw: async () => ({ ...raw, ...dayFields(raw.until ?? '') }),
  })
const dayFields = (iso: string) => {
  const [year = '', month = '', day = ''] = iso.split('-')
  return { 'until-day': day, 'until-month': month, 'until-year': year }
}

describe('withholding', () => {
  it('is not there for who only reads it, nor for the resident, nor of what the resident signed', async () => {
    const report = (await entryFor(worker, 'intakeReport'))?.id ?? ''
    expect((await attempt(worker, report)).kind).toBe('notFound')
    expect((await attempt('resident', report)).kind).toBe('notFound')
    const signed = (await entryFor(consultant, 'signedAgreement'))?.id ?? ''
    expect((await attempt(consultant, signed)).kind).toBe('notFound')
  })

  it('asks for a ground that this party has, a reason, and a day within a year', async () => {
    const nuisance = (await entryFor(consultant, 'nuisance'))?.id ?? ''
    const refused = async (who: string, entry: string, wrong: Partial<typeof why>) => {
      const outcome = await attempt(who, entry, { ...why, ...wrong })
      return outcome.kind === 'invalid' ? outcome.problems : outcome.kind
    }
    const area = (await entryFor(worker, 'lifeAreas'))?.id ?? ''
    const ofOthers = { field: 'ground', problem: 'notInList' }
    expect(await refused(consultant, nuisance, { text: '' })).toEqual([{ field: 'text', problem: 'required' }])
    expect(await refused(consultant, nuisance, { ground: 'curiosity' })).toEqual([ofOthers])
    expect(await refused(worker, area, { ground: 'civilClaim' })).toEqual([ofOthers])
    expect(await refused(consultant, nuisance, { until: '2027-03-20' })).toEqual([
      { field: 'until', problem: 'tooLong' },
    ])
    expect(await refused(consultant, nuisance, { until: '2026-03-01' })).toEqual([
      { field: 'until', problem: 'inPast' },
    ])
    expect((await see(consultant)).context.rows.withholdings).toEqual([])
    // And with each of them as it should be it is taken.
    await stage.tell([onEntry(consultant, '2026-03-19T09:40', 'withholdEntry', 'corporationFile.nuisance', why)])
    await stage.tell([onEntry(consultant, '2026-03-19T09:45', 'endWithholding', 'corporationFile.nuisance', {})])
  })

  it('takes the entry, its document and what stood there before from the resident, and from nobody else', async () => {
    await stage.tell([
      onEntry(consultant, '2026-03-19T10:00', 'correctEntry', 'corporationFile.nuisance', {
        text: `${secret} Twee keer.`,
        why: 'incomplete',
      }),
    ])
    const paper = (await entryFor('resident', 'conditionEvidence'))?.documentId ?? ''
    expect(await asSession(stage.database, actorOf('resident'), (tx) => documents.read(tx, paper))).toBeDefined()
    expect(JSON.stringify((await see('resident')).context.rows)).toContain(secret)
    await stage.tell([
      onEntry(consultant, '2026-03-19T10:10', 'withholdEntry', 'corporationFile.nuisance', why),
      onEntry(consultant, '2026-03-19T10:11', 'withholdEntry', 'corporationFile.conditionEvidence', why),
    ])
    const { rows } = (await see('resident')).context
    expect(JSON.stringify([rows.entries, rows.older, rows.documents])).not.toContain(secret)
    expect(rows.entries.map(({ category }) => category)).not.toContain('nuisance')
    expect(rows.entries.map(({ category }) => category)).not.toContain('conditionEvidence')
    expect(rows.documents.some(({ id }) => id === paper)).toBe(false)
    expect(await asSession(stage.database, actorOf('resident'), (tx) => documents.read(tx, paper))).toBeUndefined()
    expect(JSON.stringify((await see(consultant)).context.rows)).toContain(secret)
  })

  it('tells the resident who does it, on which ground, why and until when', async () => {
    const { rows, view } = (await see('resident')).context
    expect(rows.withholdings).toHaveLength(2)
    expect(rows.withholdings[0]).toMatchObject({
      party: 'corporation',
      file: 'corporationFile',
      ground: why.ground,
      until,
    })
    const reason = rows.entries.find(({ category }) => category === 'withholdingReason')
    expect(reason?.value).toMatchObject({ text: why.text, of: 'corporationFile' })
    expect(view.seen.entryWithheld).toBeDefined()
    const team = (await see(worker)).context
    expect(team.rows.withholdings).toEqual([])
    expect(team.view.seen.entryWithheld).toBeUndefined()
  })

  it('goes on with what takes the place of the entry, in a correction', async () => {
    await stage.tell([
      onEntry(consultant, '2026-03-19T10:20', 'correctEntry', 'corporationFile.nuisance', {
        text: `${secret} Drie keer.`,
        why: 'incomplete',
      }),
    ])
    const { rows } = (await see('resident')).context
    expect(JSON.stringify(rows)).not.toContain(secret)
    const own = await see(consultant)
    const entry = own.context.rows.entries.find(({ category }) => category === 'nuisance')
    expect(own.context.rows.withholdings.some(({ entryId }) => entryId === entry?.id)).toBe(true)
    expect((await attempt(consultant, entry?.id ?? '')).kind).toBe('notFound')
  })

  it('ends when the organisation says so', async () => {
    await stage.tell([onEntry(consultant, '2026-03-19T10:30', 'endWithholding', 'corporationFile.nuisance', {})])
    const { rows } = (await see('resident')).context
    expect(JSON.stringify(rows.entries)).toContain(`${secret} Drie keer.`)
    expect(JSON.stringify(rows.older)).toContain(secret)
    expect(rows.withholdings).toHaveLength(1)
  })

  it('ends by itself after its last day', async () => {
    stage.clock.now = new Date(`${until}T21:00:00.000Z`)
    expect((await see('resident')).context.rows.withholdings).toHaveLength(1)
    stage.clock.now = new Date('2026-09-01T22:30:00.000Z')
    const { rows } = (await see('resident')).context
    expect(rows.withholdings).toEqual([])
    expect(rows.entries.map(({ category }) => category)).toContain('conditionEvidence')
  })

  it('goes with its entry when that is taken away', async () => {
    await stage.tell([
      onEntry(consultant, '2026-09-02T10:00', 'withholdEntry', 'corporationFile.nuisance', {
        ...why,
        until: '2026-12-01',
      }),
    ])
    expect((await see(consultant)).context.rows.withholdings).toHaveLength(1)
    await stage.tell([
      onEntry(consultant, '2026-09-02T10:05', 'removeEntry', 'corporationFile.nuisance', { why: 'otherPerson' }),
    ])
    expect((await see(consultant)).context.rows.withholdings).toEqual([])
  })
})
