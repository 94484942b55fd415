/** A backup of yesterday, and what was destroyed since: through the whole program, on a server of its own. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSession } from '../../identity/index.ts'
import { renderDossier } from '../../letters/dossier.ts'
import { renderPaper } from '../../letters/paper.ts'
import { registry, staffNamed } from '../../player/organisations.ts'
import { ownDocuments } from '../../player/own-documents.ts'
import { player } from '../../player/player.ts'
import { readScenario } from '../../player/scenario.ts'
import { smallPdf } from '../../player/small-pdf.ts'
import { eraseTeamWorld } from '../../process/erase.effects.ts'
import { annexRules } from '../../process/rules.ts'
import { askWorklist } from '../../questions/index.ts'
import { resident, upTo } from '../../testing/story.ts'
import { buildApp } from '../../web/index.ts'
import { freshPasswords, openLogins } from '../addresses.ts'
import { setClock } from '../clock.ts'
import { connect } from '../connect.ts'
import { syncCovenant } from '../covenant-rules.ts'
import { documents } from '../documents.ts'
import { type Embedded, startEmbedded } from '../embedded/index.ts'
import { append } from '../events.ts'
import { really } from '../example.fixture.ts'
import { migrate } from '../migrate.ts'
import { openingSessions } from '../opening-sessions.ts'
import { fillRegistry } from '../registry.ts'
import { asSession } from '../session.ts'
import { settleKeys } from './begin.ts'
import { openKeys } from './open-keys.ts'
import { clearMaterial } from './search-material.ts'
import { sweepKeys } from './sweep.ts'

const folder = mkdtempSync(join(tmpdir(), 'drempel-restore-'))
const place = { masterKey: null, dataFolder: folder, keyStore: null, kmsCommand: null }
const actorOf = (who: string) => {
  const actor = staffNamed(who)?.actor
  if (!actor) throw new Error(`nobody is called ${who}`)
  return actor
}
const consultant = actorOf('corporation-a:consultant-1')
const coordinator = actorOf('team:coordinator-1')
const clock = { now: new Date('2026-03-18T09:00:00Z') }

/** Starts Drempel on a data folder, as the program does. */
async function open(name: string) {
  const server: Embedded = await startEmbedded({ dataDir: join(folder, name), durable: false, log: () => undefined })
  await migrate(server.url)
  await syncCovenant(server.url, annexRules)
  await fillRegistry(server.url, registry)
  const keys = await openKeys(place, server.url)
  await setClock(server.url, 'program')
  const database = openingSessions(
    connect(await openLogins(server.url, freshPasswords()), { now: () => clock.now, max: 4, keys }),
  )
  const settled = await settleKeys(database, server.url)
  const services = { ...ownDocuments(), database, renderLetter: async () => smallPdf('brief') }
  const broken: unknown[] = []
  const app = buildApp({
    ...services,
    renderDossier,
    renderPaper,
    entrance: { providers: [], secure: false, behindProxy: false },
    report: (_reference, error) => broken.push(error),
  })
  const page = async (path: string) => {
    const headers = { cookie: `drempel=${await openSession(database, consultant)}` }
    const answer = await app.request(path, { headers })
    return { status: answer.status, text: await answer.text() }
  }
  const stop = async () => {
    await clearMaterial(database)
    await database.close()
    await server.stop()
  }
  return { server, database, services, settled, page, broken, stop }
}
type Running = Awaited<ReturnType<typeof open>>

