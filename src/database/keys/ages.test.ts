/** Databases and keys of another age than each other, and two programs on one folder of keys. */
import { randomBytes } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { applyJournal, folderStore, journalName, keyRing, masterKey } from '../../keys/index.ts'
import { freshDatabase, freshMigratedDatabase, type TestDatabase, testLogins } from '../../testing/database.ts'
import { connect, type Database } from '../connect.ts'
import { recordEntries, removeEntry } from '../entries.ts'
import { type Example, entryOf, example, really, signalledCase } from '../example.fixture.ts'
import { openingSessions } from '../opening-sessions.ts'
import { readCase } from '../read-case.ts'
import { asSession } from '../session.ts'
import { checkKeys, toldOfKeys } from './check.ts'
import { sweepKeys } from './sweep.ts'

const master = masterKey(randomBytes(32))
const folder = mkdtempSync(join(tmpdir(), 'drempel-ages-'))
const now = join(folder, 'keys')
const copies: TestDatabase[] = []
const open: Database[] = []
let made: Example
let worldId: string
let trajectoryId: string
let ids: string[]

const entry = (name: string, file = 'corporationFile') => entryOf(file, 'nameAndAddress', 'registration', { name })
const consultant = () => made.actor('housingConsultant')
/** A program that starts on a database and a folder of keys. */
async function start(url: string, keys = now): Promise<Database> {
  const ring = keyRing(await folderStore(keys, master, true))
  const db = openingSessions(connect(await testLogins(url), { now: () => made.clock.now, max: 3, keys: ring }))
  open.push(db)
  return db
}
const stop = async () => {
  for (const db of open.splice(0)) await db.close()
}
/** The database as it is now, beside itself. */
async function copyOf(url: string): Promise<string> {
  await stop()
  const copy = await freshDatabase({ template: new URL(url).pathname.slice(1) })
  copies.push(copy)
  return copy.url
}
const record = (db: Database, ...entries: ReturnType<typeof entry>[]) =>
  asSession(db, consultant(), (tx) => recordEntries(tx, trajectoryId, entries))
const remove = (db: Database, id: string | undefined) => asSession(db, consultant(), (tx) => removeEntry(tx, id ?? ''))
async function read(db: Database) {
  const rows = await readCase(db, consultant(), worldId, { activity: 'case' })
  const names = rows?.entries.map(({ value }) => (value as { name: string }).name) ?? []
  return [names.sort().join(' '), rows?.unreadable.length]
}

beforeAll(async () => {
  made = await example(freshMigratedDatabase)
})
beforeEach(async () => {
  rmSync(now, { recursive: true, force: true })
  await really(made.url, 'truncate drempel.trajectory, drempel.key_to_destroy cascade')
  const db = await start(made.url)
  const opened = await signalledCase({ ...made, db })
  worldId = opened.worldId
  trajectoryId = opened.trajectoryId
  ids = await record(db, entry('a'), entry('b'), entry('c'))
  return stop
})
afterAll(async () => {
  await made.close()
  for (const copy of copies) await copy.drop()
  rmSync(folder, { recursive: true, force: true })
})

describe('a database of yesterday with the keys of today', () => {
  let yesterday: string
  /** One that was there yesterday went, and one that came after. */
  const today = async () => {
    yesterday = await copyOf(made.url)
    const db = await start(made.url)
    const [later] = await record(db, entry('d'), entry('e'))
    await remove(db, ids[1])
    await remove(db, later)
    await sweepKeys(db)
    expect(await read(db)).toEqual(['a c e', 0])
  }
  beforeEach(today)

  it('gives all but what was destroyed since, and the start says that it is older', async () => {
    const db = await start(yesterday)
    expect(await read(db)).toEqual(['a c', 1])
    const found = await checkKeys(db)
    expect(found).toEqual({ needed: 1, destroyed: 0, lost: 0, behind: 0, ahead: 1 })
    expect(toldOfKeys(found)).toEqual([expect.stringContaining('of 0 of 1 keys it has rows that were destroyed since')])
    expect(await checkKeys(db)).toMatchObject({ ahead: 0 })
  })

  it.each([
    ['after the start compared them', true],
    ['before', false],
  ])('takes in what is new, though the next leaf went: %s', async (_when, compared) => {
    const db = await start(yesterday)
    if (compared) await checkKeys(db)
    await record(db, entry('f'), entry('g'))
    expect(await read(db)).toEqual(['a c f g', 1])
    const trees = await really(yesterday, 'select closed from drempel.file_tree order by closed')
    expect(trees).toEqual([{ closed: false }, { closed: true }])
  })

  it('says of a trajectory that went whole that it was destroyed, not lost', async () => {
    const db = await start(made.url)
    await really(made.url, 'delete from drempel.trajectory')
    await sweepKeys(db)
    const found = await checkKeys(await start(yesterday))
    expect(found).toEqual({ needed: 1, destroyed: 1, lost: 0, behind: 0, ahead: 0 })
  })
})

