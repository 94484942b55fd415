import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keyRing } from '../../keys/index.ts'
import { memoryStore } from '../../keys/store.ts'
import { connect, type Database } from '../connect.ts'
import { documents } from '../documents.ts'
import { recordEntries, removeEntry, replaceEntry } from '../entries.ts'
import { type Example, entryOf, example, really, signalledCase } from '../example.fixture.ts'
import { readFalseAlarms, recordFalseAlarm } from '../false-alarms.ts'
import { openingSessions } from '../opening-sessions.ts'
import { passOn, readPassedOn } from '../passed-on.ts'
import { readCase } from '../read-case.ts'
import { readWorklist } from '../read-worklist.ts'
import { asSession } from '../session.ts'
import { eraseWorld } from '../trajectories.ts'
import { rebuildMaterial } from './search-material.ts'
import { sweepKeys } from './sweep.ts'

const secret = 'Sam Verzonnen uit de Proefstraat'
const bytes = Buffer.from(`%PDF ${secret}`)
const keys = new Map<string, Buffer>()
const reading = { activity: 'case' }
let made: Example
let db: Database
beforeAll(async () => {
  made = await example()
  db = openingSessions(connect(made.logins, { now: () => made.clock.now, max: 4, keys: keyRing(memoryStore(keys)) }))
})
afterAll(async () => {
  await db.close()
  await made.close()
})

const named = (value: unknown) => entryOf('corporationFile', 'nameAndAddress', 'registration', value)

/** A case with an entry, a document and something in another file; `read` gives what the consultant finds. */
async function filled() {
  const consultant = made.actor('housingConsultant')
  const { trajectoryId, worldId } = await signalledCase({ ...made, db })
  const { ids, document } = await asSession(db, consultant, async (tx) => {
    const paper = { file: 'corporationFile', category: 'nameAndAddress', mediaType: 'application/pdf', bytes }
    const document = await documents.store(tx, trajectoryId, paper)
    const reason = 'Van belang voor het verzoek.'
    const ids = await recordEntries(tx, trajectoryId, [
      { ...named({ name: secret }), documentId: document },
      named({ name: 'Noor Voorbeeld' }),
      { ...entryOf('corporationFile', 'paymentRecord', 'registration', { text: secret }), reason },
      { ...entryOf('registrationFile', 'nameAndAddress', 'registration', { name: secret }) },
    ])
    return { ids, document }
  })
  const read = () => readCase(db, consultant, worldId, reading)
  const paper = () => asSession(db, consultant, (tx) => documents.read(tx, document))
  const rows = () =>
    really(made.url, 'select * from drempel.entry where trajectory_id = $1 order by category, id', [trajectoryId])
  const keyOf = async (file: string): Promise<string> => {
    const [row] = await really(made.url, 'select key_id from drempel.file_key where trajectory_id = $1 and file = $2', [
      trajectoryId,
      file,
    ])
    return row?.key_id.toString('hex') ?? ''
  }
  return { consultant, trajectoryId, worldId, ids, document, read, paper, rows, keyOf }
}

