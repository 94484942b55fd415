/** Three ages of a database, each with three ages of its keys: what cannot be read is what was destroyed, exactly. */
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { loadConfig } from '../config/config.ts'
import { connect } from '../database/connect.ts'
import { type Embedded, startEmbedded } from '../database/embedded/index.ts'
import { really } from '../database/example.fixture.ts'
import {
  fillRegistry,
  keyFolder,
  migrate,
  openKeys,
  openOwnLogins,
  setClock,
  settleKeys,
  sweepKeys,
  syncCovenant,
} from '../database/index.ts'
import { openBytes, type Place } from '../database/keys/sealed.ts'
import { unlessUnreadable } from '../database/keys/unreadable.ts'
import { folderStore, masterKey, mirrorKeys } from '../keys/index.ts'
import { registry } from '../player/organisations.ts'
import { ownDocuments } from '../player/own-documents.ts'
import { player } from '../player/player.ts'
import { readScenario } from '../player/scenario.ts'
import { smallPdf } from '../player/small-pdf.ts'
import { annexRules } from '../process/rules.ts'
import { figure, isProof } from '../testing/proof.ts'
import { resident, upTo } from '../testing/story.ts'
import { backup } from './backup.ts'
import { restore } from './restore.ts'

const folder = mkdtempSync(join(tmpdir(), 'drempel-restores-'))
chmodSync(folder, 0o755)
const at = (name: string) => join(folder, name)

const configOf = (dataFolder: string) => {
  const read = loadConfig({ DREMPEL_DATA: dataFolder })
  if (!read.ok) throw new Error(read.problems.join())
  return read.config
}

type Command = typeof backup
async function run(command: Command, args: readonly string[], dataFolder = at('data')) {
  for (const name of ['DATABASE_URL', 'MASTER_KEY', 'KEY_STORE', 'KMS_COMMAND']) vi.stubEnv(name, '')
  vi.stubEnv('DREMPEL_DATA', dataFolder)
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const code = await command(args, { stdout, stderr })
  return { code, out: String(stdout.read() ?? ''), error: String(stderr.read() ?? '') }
}

/** The sealed rows of a database, by their ids, with the key file that each needs. */
async function rowsOf(url: string): Promise<SealedRow[]> {
  const rows = await really(
    url,
    `select 'entry.value' as column, id, trajectory_id as "trajectoryId", file, category, value as sealed from drempel.entry
      union all select 'document.bytes', id, trajectory_id, file, category, bytes from drempel.document`,
  )
  return rows.map((row) => ({ ...(row as Omit<SealedRow, 'key'>), key: row.sealed.toString('hex', 1, 17) }))
}
type SealedRow = Place & { column: 'entry.value' | 'document.bytes'; sealed: Buffer; key: string }

const ages = [1, 2, 3] as const
const rowsAt = new Map<number, SealedRow[]>()
const keysAt = new Map<number, ReadonlySet<string>>()
let server: Embedded
let database: ReturnType<typeof connect>
const clock = { now: new Date(0) }

async function tell(
  name: string,
  who: { readonly [field in keyof typeof resident]: string },
  until: Parameters<typeof upTo>[0],
): Promise<void> {
  clock.now = new Date(0)
  const services = { ...ownDocuments(), database, renderLetter: async () => smallPdf('brief') }
  const play = player({ ...services, clock, deliver: async () => [] }, name, '.')
  const story = upTo(until, { open: { ...who, judgment: 'possible' }, register: who })
  const { steps } = readScenario(JSON.stringify(story.map((step) => ({ ...step, case: name }))), name)
  for (const step of steps) await play.play(step)
}

async function destroy(text: string): Promise<void> {
  await really(server.url, text)
  await sweepKeys(database)
}

const keyFilesIn = (store: string) =>
  new Set(
    readdirSync(store, { recursive: true, withFileTypes: true }).flatMap((one) => (one.isFile() ? [one.name] : [])),
  )

async function grow(age: number): Promise<void> {
  // An old row is newly written too, while its neighbours go: so that a tree is cut in the midst.
  if (age > 1) {
    await destroy(`delete from drempel.entry where id in (
      select id from drempel.entry where trajectory_id = (select min(trajectory_id::text)::uuid from drempel.entry) order by id limit 2)`)
    await destroy(`with gone as (delete from drempel.entry where document_id =
        (select document_id from drempel.entry where document_id is not null order by id limit 1) returning document_id)
      delete from drempel.document where id in (select document_id from gone)`)
  }
  if (age === 3)
    await destroy(
      `delete from drempel.entry where trajectory_id = (select max(trajectory_id::text)::uuid from drempel.entry)`,
    )
  await tell(`leeftijd ${age}`, { ...resident, name: `Noor Leeftijd ${age}` }, age === 1 ? 'lifeAreas' : 'signal')
  if (age === 1) await tell('leeftijd 0', { ...resident, name: 'Noor Vooraf', street: 'Denkweg' }, 'signal')
}

