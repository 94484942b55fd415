import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeUp } from './assignments.ts'
import { documents } from './documents.ts'
import { recordEntries, removeEntry, replaceEntry } from './entries.ts'
import { append } from './events.ts'
import { type Example, entryOf, example, really, rowsOf, signalledCase, told } from './example.fixture.ts'
import { lockCase, readCase, resolveWorld } from './read-case.ts'
import { readWorklist } from './read-worklist.ts'
import { asSession } from './session.ts'
import { openCase, saveSummary } from './trajectories.ts'

let made: Example
beforeAll(async () => {
  made = await example()
})
afterAll(() => made.close())
const reading = { activity: 'case', traceId: Buffer.alloc(16, 1), spanId: Buffer.alloc(8, 2) }
const logOf = (person: string) =>
  really(
    made.url,
    'select kind, subject, hash is not null as chained from drempel.audit where person_id = $1 order by kind',
    [person],
  )

describe('a case that is not the actor’s', () => {
  it('reads as one that does not exist, and as an id that is none; each is logged as denied', async () => {
    const { worldId } = await signalledCase(made)
    const stranger = made.actor('housingConsultant', 2)
    for (const id of [worldId, randomUUID(), 'niets', "'; drop table drempel.event; --"]) {
      expect(await readCase(made.db, stranger, id, reading)).toBeUndefined()
      expect(await asSession(made.db, stranger, (tx) => lockCase(tx, id))).toBeUndefined()
      expect(await asSession(made.db, stranger, (tx) => resolveWorld(tx, id))).toBeUndefined()
    }
    const denied = await logOf(stranger.person)
    expect(denied).toHaveLength(4)
    for (const record of denied) expect(record).toMatchObject({ kind: 'denied', subject: null })
  })

  it('is not opened by the id of another party’s world of the same trajectory', async () => {
    const { trajectoryId } = await signalledCase(made)
    const [team] = await really(made.url, `select id from drempel.world where trajectory_id = $1 and party = 'team'`, [
      trajectoryId,
    ])
    expect(await readCase(made.db, made.actor('housingConsultant'), team?.id, reading)).toBeUndefined()
  })

  it('leaves no actor behind on the connection', async () => {
    const { worldId } = await signalledCase(made)
    await readCase(made.db, made.actor('housingConsultant'), worldId, reading)
    const found = await Promise.all([1, 2, 3, 4].map(() => made.db.pool.query('select from drempel.event')))
    expect(found.map((result) => result.rowCount)).toEqual([0, 0, 0, 0])
  })
})

describe('a case of the actor', () => {
  it('comes whole: world, events, entries, documents, people and organisations, and is logged', async () => {
    const consultant = made.actor('housingConsultant', 1)
    const { opened, document } = await asSession(made.db, consultant, async (tx) => {
      const opened = await openCase(tx)
      await append(tx, opened.trajectoryId, [told('informed', 'corporation', consultant.person)])
      const bytes = Buffer.from('%PDF verzonnen')
      const file = { file: 'corporationFile', category: 'nameAndAddress', mediaType: 'application/pdf', bytes }
      const document = await documents.store(tx, opened.trajectoryId, file)
      const entry = entryOf('corporationFile', 'nameAndAddress', 'registration', { name: 'Sam Verzonnen' })
      await recordEntries(tx, opened.trajectoryId, [{ ...entry, documentId: document }])
      return { opened, document }
    })
    const rows = await readCase(made.db, consultant, opened.worldId, reading)
    expect(rows).toMatchObject({
      world: {
        id: opened.worldId,
        party: 'corporation',
        version: 1,
        openedAt: '2026-03-02T09:00:00.000Z',
        summary: null,
      },
      events: [{ seq: 1, type: 'informed', at: '2026-03-02T09:00:00.000Z', byPerson: consultant.person }],
      entries: [{ value: { name: 'Sam Verzonnen' }, documentId: document, recordedParty: 'corporation' }],
      documents: [{ id: document, size: 14, mediaType: 'application/pdf' }],
      assignments: [{ role: 'housingConsultant', personId: consultant.person, until: null }],
      people: [{ id: consultant.person, name: 'Noor Voorbeeld 2' }],
    })
    expect(rows?.organisations.map((organisation) => organisation.name)).toEqual([
      'Buurtteam Voorbeeld',
      'Werk en Inkomen Voorbeeld',
      'Woonstee Voorbeeld',
    ])
    expect(await asSession(made.db, consultant, (tx) => lockCase(tx, opened.worldId))).toEqual(rows)
    const [known] = await really(made.url, 'select subject from drempel.log_subject where trajectory_id = $1', [
      opened.trajectoryId,
    ])
    expect(known?.subject).not.toBe(opened.trajectoryId)
    expect(await logOf(consultant.person)).toEqual([{ kind: 'read', subject: known?.subject, chained: true }])
    const records = await really(
      made.url,
      `select trace_id, parent_span, status, octet_length(span_id) as size from drempel.processing_record
       where $1 = any(subjects)`,
      [known?.subject],
    )
    expect(records).toEqual([{ trace_id: reading.traceId, parent_span: reading.spanId, status: 'Ok', size: 8 }])
    const stored = await asSession(made.db, consultant, (tx) => documents.read(tx, document))
    expect(stored?.bytes.toString()).toBe('%PDF verzonnen')
    const other = made.actor('housingConsultant')
    expect(await asSession(made.db, other, (tx) => documents.read(tx, document))).toBeUndefined()
  })

  it('shows a corrected entry only as it is now', async () => {
    const consultant = made.actor('housingConsultant')
    const { trajectoryId, worldId, resident } = await signalledCase(made)
    await asSession(made.db, consultant, async (tx) => {
      const entry = entryOf('corporationFile', 'nameAndAddress', 'registration', 'Sam Verzonne')
      const [id = ''] = await recordEntries(tx, trajectoryId, [entry])
      await replaceEntry(tx, id, { value: 'Sam Verzonnen' })
      await expect(tx.client.query('savepoint here')).resolves.toBeDefined()
      await expect(replaceEntry(tx, id, { value: 'nog eens' })).rejects.toThrow('drempel: refused')
      await tx.client.query('rollback to here')
    })
    const rows = await readCase(made.db, consultant, worldId, reading)
    expect(rows?.entries.map((entry) => entry.value)).toEqual(['Sam Verzonnen'])
    expect(rows?.older.map((old) => [old.value, old.replacedBy])).toEqual([['Sam Verzonne', rows?.entries[0]?.id]])
    const [seen] = (await asSession(made.db, resident, (tx) => tx.client.query('select id from drempel.entry'))).rows
    await expect(asSession(made.db, resident, (tx) => replaceEntry(tx, seen.id, { value: 'x' }))).rejects.toThrow(
      'refused',
    )
  })
})

