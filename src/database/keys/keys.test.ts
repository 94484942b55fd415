import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type KeyRing, keyRing, type Leaf, Unreadable } from '../../keys/index.ts'
import { memoryStore } from '../../keys/store.ts'
import { connect, type Database } from '../connect.ts'
import { documents } from '../documents.ts'
import { recordEntries, removeEntry, replaceEntry } from '../entries.ts'
import { type Example, entryOf, example, really, signalledCase, withdraw } from '../example.fixture.ts'
import { readFalseAlarms, recordFalseAlarm } from '../false-alarms.ts'
import { openingSessions } from '../opening-sessions.ts'
import { passOn, readPassedOn } from '../passed-on.ts'
import { readCase } from '../read-case.ts'
import { readWorklist } from '../read-worklist.ts'
import { asSession } from '../session.ts'
import { checkKeys } from './check.ts'
import { leafFor, openBytes, openJson, type Place, sealJson } from './sealed.ts'
import { rebuildMaterial } from './search-material.ts'
import { sweepKeys } from './sweep.ts'
import { unlessUnreadable } from './unreadable.ts'

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
  const key = await keyOf(trajectoryId)
  return { consultant, trajectoryId, worldId, ids, document, read, paper, rows, key }
}

async function keyOf(trajectoryId: string): Promise<string> {
  const [row] = await really(made.url, 'select key_id from drempel.file_key where trajectory_id = $1', [trajectoryId])
  return row?.key_id.toString('hex') ?? ''
}
const treesOf = async (trajectoryId: string) =>
  (
    await really(
      made.url,
      'select file, closed from drempel.file_tree where trajectory_id = $1 order by file, closed',
      [trajectoryId],
    )
  ).map(({ file, closed }) => (closed ? `${file} (closed)` : file))
/** The entries of an older copy that a program which starts now can open. */
function opensOf(copy: Awaited<ReturnType<typeof really>>): string[] {
  const ring = keyRing(memoryStore(keys))
  return copy
    .filter(({ id, trajectory_id: trajectoryId, file, category, value, reason }) => {
      const place = { id, trajectoryId, file, category }
      const opened = unlessUnreadable(() => [
        openJson(ring, 'entry.value', place, value),
        reason && openJson(ring, 'entry.reason', place, reason),
      ])
      return opened !== undefined
    })
    .map(({ id }) => id)
    .sort()
}
const without = (ids: readonly (string | undefined)[], ...gone: (string | undefined)[]) =>
  ids.filter((id) => !gone.includes(id)).sort()