beforeAll(async () => {
  const config = configOf(at('data'))
  server = await startEmbedded({ dataDir: join(at('data'), 'postgres'), durable: false, log: () => undefined })
  await migrate(server.url)
  await syncCovenant(server.url, annexRules)
  await fillRegistry(server.url, registry)
  await setClock(server.url, 'program')
  const keys = await openKeys(config, server.url)
  database = connect(await openOwnLogins(config, server.url), { now: () => clock.now, max: 4, keys })
  await settleKeys(database, server.url)
  for (const age of ages) {
    await grow(age)
    // The eight others are for who has the time: a backup of the smallest database has a thousand files.
    if (age === 1 || isProof()) {
      const { code, error } = await run(backup, [at(`backup-${age}`), '--keys', at('mirror')])
      expect([code, error]).toEqual([0, expect.stringContaining('dezelfde schijf')])
    } else await mirrorKeys(keyFolder(config), at('mirror'))
    rowsAt.set(age, await rowsOf(server.url))
    execFileSync('cp', ['-a', at('mirror'), at(`keys-${age}`)])
    keysAt.set(age, keyFilesIn(at(`keys-${age}`)))
  }
})
afterEach(() => vi.unstubAllEnvs())
afterAll(async () => {
  await database?.close()
  await server?.stop()
  rmSync(folder, { recursive: true, force: true })
})

const pairs = ages.flatMap((data) => ages.map((keys) => ({ data, keys })))

describe('a database of one age with keys of another, and the journal of today', () => {
  it.for(isProof() ? pairs : [{ data: 1, keys: 2 }])(
    'gives back all but what was destroyed: $data, $keys',
    async ({ data, keys }) => {
      const alive = new Set(rowsAt.get(3)?.map(({ id }) => id))
      const inBackup = rowsAt.get(data) ?? []
      const there = (key: string) => keysAt.get(keys)?.has(key) ?? false
      // Of a trajectory that began after the keys were copied there is no key: that is told as lost, and never as destroyed.
      const expected = inBackup.filter(({ id, key }) => alive.has(id) && there(key)).map(({ id }) => id)
      const destroyed = inBackup.filter(({ id }) => !alive.has(id)).length
      const lost = inBackup.length - expected.length - destroyed

      const to = at(`to-${data}-${keys}`)
      const args = [at(`backup-${data}`), '--keys', at(`keys-${keys}`), '--journal', join(at('mirror'), 'journal')]
      const { code, out, error } = await run(restore, [...args, '--to', to, '--json'])
      expect([code, error]).toEqual([lost > 0 ? 1 : 0, ''])
      const look = JSON.parse(out.slice(0, out.lastIndexOf('}') + 1))
      const sum = (of: string) => look.entries[of] + look.documents[of]
      expect([sum('open'), sum('destroyed'), sum('lost'), sum('back')]).toEqual([expected.length, destroyed, lost, 0])

      const again = await startEmbedded({ dataDir: join(to, 'postgres'), durable: false, log: () => undefined })
      try {
        const ring = await openKeys({ ...configOf(to), masterKey: join(at('data'), 'master-key') }, again.url)
        const rows = await rowsOf(again.url)
        expect(rows.map(({ id }) => id).sort()).toEqual(inBackup.map(({ id }) => id).sort())
        const opened = rows.filter(({ column, sealed, key: _, ...place }) =>
          unlessUnreadable(() => openBytes(ring, column, place, sealed)),
        )
        expect(opened.map(({ id }) => id).sort()).toEqual(expected.sort())
      } finally {
        await again.stop()
      }
      figure(
        `database ${data}, keys ${keys}: ${inBackup.length} rows, ${expected.length} open, ${destroyed} destroyed, ${lost} without a key`,
      )
      rmSync(to, { recursive: true, force: true })
    },
  )
})

const backups = () => readdirSync(at('backup-1')).filter((name) => !name.endsWith('.lock'))
const newest = () => join(at('backup-1'), backups().at(-1) ?? '')
const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).map((one) => join(one.parentPath, one.name))