/** Which of the words stand in plain in a file of a stopped server. */
function foundIn(name: string, words: readonly string[]): string[] {
  const found = new Set<string>()
  for (const file of readdirSync(join(folder, name), { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue
    const bytes = readFileSync(join(file.parentPath, file.name))
    for (const word of words) if (bytes.includes(word)) found.add(word)
  }
  return [...found].sort()
}

const worlds = new Map<string, string>()
const other = { ...resident, name: 'Ali Bedacht', street: 'Denkweg' }
let trajectory = ''
let papers: string[] = []
let restored: Running

beforeAll(async () => {
  const day = await open('postgres')
  for (const [name, who] of [
    ['weg', resident],
    ['blijft', other],
  ] as const) {
    clock.now = new Date(0)
    const play = player({ ...day.services, clock, deliver: async () => [] }, 'restore', '.')
    const story = upTo('lifeAreas', { open: { ...who, judgment: 'possible' }, register: who })
    const { steps } = readScenario(JSON.stringify(story.map((step) => ({ ...step, case: name }))), 'restore')
    for (const step of steps) await play.play(step)
    worlds.set(name, play.cases.get(name)?.worlds.get('corporation') ?? '')
  }
  clock.now = new Date('2026-03-18T09:00:00Z')
  const [row] = await really(day.server.url, 'select trajectory_id as id from drempel.world where id = $1', [
    worlds.get('weg'),
  ])
  trajectory = row?.id
  papers = (await really(day.server.url, 'select id from drempel.document where trajectory_id = $1', [trajectory])).map(
    ({ id }) => id,
  )
  expect((await day.page(`/zaak/${worlds.get('weg')}`)).text).toContain('Noor Voorbeeld')
  // As the server does by itself now and then: what it notes of columns stands in a table that has a log.
  await really(day.server.url, 'analyze')
  await day.stop()
  // With owners and modes, as a backup keeps them.
  execFileSync('cp', ['-a', join(folder, 'postgres'), join(folder, 'yesterday')])

  const today = await open('postgres')
  // The team's world as an act takes it, the rest as if nothing had been.
  await asSession(today.database, coordinator, async (tx) => {
    await append(tx, trajectory, [{ to: 'team', type: 'supportWished', payload: { wants: false }, byPerson: null }])
    await eraseTeamWorld(tx, trajectory)
  })
  await really(today.server.url, 'delete from drempel.trajectory where id = $1', [trajectory])
  await sweepKeys(today.database)
  await today.stop()

  restored = await open('yesterday')
})
afterAll(async () => {
  await restored?.stop()
  rmSync(folder, { recursive: true, force: true })
})

describe('a backup of yesterday', () => {
  it('holds nothing of what people are, in no file and no log', () => {
    const words = ['Noor Voorbeeld', 'Ali Bedacht', 'Denkweg', 'De post blijft liggen', 'Mevrouw doet mee', '%PDF']
    expect(foundIn('yesterday', words)).toEqual([])
    expect(foundIn('yesterday', ['Woonstee', 'corporationFile', 'Noor'])).toContain('corporationFile')
  })

  it('brings rows back of what was destroyed since, and none of it can be read', async () => {
    const rows = await really(restored.server.url, 'select value from drempel.entry where trajectory_id = $1', [
      trajectory,
    ])
    expect(rows.length).toBeGreaterThan(5)
    expect(papers.length).toBeGreaterThan(2)
    for (const id of papers)
      for (const who of [consultant, coordinator])
        expect(await asSession(restored.database, who, (tx) => documents.read(tx, id))).toBeUndefined()
    const { status, text } = await restored.page(`/zaak/${worlds.get('weg')}`)
    expect([status, text.includes('vernietigd of kwijt'), text.includes('Noor Voorbeeld')]).toEqual([200, true, false])
    expect((await restored.page(`/zaak/${worlds.get('weg')}/document/${papers[0]}`)).status).toBe(404)
    expect(restored.broken).toEqual([])
  })

  it('gives back the rest, with what is searched made again from what can be read', async () => {
    expect(restored.settled.found).toBeGreaterThan(0)
    const { status, text } = await restored.page(`/zaak/${worlds.get('blijft')}`)
    expect([status, text.includes('vernietigd of kwijt'), text.includes('Ali Bedacht')]).toEqual([200, false, true])
    const lines = await askWorklist(restored.services, consultant)
    const names = lines.map(({ nameAndAddress }) => (nameAndAddress as { name?: string } | null)?.name)
    expect(names.sort()).toEqual(['Ali Bedacht', undefined])
    const mine = await really(restored.server.url, 'select distinct trajectory_id as id from drempel.search_material')
    expect(mine.map(({ id }) => id)).not.toContain(trajectory)
  })

  it('does not open with another master key, nor without the keys', async () => {
    const none = { ...place, keyStore: join(folder, 'none') }
    await expect(openKeys(none, restored.server.url)).rejects.toThrow('set KEY_STORE')
    const wrong = { ...place, masterKey: Buffer.alloc(32, 7).toString('base64') }
    await expect(openKeys(wrong, restored.server.url)).rejects.toThrow('MASTER_KEY is not the one')
    await expect(openKeys({ ...place, dataFolder: join(folder, 'none') }, restored.server.url)).rejects.toThrow(
      'Set MASTER_KEY',
    )
  })
})