describe('the database', () => {
  it('holds no value, reason or document in plain, but in what is searched', async () => {
    const { trajectoryId, read, paper } = await filled()
    for (const table of ['entry', 'document', 'file_key', 'event']) {
      const found = await really(made.url, `select t::text as row from drempel.${table} t where t.trajectory_id = $1`, [
        trajectoryId,
      ])
      const text = found.map(({ row }) => row).join('\n')
      for (const word of [secret, 'Van belang', 'PDF'])
        for (const form of [word, Buffer.from(word).toString('hex')]) expect(text).not.toContain(form)
    }
    const rows = await read()
    expect(rows?.entries.map(({ value, reason }) => [value, reason])).toEqual(
      expect.arrayContaining([[{ text: secret }, 'Van belang voor het verzoek.']]),
    )
    expect(rows?.documents).toMatchObject([{ size: bytes.length }])
    expect((await paper())?.bytes).toEqual(bytes)
  })

  it('refuses to take in what is not sealed', async () => {
    const { consultant, trajectoryId } = await filled()
    const insert = (value: string) =>
      asSession(db, consultant, (tx) =>
        tx.client.query(
          `insert into drempel.entry (id, trajectory_id, file, category, phase, purpose, ground, basis, value,
            recorded_party, recorded_role, recorded_by, recorded_at)
          values (gen_random_uuid(), $1, 'corporationFile', 'nameAndAddress', 'registration', 'x', 'x', 'reading',
            ${value}, 'corporation', 'housingConsultant', $2, now())`,
          [trajectoryId, consultant.person],
        ),
      )
    await expect(insert(`'kort'`)).rejects.toThrow('refused')
  })

  it('keeps one key for each file of a trajectory, which only who writes there gets the name of', async () => {
    const { trajectoryId, keyOf } = await filled()
    const [one, other] = [await keyOf('corporationFile'), await keyOf('registrationFile')]
    expect(one).toHaveLength(32)
    expect(other).not.toBe(one)
    const ask = (who: Parameters<Example['actor']>, file: string) =>
      asSession(db, made.actor(...who), (tx) =>
        tx.client.query(`select drempel.file_key($1, $2, '\\x00')`, [trajectoryId, file]),
      )
    await expect(ask(['housingConsultant', 1], 'corporationFile')).rejects.toThrow('refused')
    await expect(ask(['housingConsultant', 0], 'ktsd')).rejects.toThrow('refused')
    for (const call of [
      'keys_to_destroy(1)',
      'stale_files(1)',
      `sealed_rows('${trajectoryId}', 'ktsd')`,
      `without_search('{}', '${trajectoryId}', 1)`,
      `change_key('${trajectoryId}', 'ktsd', '\\x00')`,
      `put_sealed('entry', '${trajectoryId}', null, null)`,
      `keys_destroyed('{}')`,
      `keys_in_use('{}')`,
    ])
      await expect(
        asSession(db, made.actor('housingConsultant'), (tx) => tx.client.query(`select * from drempel.${call}`)),
      ).rejects.toThrow('refused')
  })
})

describe('what cannot be read', () => {
  it('is told apart from the rest, when it was changed or put in the place of another', async () => {
    const { ids, read, paper, document } = await filled()
    const [first, second] = ids
    await really(
      made.url,
      `update drempel.entry a set value = b.value from drempel.entry b
       where (a.id = $1 and b.id = $2) or (a.id = $2 and b.id = $1)`,
      [first, second],
    )
    const rows = await read()
    expect(rows?.unreadable.map(({ id }) => id).sort()).toEqual([first, second].sort())
    expect(rows?.unreadable[0]).toMatchObject({ file: 'corporationFile', category: 'nameAndAddress' })
    expect(rows?.entries).toHaveLength(1)
    await really(made.url, `update drempel.document set bytes = bytes || 'x' where id = $1`, [document])
    expect(await paper()).toBeUndefined()
  })

  it('is one file, when the key of one file is lost', async () => {
    const { read, keyOf, paper, consultant, worldId } = await filled()
    keys.delete(await keyOf('registrationFile'))
    const ring = keyRing(memoryStore(keys))
    const other = openingSessions(connect(made.logins, { now: () => made.clock.now, max: 1, keys: ring }))
    expect((await readCase(other, consultant, worldId, reading))?.entries).toHaveLength(3)
    keys.delete(await keyOf('corporationFile'))
    const last = openingSessions(
      connect(made.logins, { now: () => made.clock.now, max: 1, keys: keyRing(memoryStore(keys)) }),
    )
    expect(await readCase(last, consultant, worldId, reading)).toMatchObject({ entries: [], events: [{}, {}] })
    await last.close()
    await other.close()
    expect((await read())?.entries).toHaveLength(3)
    expect(await paper()).toBeDefined()
  })
})