describe('keys of yesterday', () => {
  const older = join(folder, 'older')
  beforeEach(async () => {
    rmSync(older, { recursive: true, force: true })
    cpSync(now, older, { recursive: true })
  })

  it('open what was removed since, and not any more once the journal was applied', async () => {
    const yesterday = await copyOf(made.url)
    const db = await start(made.url)
    await remove(db, ids[1])
    await sweepKeys(db)
    const behind = await start(made.url, older)
    expect(await checkKeys(behind)).toMatchObject({ needed: 1, behind: 1, lost: 0 })
    expect(toldOfKeys(await checkKeys(behind))).toEqual([expect.stringContaining('Apply the journal')])
    expect(await read(await start(yesterday, older))).toEqual(['a b c', 0])
    const applied = await applyJournal(await folderStore(older, master, false), join(now, journalName))
    expect(applied).toEqual({ lines: 1, keys: 0, trees: 0, leaves: 1 })
    expect(await checkKeys(await start(made.url, older))).toMatchObject({ behind: 0, ahead: 0, lost: 0 })
    expect(await read(await start(yesterday, older))).toEqual(['a c', 1])
    expect(await read(await start(made.url, older))).toEqual(['a c', 0])
  })

  it('that were never there are lost, and the start says so', async () => {
    const db = await start(made.url)
    await really(made.url, `update drempel.file_key set key_id = decode(repeat('ab', 16), 'hex')`)
    const found = await checkKeys(db)
    expect(found).toMatchObject({ needed: 1, lost: 1 })
    expect(toldOfKeys(found)).toEqual([expect.stringContaining('1 of 1 keys are not there')])
  })
})

describe('a tree whose leaves are all given out', () => {
  it('makes room for another, and both open', async () => {
    const db = await start(made.url)
    await really(made.url, 'update drempel.file_tree set next = 1048574')
    await record(db, entry('d'))
    await record(db, entry('e'), entry('f'))
    await record(db, entry('g'))
    const trees = await really(made.url, 'select next, closed from drempel.file_tree order by closed')
    expect(trees).toEqual([
      { next: 3, closed: false },
      { next: 1048575, closed: true },
    ])
    await remove(db, ids[0])
    await sweepKeys(db)
    expect(await read(await start(made.url))).toEqual(['b c d e f g', 0])
  })
})

describe('a file that is emptied while somebody writes in it', () => {
  it('keeps the tree that this is sealed with', async () => {
    const db = await start(made.url)
    const emptying: Promise<unknown>[] = []
    await asSession(db, consultant(), async (tx) => {
      await recordEntries(tx, trajectoryId, [entry('d')])
      emptying.push(really(made.url, 'delete from drempel.entry where id = any($1)', [ids]))
      for (;;) {
        const [row] = await really(
          made.url,
          `select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock') as waits`,
        )
        if (row?.waits) break
        await new Promise((again) => setTimeout(again, 20))
      }
    })
    await Promise.all(emptying)
    await sweepKeys(db)
    expect(await read(await start(made.url))).toEqual(['d', 0])
  })
})

describe('three programs on one folder of keys', () => {
  it('lose neither what the others take away nor what they begin', async () => {
    const programs = [await start(made.url), await start(made.url), await start(made.url)]
    const gone: Buffer[] = []
    const work = async (db: Database, name: string) => {
      for (let round = 0; round < 8; round++) {
        // A file that is emptied begins with another tree, whoever writes there next.
        const file = round % 2 === 0 ? 'registrationFile' : 'corporationFile'
        const mine = await record(db, entry(`${name}${round}`, file), entry(`${name}${round}`, file))
        const some = file === 'registrationFile' ? mine : mine.slice(1)
        const rows = await really(made.url, 'delete from drempel.entry where id = any($1) returning value', [some])
        gone.push(...rows.map(({ value }) => value))
        await sweepKeys(db)
      }
    }
    await Promise.all(programs.map((db, index) => work(db, 'xyz'.charAt(index))))
    await stop()
    const fresh = keyRing(await folderStore(now, master, false))
    const left = await really(made.url, 'select value from drempel.entry')
    expect([left.length, gone.length]).toEqual([3 + 3 * 4, 3 * (4 * 2 + 4)])
    expect(left.filter(({ value }) => !fresh.has(leafIn(value)))).toEqual([])
    expect(gone.filter((value) => fresh.has(leafIn(value)))).toEqual([])
    expect(await checkKeys(await start(made.url))).toMatchObject({ needed: 1, lost: 0, behind: 0, ahead: 0 })
  })
})

const leafIn = (sealed: Buffer) => ({
  key: sealed.toString('hex', 1, 17),
  tree: sealed.readUInt32BE(17),
  leaf: sealed.readUInt32BE(21),
})