describe('an older value', () => {
  it('is not for whoever else reads the file, and goes with a wrong recording', async () => {
    const consultant = made.actor('housingConsultant')
    const { trajectoryId, worldId } = await signalledCase(made)
    const coordinator = made.actor('vhCoordinator')
    const ids = await asSession(made.db, consultant, async (tx) => {
      const entry = entryOf('registrationFile', 'nameAndAddress', 'registration', 'Sam Verzonne')
      return recordEntries(tx, trajectoryId, [entry])
    })
    const [id = ''] = ids
    // The file is the team's to read: who recorded it does not read it, and so cannot change it there.
    await expect(
      asSession(made.db, consultant, (tx) => replaceEntry(tx, id, { value: 'Sam Verzonnen' })),
    ).rejects.toThrow('refused')
    await expect(asSession(made.db, coordinator, (tx) => removeEntry(tx, id))).rejects.toThrow('refused')
    const own = await asSession(made.db, consultant, async (tx) => {
      const [first = ''] = await recordEntries(tx, trajectoryId, [
        entryOf('corporationFile', 'nameAndAddress', 'registration', 'Sam Verzonne'),
      ])
      return replaceEntry(tx, first, { value: 'Sam Verzonnen', correction: true })
    })
    const before = await readCase(made.db, consultant, worldId, reading)
    expect(before?.entries.find((entry) => entry.id === own)?.corrected).toBe(true)
    expect(before?.older).toHaveLength(1)
    await asSession(made.db, consultant, (tx) => removeEntry(tx, own))
    const after = await readCase(made.db, consultant, worldId, reading)
    expect([after?.entries.length, after?.older.length]).toEqual([0, 0])
  })
})

describe('the worklist', () => {
  it('has the worlds one is assigned to or could take up, never another’s', async () => {
    const [first, second] = [made.actor('vhCoordinator'), made.actor('vhCoordinator', 1)]
    const before = await readWorklist(made.db, second, reading)
    const { trajectoryId } = await signalledCase(made)
    const shared = await readWorklist(made.db, second, reading)
    expect(shared).toHaveLength(before.length + 1)
    expect(shared.every((row) => row.open)).toBe(true)
    // Worlds of one moment come in the order of their random ids.
    const added = shared.find(({ worldId }) => !before.some((row) => row.worldId === worldId))
    expect(added).toMatchObject({ nameAndAddress: null, corporationName: 'Woonstee Voorbeeld', summary: null })
    await asSession(made.db, first, (tx) => takeUp(tx, trajectoryId))
    expect(await readWorklist(made.db, second, reading)).toHaveLength(before.length)
    expect((await readWorklist(made.db, first, reading)).filter((row) => !row.open)).toHaveLength(1)
    expect(await readWorklist(made.db, made.actor('trajectorySupervisor'), reading)).toEqual([])
  })

  it('shows the latest name and the summary, which grows stale with the next event', async () => {
    const consultant = made.actor('housingConsultant', 2)
    const opened = await asSession(made.db, consultant, async (tx) => {
      const opened = await openCase(tx)
      for (const name of ['Sam', 'Sam Verzonnen'])
        await recordEntries(tx, opened.trajectoryId, [
          { ...entryOf('corporationFile', 'nameAndAddress', 'registration', name) },
        ])
      await append(tx, opened.trajectoryId, [told('informed', 'corporation')])
      await saveSummary(tx, opened.worldId, { value: { step: 1 }, version: 1, day: '2026-03-02' })
      await saveSummary(tx, opened.worldId, { value: { step: 0 }, version: 0, day: '2026-03-01' })
      return opened
    })
    const [row] = await readWorklist(made.db, consultant, reading)
    expect(row).toMatchObject({ version: 1, summary: { step: 1 }, summaryVersion: 1, summaryDay: '2026-03-02' })
    expect(['Sam', 'Sam Verzonnen']).toContain(row?.nameAndAddress)
    await asSession(made.db, consultant, (tx) => append(tx, opened.trajectoryId, [told('informed', 'corporation')]))
    const [later] = await readWorklist(made.db, consultant, reading)
    expect(later?.version).toBe(2)
    expect(later?.summaryVersion).toBe(1)
    expect(await rowsOf(made.db, consultant, 'audit').catch((error) => error.message)).toEqual([])
  })
})
