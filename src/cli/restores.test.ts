/** Three ages of a database, each with three ages of its keys: what cannot be read is what was destroyed, exactly. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { loadConfig } from '../config/config.ts'
import { connect } from '../database/connect.ts'
import { type Embedded, startEmbedded } from '../database/embedded/index.ts'
import { really } from '../database/example.fixture.ts'
import { fillRegistry, migrate, openKeys, openOwnLogins, settleKeys, sweepKeys, syncCovenant } from '../database/index.ts'
import { openBytes } from '../database/keys/sealed.ts'
import { unlessUnreadable } from '../database/keys/unreadable.ts'
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
async function rowsOf(url: string) {
  const rows = await really(
    url,
    `select 'entry.value' as column, id, trajectory_id as "trajectoryId", file, category, value as sealed from drempel.entry
      union all select 'document.bytes', id, trajectory_id, file, category, bytes from drempel.document`,
  )
  return rows.map((row) => ({ ...row, key: row.sealed.toString('hex', 1, 17) }))
}
type Rows = Awaited<ReturnType<typeof rowsOf>>

const ages = [1, 2, 3] as const
const rowsAt = new Map<number, Rows>()
const keysAt = new Map<number, ReadonlySet<string>>()
let server: Embedded
let database: ReturnType<typeof connect>
const clock = { now: new Date(0) }

async function tell(name: string, who: typeof resident, until: Parameters<typeof upTo>[0]): Promise<void> {
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
  new Set(readdirSync(store, { recursive: true, withFileTypes: true }).flatMap((one) => (one.isFile() ? [one.name] : [])))

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
    await destroy(`delete from drempel.entry where trajectory_id = (select max(trajectory_id::text)::uuid from drempel.entry)`)
  await tell(`leeftijd ${age}`, { ...resident, name: `Noor Leeftijd ${age}` }, age === 1 ? 'lifeAreas' : 'signal')
  if (age === 1) await tell('leeftijd 0', { ...resident, name: 'Noor Vooraf', street: 'Denkweg' }, 'signal')
}

beforeAll(async () => {
  const config = configOf(at('data'))
  server = await startEmbedded({ dataDir: join(at('data'), 'postgres'), durable: false, log: () => undefined })
  await migrate(server.url)
  await syncCovenant(server.url, annexRules)
  await fillRegistry(server.url, registry)
  const keys = await openKeys(config, server.url)
  database = connect(await openOwnLogins(config, server.url), { now: () => clock.now, max: 4, keys })
  await settleKeys(database, server.url)
  for (const age of ages) {
    await grow(age)
    const { code, error } = await run(backup, [at(`backup-${age}`), '--keys', at('mirror')])
    expect([code, error]).toEqual([0, expect.stringContaining('dezelfde schijf')])
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
  it.for(isProof() ? pairs : [{ data: 1, keys: 2 }])('gives back all but what was destroyed: $data, $keys', async ({ data, keys }) => {
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
    figure(`database ${data}, keys ${keys}: ${inBackup.length} rows, ${expected.length} open, ${destroyed} destroyed, ${lost} without a key`)
    rmSync(to, { recursive: true, force: true })
  })
})