describe('the database', () => {
  it('holds no value, reason or document in plain, but in what is searched', async () => {
    const { trajectoryId, read, paper } = await filled()
    for (const table of ['entry', 'document', 'file_key', 'file_tree', 'event']) {
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

  it('keeps one key for each trajectory, a tree for each file and a leaf for each row, for who writes there', async () => {
    const { trajectoryId, rows, key, document } = await filled()
    expect(key).toHaveLength(32)
    expect(await treesOf(trajectoryId)).toEqual(['corporationFile', 'registrationFile'])
    const papers = await really(made.url, 'select bytes from drempel.document where id = $1', [document])
    const seals = [...(await rows()).map(({ value }) => value), ...papers.map(({ bytes }) => bytes)]
    expect(new Set(seals.map((seal) => seal.toString('hex', 0, 25))).size).toBe(5)
    for (const { value, reason } of await rows())
      if (reason) expect(reason.toString('hex', 0, 25)).toBe(value.toString('hex', 0, 25))
    const ask = (who: Parameters<Example['actor']>, file: string) =>
      asSession(db, made.actor(...who), (tx) =>
        tx.client.query(`select drempel.take_leaves($1, $2, 1, decode(repeat('00', 16), 'hex'), 1, false)`, [
          trajectoryId,
          file,
        ]),
      )
    await expect(ask(['housingConsultant', 1], 'corporationFile')).rejects.toThrow('refused')
    await expect(ask(['housingConsultant', 0], 'ktsd')).rejects.toThrow('refused')
    for (const call of [
      'keys_to_destroy(1)',
      `without_search('{}', '${trajectoryId}', 1)`,
      `keys_destroyed('{}', '{}', '{}', '{}', '{}')`,
      `keys_in_use('{}')`,
      `keys_after('', 1)`,
      `close_trees('{}', '{}')`,
    ])
      await expect(
        asSession(db, made.actor('housingConsultant'), (tx) => tx.client.query(`select * from drempel.${call}`)),
      ).rejects.toThrow('refused')
    for (const table of ['file_key', 'file_tree', 'key_to_destroy'])
      await expect(
        asSession(db, made.actor('housingConsultant'), (tx) => tx.client.query(`select * from drempel.${table}`)),
      ).rejects.toThrow('refused')
  })

  it('tells the generation of a key to who reads the trajectory only', async () => {
    const { trajectoryId } = await filled()
    const ask = (who: Parameters<Example['actor']>) =>
      asSession(db, made.actor(...who), (tx) =>
        tx.client.query('select drempel.key_generation($1) as generation', [trajectoryId]),
      )
    expect((await ask(['housingConsultant', 0])).rows).toEqual([{ generation: 0 }])
    expect((await ask(['housingConsultant', 1])).rows).toEqual([{ generation: null }])
  })

  it('takes in nothing that is sealed with a leaf of another row, file or trajectory', async () => {
    const [here, there] = [await filled(), await filled()]
    const used: Leaf[] = []
    const take = async (seal: (leaf: Leaf) => Leaf) =>
      asSession(db, here.consultant, async (tx) => {
        const leaf = used[0] ?? (await leafFor(tx, here.trajectoryId, 'corporationFile'))
        const place = {
          id: randomUUID(),
          trajectoryId: here.trajectoryId,
          file: 'corporationFile',
          category: 'nameAndAddress',
        }
        const value = sealJson(tx, seal(leaf), 'entry.value', place, 'x'.repeat(60))
        await tx.client.query(
          `insert into drempel.entry (id, trajectory_id, file, category, phase, purpose, ground, basis, value,
            recorded_party, recorded_role, recorded_by, recorded_at)
          values ($1, $2, $3, $4, 'registration', 'x', 'x', 'reading', $5, 'corporation', 'housingConsultant', $6, $7)`,
          [place.id, place.trajectoryId, place.file, place.category, value, here.consultant.person, tx.now],
        )
      })
    await take((leaf) => leaf)
    await expect(take((leaf) => ({ ...leaf, leaf: leaf.leaf - 1 }))).rejects.toThrow('refused')
    await expect(take((leaf) => ({ ...leaf, leaf: leaf.leaf + 1 }))).rejects.toThrow('refused')
    await expect(take((leaf) => ({ ...leaf, key: there.key }))).rejects.toThrow('refused')
    const [other] = await really(
      made.url,
      `select tree from drempel.file_tree where trajectory_id = $1 and file = 'registrationFile'`,
      [here.trajectoryId],
    )
    await expect(take((leaf) => ({ ...leaf, tree: other?.tree }))).rejects.toThrow('refused')
    await take((leaf) => {
      used.push(leaf)
      return leaf
    })
    await expect(take((leaf) => leaf)).rejects.toThrow('refused')
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

  it('is not what was removed between reading a case and opening it', async () => {
    const { consultant, worldId } = await filled()
    const ring = keyRing(memoryStore(keys))
    let opened = 0
    const late: KeyRing = {
      ...ring,
      open(...args) {
        opened += 1
        if (opened === 1) throw new Unreadable('keyGone')
        return ring.open(...args)
      },
    }
    const other = openingSessions(connect(made.logins, { now: () => made.clock.now, max: 1, keys: late }))
    expect(await readCase(other, consultant, worldId, reading)).toMatchObject({ unreadable: [], entries: [{}, {}, {}] })
    await other.close()
  })

  it('is one trajectory, when its key is lost', async () => {
    const [lost, kept] = [await filled(), await filled()]
    keys.delete(lost.key)
    const other = openingSessions(
      connect(made.logins, { now: () => made.clock.now, max: 1, keys: keyRing(memoryStore(keys)) }),
    )
    expect(await readCase(other, lost.consultant, lost.worldId, reading)).toMatchObject({
      entries: [],
      events: [{}, {}],
    })
    expect((await readCase(other, kept.consultant, kept.worldId, reading))?.entries).toHaveLength(3)
    expect(await checkKeys(other)).toMatchObject({ lost: 1 })
    await other.close()
  })
})

describe('destroying', () => {
  it('takes the tree of a file with the last that stands in it, and no other', async () => {
    const { consultant, trajectoryId, rows, ids, key } = await filled()
    const copy = await rows()
    expect(opensOf(copy)).toEqual(without(ids))
    await asSession(db, consultant, (tx) => documents.remove(tx, trajectoryId, ['corporationFile']))
    await sweepKeys(db)
    expect(keys.has(key)).toBe(true)
    expect(opensOf(copy)).toEqual([ids[3]])
    expect(await treesOf(trajectoryId)).toEqual(['registrationFile'])
    expect(await really(made.url, 'select * from drempel.key_to_destroy')).toEqual([])
    await asSession(db, consultant, (tx) => recordEntries(tx, trajectoryId, [named({ name: 'Noor Voorbeeld' })]))
    expect(opensOf(await rows())).toHaveLength(2)
  })

  it('takes one entry, so that an older copy opens to all that is left of its file', async () => {
    const { consultant, trajectoryId, ids, read, rows, paper, key } = await filled()
    const [kept, copy] = [await read(), await rows()]
    await asSession(db, consultant, (tx) => removeEntry(tx, ids[1] ?? ''))
    await sweepKeys(db)
    expect(await keyOf(trajectoryId)).toBe(key)
    expect(opensOf(copy)).toEqual(without(ids, ids[1]))
    expect((await rows()).map(({ value }) => value)).toEqual(
      copy.filter(({ id }) => id !== ids[1]).map(({ value }) => value),
    )
    expect((await read())?.entries).toEqual(kept?.entries.filter(({ id }) => id !== ids[1]))
    expect((await paper())?.bytes).toEqual(bytes)
    await asSession(db, consultant, (tx) => recordEntries(tx, trajectoryId, [named({ name: 'Noor Voorbeeld' })]))
    expect((await read())?.entries).toHaveLength(3)
  })

  it('takes what an entry was before, its reason and its document with it', async () => {
    const { consultant, trajectoryId, ids, rows, document, key } = await filled()
    const newest = await asSession(db, consultant, (tx) => replaceEntry(tx, ids[0] ?? '', { value: { name: 'Ander' } }))
    const copy = await rows()
    const [paper] = await really(made.url, 'select * from drempel.document where id = $1', [document])
    await asSession(db, consultant, (tx) => removeEntry(tx, newest))
    await asSession(db, consultant, (tx) => removeEntry(tx, ids[2] ?? ''))
    await sweepKeys(db)
    expect(opensOf(copy)).toEqual(without(ids, ids[0], ids[2]))
    const ring = keyRing(memoryStore(keys))
    const place = { id: document, trajectoryId, file: 'corporationFile', category: 'nameAndAddress' }
    expect(unlessUnreadable(() => openBytes(ring, 'document.bytes', place, paper?.bytes))).toBeUndefined()
    expect(ring.generationOf(key)).toBeGreaterThan(0)
  })

  it('waits for nobody who asks, and is done by the time the program ends', async () => {
    const { consultant, ids, rows } = await filled()
    const copy = await rows()
    const other = openingSessions(
      connect(made.logins, { now: () => made.clock.now, max: 2, keys: keyRing(memoryStore(keys)) }),
    )
    await asSession(other, consultant, (tx) => removeEntry(tx, ids[1] ?? ''))
    await other.close()
    expect(opensOf(copy)).toEqual(without(ids, ids[1]))
  })

  it('is done by the next, where the program was killed after the commit, or after the key file was written', async () => {
    const { consultant, ids, rows, key } = await filled()
    const copy = await rows()
    await asSession(db, consultant, (tx) => tx.client.query('select drempel.remove_entry($1)', [ids[1]]))
    expect(opensOf(copy)).toEqual(without(ids))
    const [gone] = await really(made.url, 'select tree, leaf from drempel.key_to_destroy')
    await keyRing(memoryStore(keys)).puncture(key, { trees: [], leaves: [{ tree: gone?.tree, leaf: gone?.leaf }] })
    await sweepKeys(db)
    expect(opensOf(copy)).toEqual(without(ids, ids[1]))
    expect(await really(made.url, 'select * from drempel.key_to_destroy')).toEqual([])
    expect(
      await really(made.url, `select generation from drempel.file_key where key_id = decode($1, 'hex')`, [key]),
    ).toEqual([{ generation: 1 }])
  })

  it.each(['a case', 'a document'])(
    'is not undone by what another program holds in memory, once somebody reads %s there',
    async (what) => {
      const { consultant, worldId, ids, rows, document } = await filled()
      const gone = (await rows()).find(({ id }) => id === ids[1])
      const place = { ...gone, trajectoryId: gone?.trajectory_id } as unknown as Place
      const ring = keyRing(memoryStore(keys))
      const other = openingSessions(connect(made.logins, { now: () => made.clock.now, max: 2, keys: ring }))
      const holds = () => unlessUnreadable(() => openJson(ring, 'entry.value', place, gone?.value)) !== undefined
      await readCase(other, consultant, worldId, reading)
      await asSession(db, consultant, (tx) => removeEntry(tx, ids[1] ?? ''))
      await sweepKeys(db)
      expect(holds()).toBe(true)
      if (what === 'a case') expect((await readCase(other, consultant, worldId, reading))?.unreadable).toEqual([])
      else expect(await asSession(other, consultant, (tx) => documents.read(tx, document))).toBeDefined()
      expect(holds()).toBe(false)
      await other.close()
    },
  )

  it('takes every tree of a world, and the key of a trajectory that goes', async () => {
    const { consultant, trajectoryId, ids, rows, key } = await filled()
    const copy = await rows()
    await asSession(db, consultant, (tx) => withdraw(tx, trajectoryId, ['registrationFile']))
    await sweepKeys(db)
    expect(opensOf(copy)).toEqual(without(ids, ids[3]))
    await really(made.url, 'delete from drempel.trajectory where id = $1', [trajectoryId])
    await sweepKeys(db)
    expect([keys.has(key), opensOf(copy)]).toEqual([false, []])
  })

  it('happens to nothing that was not committed, and leaves no key of it', async () => {
    const { consultant, trajectoryId, read, ids, rows } = await filled()
    const copy = await rows()
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
    expect(opensOf(copy)).toEqual(without(ids))
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
