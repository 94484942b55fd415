/** A database of one's own, whose owner is no superuser: its rows, and back into an empty one. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registry } from '../../player/organisations.ts'
import { ownDocuments } from '../../player/own-documents.ts'
import { player } from '../../player/player.ts'
import { readScenario } from '../../player/scenario.ts'
import { smallPdf } from '../../player/small-pdf.ts'
import { annexRules } from '../../process/rules.ts'
import { freshDatabase } from '../../testing/database.ts'
import { keysIn } from '../../testing/keys.ts'
import { resident, upTo } from '../../testing/story.ts'
import { dropRoles, freshPasswords, openLogins } from '../addresses.ts'
import { setClock } from '../clock.ts'
import { connect } from '../connect.ts'
import { syncCovenant } from '../covenant-rules.ts'
import { really } from '../example.fixture.ts'
import { settleKeys } from '../keys/begin.ts'
import { migrate } from '../migrate.ts'
import { fillRegistry } from '../registry.ts'
import { lookInside } from './look.ts'
import { readManifest } from './manifest.ts'
import { checkFiles, checkSchema, refuseTaken, restoreInto, restoreRows } from './restore.ts'
import { takeBackup } from './take.ts'

const folder = mkdtempSync(join(tmpdir(), 'drempel-copies-'))
const dropping: (() => Promise<unknown>)[] = []

/** An empty database, as its ordinary owner and as a superuser has it. */
async function ordinary(): Promise<{ own: string; all: string }> {
  const { url, drop } = await freshDatabase()
  const database = new URL(url).pathname.slice(1)
  const login = `owner_${database}`
  const cluster = Object.assign(new URL(url), { pathname: '/postgres' }).href
  await really(cluster, `create role ${login} login createrole password 'voorbeeld'`)
  dropping.unshift(
    drop,
    () => dropRoles(cluster, `${database}_`),
    () => really(cluster, `drop role ${login}`),
  )
  await really(cluster, `alter database ${database} owner to ${login}`)
  return { own: Object.assign(new URL(url), { username: login, password: 'voorbeeld' }).href, all: url }
}

/** What stands in every table, one hash for each; in `unlogged` those that no backup has. */
async function contentOf(url: string) {
  const tables = await really(
    url,
    `select format('%I.%I', n.nspname, c.relname) as name, c.relpersistence = 'u' as unlogged from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('drempel', 'graphile_worker') and c.relname <> 'migrations' order by 1`,
  )
  const content: Record<string, string> = {}
  for (const { name, unlogged } of tables) {
    const [row] = await really(
      url,
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as is from ${name} t`,
    )
    if (!unlogged) content[name] = row?.is
    else content[`unlogged ${name}`] = unlogged
  }
  return content
}

let from: Awaited<ReturnType<typeof ordinary>>
let backup: string
let keys: Awaited<ReturnType<typeof keysIn>>

beforeAll(async () => {
  from = await ordinary()
  await migrate(from.own)
  await syncCovenant(from.own, annexRules)
  await fillRegistry(from.own, registry)
  await setClock(from.own, 'program')
  keys = await keysIn(folder)
  const clock = { now: new Date(0) }
  const database = connect(await openLogins(from.own, freshPasswords()), { now: () => clock.now, max: 2, keys })
  await settleKeys(database, from.own)
  const services = { ...ownDocuments(), database, renderLetter: async () => smallPdf('brief') }
  const play = player({ ...services, clock, deliver: async () => [] }, 'copies', '.')
  const story = upTo('invite', { open: { ...resident, judgment: 'possible' } })
  const { steps } = readScenario(JSON.stringify(story.map((step) => ({ ...step, case: 'een' }))), 'copies')
  for (const step of steps) await play.play(step)
  await database.close()
  const plan = { keyStore: join(folder, 'keys'), mirror: null, keep: null, drempel: '0.2.0' }
  backup = (await takeBackup({ ...plan, url: from.own, cluster: null, folder: join(folder, 'backups') })).folder
})
afterAll(async () => {
  for (const drop of dropping) await drop()
  rmSync(folder, { recursive: true, force: true })
})

describe('the rows of a database of one’s own', () => {
  it('come back in an empty one, every table to the byte, and the tables as closed as they were', async () => {
    const manifest = readManifest(backup)
    checkSchema(manifest)
    await checkFiles(backup, manifest)
    const to = await ordinary()
    await refuseTaken(manifest, to.own, '')
    await restoreRows(backup, to.own)
    const [before, after] = [await contentOf(from.all), await contentOf(to.all)]
    expect(after).toEqual(before)
    expect(Number(before['drempel.event']?.split(' ')[0])).toBeGreaterThan(10)
    expect(Number(before['graphile_worker._private_jobs']?.split(' ')[0])).toBeGreaterThan(0)
    const open = `select c.relname from pg_class c where c.relnamespace = 'drempel'::regnamespace and c.relkind = 'r'
        and not c.relforcerowsecurity
      union all select t.tgname from pg_trigger t where t.tgenabled <> 'O'`
    expect(await really(to.all, open)).toEqual([])
    // What has no log is a transaction's own.
    const last = `select sum(s.last_value) as sum from pg_sequences s
      join pg_class c on c.oid = format('%I.%I', s.schemaname, s.sequencename)::regclass and c.relpersistence = 'p'
      where s.schemaname in ('drempel', 'graphile_worker')`
    expect(await really(to.all, last)).toEqual(await really(from.all, last))
    await expect(refuseTaken(manifest, to.own, '')).rejects.toThrow('staat al een Drempel')
  })

  it('come back on an embedded server too, and open', async () => {
    const server = await restoreInto(backup, readManifest(backup), join(folder, 'trial'), false)
    try {
      const look = await lookInside(server.url, keys, () => false)
      expect([look.entries.open > 3, look.entries.lost, look.documents.lost]).toEqual([true, 0, 0])
      expect(look.rows['drempel.event']).toBeGreaterThan(10)
      expect(look.newest).toMatch(/^2026-03-05T/)
    } finally {
      await server.stop()
    }
  })

  it('have no name in plain, and nothing of what is searched', () => {
    const data = join(backup, 'data')
    const texts = readdirSync(data).map((name) => {
      const bytes = readFileSync(join(data, name))
      return name.endsWith('.gz') ? gunzipSync(bytes).toString() : bytes.toString()
    })
    expect(texts.some((text) => text.includes('corporationFile'))).toBe(true)
    expect(texts.filter((text) => /Noor Voorbeeld|Proefstraat/.test(text))).toEqual([])
    expect(readdirSync(data).filter((name) => /search_/.test(name))).toEqual([])
  })

  it('are refused where this Drempel has other tables, and as a cluster of its own', async () => {
    const manifest = readManifest(backup)
    expect(() => checkSchema({ ...manifest, schema: ['schema 00'] })).toThrow('andere tabellen')
    await expect(refuseTaken({ ...manifest, form: 'cluster' }, from.own, '')).rejects.toThrow('--to')
  })
})