describe('destroying', () => {
  it('takes the key of a file with the last that stands in it, and no other', async () => {
    const { consultant, trajectoryId, keyOf } = await filled()
    const [own, others] = [await keyOf('corporationFile'), await keyOf('registrationFile')]
    const copy = await really(made.url, 'select * from drempel.entry where trajectory_id = $1', [trajectoryId])
    expect(copy).toHaveLength(4)
    await asSession(db, consultant, (tx) => documents.remove(tx, trajectoryId, ['corporationFile']))
    await sweepKeys(db)
    expect([keys.has(own), keys.has(others)]).toEqual([false, true])
    expect(await keyOf('corporationFile')).toBe('')
    expect(await really(made.url, 'select * from drempel.key_to_destroy')).toEqual([])
  })

  it('takes the key of a file with one entry of it, and the rest gets another', async () => {
    const { consultant, trajectoryId, ids, read, rows, paper, keyOf } = await filled()
    const before = await keyOf('corporationFile')
    const kept = await read()
    await asSession(db, consultant, (tx) => removeEntry(tx, ids[1] ?? ''))
    await sweepKeys(db)
    expect(keys.has(before)).toBe(false)
    const after = await keyOf('corporationFile')
    expect(keys.has(after)).toBe(true)
    for (const { value, file } of await rows())
      expect(value.toString('hex', 1, 17)).toBe(file === 'corporationFile' ? after : await keyOf(file))
    expect((await read())?.entries).toEqual(kept?.entries.filter(({ id }) => id !== ids[1]))
    expect((await paper())?.bytes).toEqual(bytes)
    await asSession(db, consultant, (tx) => recordEntries(tx, trajectoryId, [named({ name: 'Noor Voorbeeld' })]))
    expect((await read())?.entries).toHaveLength(3)
  })

  it('waits for nobody who asks, and is done by the time the program ends', async () => {
    const { consultant, trajectoryId, keyOf } = await filled()
    const key = await keyOf('corporationFile')
    const other = openingSessions(
      connect(made.logins, { now: () => made.clock.now, max: 2, keys: keyRing(memoryStore(keys)) }),
    )
    await asSession(other, consultant, (tx) => documents.remove(tx, trajectoryId, ['corporationFile']))
    await other.close()
    expect(keys.has(key)).toBe(false)
  })

  it('takes every key of a world or a trajectory that goes', async () => {
    const { consultant, trajectoryId, keyOf } = await filled()
    const all = [await keyOf('corporationFile'), await keyOf('registrationFile')]
    await asSession(db, consultant, (tx) => eraseWorld(tx, trajectoryId, 'team', ['registrationFile']))
    await sweepKeys(db)
    expect(all.map((key) => keys.has(key))).toEqual([true, false])
    await really(made.url, 'delete from drempel.trajectory where id = $1', [trajectoryId])
    await sweepKeys(db)
    expect(all.map((key) => keys.has(key))).toEqual([false, false])
  })

  it('happens to nothing that was not committed, and leaves no key of it', async () => {
    const { consultant, trajectoryId, read, keyOf } = await filled()
    const before = await keyOf('corporationFile')
    const broken = asSession(db, consultant, async (tx) => {
      await documents.remove(tx, trajectoryId, ['corporationFile'])
      throw new Error('broken off')
    })
    await expect(broken).rejects.toThrow('broken off')
    const count = keys.size
    const never = asSession(db, consultant, async (tx) => {
      const opened = await signalledCase({ ...made, db })
      await recordEntries(tx, opened.trajectoryId, [named({ name: secret })])
      expect(keys.size).toBe(count + 1)
      throw new Error('broken off')
    })
    await expect(never).rejects.toThrow('broken off')
    await sweepKeys(db)
    expect(keys.size).toBe(count)
    expect(await keyOf('corporationFile')).toBe(before)
    expect((await read())?.entries).toHaveLength(3)
  })
})

