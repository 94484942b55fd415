/**
 * `npm run bench`: how fast the case page and the start page are, beside a bare handler on the same server that runs one
 * indexed query of as many rows through the same pool. All in one run, so that the ratio does not depend on the computer.
 */

import { execFile } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { connect, type Database, openingSessions } from '../src/database/index.ts'
import { openSession } from '../src/identity/index.ts'
import { memoryKeys } from '../src/keys/index.ts'
import { renderDossier } from '../src/letters/dossier.ts'
import { renderPaper } from '../src/letters/paper.ts'
import { staffNamed } from '../src/player/organisations.ts'
import { ownDocuments } from '../src/player/own-documents.ts'
import { openTheatre } from '../src/player/theatre.ts'
import { askCase, askWorklist } from '../src/questions/index.ts'
import { buildApp } from '../src/web/index.ts'
import { bareTable, fillForBench } from './bench-fill.ts'

const asJson = process.argv.includes('--json')
const seconds = Number(process.argv.find((word) => /^--seconds=/.test(word))?.split('=')[1] ?? 3)
const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length) ?? ''
const rounds = 2
const connections = 8
const measured = ['corporation-a:consultant-1', 'team:coordinator-1'] as const

type Figures = { readonly perSecond: number; readonly p50: number; readonly p99: number }
type Round = { requests: { average: number }; latency: { p50: number; p99: number }; non2xx: number; errors: number }

const say = (line: string) => asJson || process.stdout.write(`${line}\n`)
const run = promisify(execFile)

/** From another process, so that the one that serves does nothing else. Times in milliseconds. */
async function load(url: string, cookie: string, duration: number): Promise<Round> {
  const program = new URL('../node_modules/autocannon/autocannon.js', import.meta.url).pathname
  const { stdout } = await run(
    process.execPath,
    [program, '--json', '-n', '-c', String(connections), '-d', String(duration), '-H', `cookie=${cookie}`, url],
    { maxBuffer: 1 << 24 },
  )
  const result = JSON.parse(stdout) as Round
  if (result.non2xx || result.errors) throw new Error(`${result.non2xx} answers were not 200, ${result.errors} broke`)
  return result
}

/** The bare handler: one indexed query through the application's own pool, its rows as JSON. */
function withBare(app: ReturnType<typeof buildApp>, database: Database) {
  return new Hono()
    .get('/bare/:page', async (call) => {
      const query = {
        name: 'bare',
        text: `select id, at, category, value, by_person, recorded from ${bareTable} where page = $1 order by seq`,
        values: [call.req.param('page')],
      }
      return call.json((await database.pool.query(query)).rows)
    })
    .route('/', app)
}

type Row = { readonly name: string; readonly path: string; readonly cookie: string }

async function measure(base: string, rows: readonly Row[]): Promise<Map<string, Figures>> {
  for (const { path, cookie } of rows) await load(base + path, cookie, 2)
  const found = new Map<string, Round[]>()
  // In turn, so that what else the computer does falls on all of them alike.
  for (let round = 0; round < rounds; round++)
    for (const { name, path, cookie } of rows)
      found.set(name, [...(found.get(name) ?? []), await load(base + path, cookie, seconds)])
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length
  return new Map(
    [...found].map(([name, list]) => [
      name,
      {
        perSecond: mean(list.map((one) => one.requests.average)),
        p50: mean(list.map((one) => one.latency.p50)),
        p99: mean(list.map((one) => one.latency.p99)),
      },
    ]),
  )
}

function table(figures: Map<string, Figures>): string {
  const rows = [...figures].map(([name, { perSecond, p50, p99 }]) => {
    const bare = figures.get(`${name}, bare`)
    const cells = [
      perSecond.toFixed(0),
      p50.toFixed(1),
      p99.toFixed(1),
      bare ? (perSecond / bare.perSecond).toFixed(2) : '',
    ]
    return name.padEnd(34) + cells.map((cell) => cell.padStart(10)).join('')
  })
  const head = ''.padEnd(34) + ['requests/s', 'p50 ms', 'p99 ms', 'ratio'].map((cell) => cell.padStart(10)).join('')
  return [head, ...rows].join('\n')
}

async function main(): Promise<void> {
  const theatre = await openTheatre(null)
  try {
    const copy = await theatre.fresh()
    const keys = memoryKeys()
    say('Filling the database.')
    const now = await fillForBench(copy.url, copy.logins, keys)
    const database = connect(copy.logins, { now: () => now, keys })
    const services = {
      ...ownDocuments(),
      database: openingSessions(database),
      renderLetter: async () => new Uint8Array(),
    }
    const report = (_reference: string, error: unknown) => console.error(error)
    const entrance = { providers: [], secure: false, behindProxy: false }
    const app = withBare(buildApp({ ...services, database, entrance, renderDossier, renderPaper, report }), database)
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
    await new Promise((ready) => server.once('listening', ready))
    const rows: Row[] = []
    for (const who of measured) {
      const actor = staffNamed(who)?.actor
      if (!actor) throw new Error(`nobody is called ${who}`)
      const cookie = `drempel=${await openSession(database, actor)}`
      const lines = await askWorklist(services, actor)
      const line = lines.find(({ summary }) => summary.phase === 'budgetManagement' && !summary.closed)
      const one = line && (await askCase(services, actor, line.worldId))
      if (!one) throw new Error('no case to measure')
      const { events, entries, documents, assignments, people, organisations } = one.context.rows
      const size = [events, entries, documents, assignments, people, organisations].reduce((n, l) => n + l.length, 1)
      say(`${who}: a case of ${size} rows, a start page over ${lines.length} trajectories`)
      const role = actor.role
      rows.push(
        { name: `case page, ${role}`, path: `/zaak/${line.worldId}`, cookie },
        { name: `case page, ${role}, bare`, path: `/bare/${size}`, cookie },
        { name: `start page, ${role}`, path: '/werklijst', cookie },
        { name: `start page, ${role}, bare`, path: `/bare/${lines.length}`, cookie },
      )
    }
    const wanted = rows.filter(({ name }) => name.includes(only))
    const figures = await measure(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, wanted)
    say(table(figures))
    const ratios = [...figures].flatMap(([name, { perSecond }]) => {
      const bare = figures.get(`${name}, bare`)
      return bare ? [[name, perSecond / bare.perSecond] as const] : []
    })
    if (asJson)
      process.stdout.write(
        `${JSON.stringify({ figures: Object.fromEntries(figures), ratios: Object.fromEntries(ratios) })}\n`,
      )
    await new Promise((closed) => server.close(closed))
    await database.close()
  } finally {
    await theatre.close()
  }
}

await main()