describe('drempel backup', () => {
  it('asks for one folder and a number to keep, and says where a database is missing', async () => {
    for (const args of [[], [at('a'), at('b')], [at('a'), '--keep', '0'], [at('a'), '--al']])
      expect(await run(backup, args)).toMatchObject({ code: 2, out: '' })
    expect(await run(backup, [at('a')], at('nothing'))).toMatchObject({
      code: 2,
      error: expect.stringContaining('nog geen database'),
    })
    expect((await run(backup, ['--help'])).out).toContain('--keys MAP2')
  })

  it('is readable for its owner only, and has no name in a file or in the name of one', () => {
    for (const file of filesBelow(at('backup-1')))
      expect([file, statSync(file).mode & 0o077, /noor|denkweg/i.test(file.slice(folder.length))]).toEqual([
        file,
        0,
        false,
      ])
    const plain = filesBelow(newest()).filter(
      (file) => statSync(file).isFile() && /Noor Leeftijd|Denkweg/.test(readFileSync(file, 'latin1')),
    )
    expect(plain).toEqual([])
  })

  it('leaves what is searched out: the tables are there, and empty', async () => {
    const [{ rows } = { rows: 0 }] = await really(
      server.url,
      'select count(*)::integer as rows from drempel.search_material',
    )
    expect(rows).toBeGreaterThan(0)
    const [table] = await really(server.url, `select pg_relation_filepath('drempel.search_material') as path`)
    const names = filesBelow(newest()).map((file) => file.slice(newest().length + '/data/'.length))
    expect(names.filter((name) => name.startsWith(table?.path))).toEqual([`${table?.path}_init`])
  })

  it('keeps the newest, and takes away what was left half', async () => {
    mkdirSync(join(at('backup-1'), 'half-2026-01-01T00-00-00.000Z'))
    const before = backups().filter((name) => !name.startsWith('half-'))
    // While somebody works: a case that is begun meanwhile is in it with its key, or not at all. The test below looks.
    const taking = run(backup, [at('backup-1'), '--keys', at('mirror'), '--keep', '1'])
    let busy = true
    const ended = taking.finally(() => {
      busy = false
    })
    for (let n = 0; busy; n += 1) await tell(`meanwhile ${n}`, { ...resident, name: `Noor Intussen ${n}` }, 'open')
    const { code, out } = await ended
    expect([code, out]).toEqual([0, expect.stringContaining('Weggehaald: 1 oude reservekopie.')])
    expect(backups()).toHaveLength(1)
    expect(backups()).not.toEqual(before)
  })

  it('leaves nothing that looks like a backup where the keys cannot be copied', async () => {
    mkdirSync(at('full'))
    writeFileSync(join(at('full'), 'else'), '')
    const { code, error } = await run(backup, [at('backup-none'), '--keys', at('full')])
    expect([code, error]).toEqual([1, expect.stringContaining('staat iets anders')])
    expect(existsSync(at('backup-none'))).toBe(false)
    expect(readdirSync(at('full'))).toEqual(['else'])
  })

  it('puts backup and keys nowhere where one holds the other', async () => {
    for (const [to, keys] of [
      [at('x'), join(at('x'), 'keys')],
      [join(at('y'), 'below'), at('y')],
      [join(at('data'), 'keys', 'x'), at('z')],
      [at('data'), at('z')],
    ] as const)
      expect(await run(backup, [to, '--keys', keys])).toMatchObject({
        code: 1,
        error: expect.stringContaining('andere map'),
      })
    expect(existsSync(at('z'))).toBe(false)
  })
})

describe('drempel restore', () => {
  const keys = ['--keys', at('mirror')]

  it('looks through a backup without changing anything, and counts', async () => {
    const before = filesBelow(at('mirror')).map((file) => [file, statSync(file).mtimeMs])
    const { code, out, error } = await run(restore, ['--check', at('backup-1'), ...keys])
    expect([code, error]).toEqual([0, ''])
    expect(out).toContain('drempel.event: ')
    expect(out).toMatch(/Gegevens: \d+ te lezen; 0 vernietigd, zoals het journaal zegt\./)
    expect(out).toContain('Alles wat niet vernietigd is, is te lezen.')
    expect(filesBelow(at('mirror')).map((file) => [file, statSync(file).mtimeMs])).toEqual(before)
  })

  it('names the file that is not what was written, and puts nothing back', async () => {
    const spoilt = at('spoilt')
    // The same files by other names; the one that is spoilt is another.
    execFileSync('cp', ['-al', newest(), spoilt])
    rmSync(join(spoilt, 'data/backup_label'))
    writeFileSync(join(spoilt, 'data/backup_label'), 'START WAL LOCATION: 0/0')
    const { code, error } = await run(restore, [spoilt, ...keys, '--to', at('spoilt-to')])
    expect([code, error]).toEqual([2, expect.stringContaining('backup_label is niet wat er geschreven is')])
    expect(existsSync(at('spoilt-to'))).toBe(false)
  })

  it('writes over no database and over no keys, and takes no keys of another Drempel', async () => {
    expect((await run(restore, [at('backup-1'), ...keys])).error).toContain('staat al een database')
    mkdirSync(at('other'))
    execFileSync('cp', ['-a', at('keys-1'), join(at('other'), 'keys')])
    expect((await run(restore, [at('backup-1'), ...keys, '--to', at('other')])).error).toContain('staan al sleutels')
    await folderStore(at('strange'), masterKey(Buffer.alloc(32)), true)
    const strange = await run(restore, [at('backup-1'), '--keys', at('strange'), '--to', at('new')])
    expect([strange.code, strange.error]).toEqual([2, expect.stringContaining('van een andere Drempel')])
    expect(existsSync(at('new'))).toBe(false)
  })
})