describe('what is searched', () => {
  const nameIn = async (worldId: string) =>
    (await readWorklist(db, made.actor('housingConsultant'), reading)).find((row) => row.worldId === worldId)
      ?.nameAndAddress

  it('is nobody’s who does not read the entry, and goes with it', async () => {
    const { trajectoryId, ids, worldId, consultant } = await filled()
    const seen = async (who: Parameters<Example['actor']>) =>
      (
        await asSession(db, made.actor(...who), (tx) =>
          tx.client.query('select file from drempel.search_material where trajectory_id = $1', [trajectoryId]),
        )
      ).rows.map(({ file }) => file)
    expect(await seen(['housingConsultant', 0])).toEqual(['corporationFile', 'corporationFile'])
    expect(await seen(['housingConsultant', 1])).toEqual([])
    expect(await seen(['vhCoordinator'])).toEqual(['registrationFile'])
    expect(await seen(['teamWorker'])).toEqual([])
    await asSession(db, consultant, (tx) => removeEntry(tx, ids[0] ?? ''))
    const newest = await asSession(db, consultant, (tx) => replaceEntry(tx, ids[1] ?? '', { value: { name: 'Ander' } }))
    expect(await nameIn(worldId)).toEqual({ name: 'Ander' })
    expect(
      await really(made.url, 'select entry_id from drempel.search_material where value @> $1', [{ name: 'Ander' }]),
    ).toEqual([{ entry_id: newest }])
    expect(await seen(['housingConsultant', 0])).toEqual(['corporationFile'])
  })

  it('is not the resident’s while the entry is kept from him or her', async () => {
    const { ids, trajectoryId } = await filled()
    const [row] = await really(
      made.url,
      `select person_id from drempel.assignment where trajectory_id = $1 and role = 'resident'`,
      [trajectoryId],
    )
    const resident = { person: row?.person_id, role: 'resident', party: 'resident', organisation: null } as const
    const seen = async () =>
      (await asSession(db, resident, (tx) => tx.client.query('select entry_id as id from drempel.search_material')))
        .rows
    expect(await seen()).toHaveLength(2)
    await really(made.url, `update drempel.entry set withheld_until = '2026-12-31' where id = $1`, [ids[0]])
    expect(await seen()).toEqual([{ id: ids[1] }])
  })

  it('is in a table without a log, and is made again from what can be read', async () => {
    const [table] = await really(
      made.url,
      `select relpersistence from pg_class where oid = 'drempel.search_material'::regclass`,
    )
    expect(table?.relpersistence).toBe('u')
    const { worldId, ids } = await filled()
    const before = await really(made.url, 'select * from drempel.search_material order by entry_id')
    await really(made.url, 'truncate drempel.search_material')
    expect(await nameIn(worldId)).toBeNull()
    await rebuildMaterial(db)
    const after = await really(made.url, 'select * from drempel.search_material order by entry_id')
    expect(after.filter(({ entry_id }) => ids.includes(entry_id))).toEqual(
      before.filter(({ entry_id }) => ids.includes(entry_id)),
    )
    expect(await rebuildMaterial(db)).toBe(0)
  })
})

describe('what belongs to no trajectory', () => {
  it('has a key for each row, that goes with the row, and is sealed as the rest', async () => {
    const [desk, consultant] = [made.actor('trajectorySupervisor'), made.actor('housingConsultant')]
    const before = new Set(keys.keys())
    const note = { toOrganisation: consultant.organisation ?? '', toRole: consultant.role, kind: 'stop' }
    await asSession(db, desk, (tx) => passOn(tx, { ...note, about: { text: secret } }))
    await asSession(db, desk, (tx) => passOn(tx, { ...note, about: { text: 'nog een' } }))
    await asSession(db, consultant, (tx) => recordFalseAlarm(tx, 'openCase', secret))
    expect([...keys.keys()].filter((key) => !before.has(key))).toHaveLength(3)
    for (const table of ['passed_on', 'false_alarm']) {
      const text = JSON.stringify(await really(made.url, `select t::text as row from drempel.${table} t`))
      for (const form of [secret, Buffer.from(secret).toString('hex')]) expect(text).not.toContain(form)
    }
    const read = () => asSession(db, consultant, readPassedOn)
    expect((await read()).map(({ about }) => about)).toEqual(expect.arrayContaining([{ text: secret }]))
    const officer = made.actor('privacyOfficer')
    expect(await asSession(db, officer, (tx) => readFalseAlarms(tx))).toMatchObject([{ reason: secret }])

    const [gone, left] = await read()
    await really(made.url, 'delete from drempel.passed_on where id = $1', [gone?.id])
    await really(made.url, 'delete from drempel.false_alarm')
    await sweepKeys(db)
    expect([...keys.keys()].filter((key) => !before.has(key))).toHaveLength(1)
    expect(await read()).toEqual([left])
  })
})
