/**
 * `npm run bench:cpu -- --against=CHECKOUT`: the CPU that a case page costs, program and database together, in turn with another
 * checkout of Drempel that has its packages. Times of clocks say little on a computer that others use; these do.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'

const rounds = 10
const each = 200
const who = 'corporation-a:consultant-1'

/** User and system time in ms of this process's descendants that are PostgreSQL, from /proc (Linux): ticks of 10 ms. */
function databaseCpu(): number {
  const parents = new Map<number, { parent: number; ticks: number; name: string }>()
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').trim()
      const [, name = '', rest = ''] = /^\d+ \((.*)\) (.*)$/.exec(stat) ?? []
      const fields = rest.split(' ')
      // What ended counts with its parent: `cutime` and `cstime`.
      const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0)
      parents.set(Number(pid), { parent: Number(fields[1]), ticks, name })
    } catch {
      // It ended while we looked.
    }
  }
  const isOurs = (pid: number): boolean => pid === process.pid || (pid > 1 && isOurs(parents.get(pid)?.parent ?? 0))
  let sum = 0
  for (const [pid, { ticks, name }] of parents) if (name.startsWith('postgres') && isOurs(pid)) sum += ticks
  return sum * 10
}

/** Serves a case page from the checkout at `root`, and does as many requests as each line of standard input says. */
async function serveFrom(root: string): Promise<void> {
  const of = <T>(path: string): Promise<T> => import(pathToFileURL(`${root}/${path}`).href)
  const { serve } = await import('@hono/node-server')
  const { connect } = await of<typeof import('../src/database/index.ts')>('src/database/index.ts')
  const { openSession } = await of<typeof import('../src/identity/index.ts')>('src/identity/index.ts')
  const { memoryKeys } = await of<typeof import('../src/keys/index.ts')>('src/keys/index.ts')
  const { staffNamed } = await of<typeof import('../src/player/organisations.ts')>('src/player/organisations.ts')
  const { ownDocuments } = await of<typeof import('../src/player/own-documents.ts')>('src/player/own-documents.ts')
  const { openTheatre } = await of<typeof import('../src/player/theatre.ts')>('src/player/theatre.ts')
  const { buildApp } = await of<typeof import('../src/web/index.ts')>('src/web/index.ts')
  const { fillForBench } = await of<typeof import('./bench-fill.ts')>('scripts/bench-fill.ts')
  const { renderDossier } = await of<typeof import('../src/letters/dossier.ts')>('src/letters/dossier.ts')
  const { renderPaper } = await of<typeof import('../src/letters/paper.ts')>('src/letters/paper.ts')
  const theatre = await openTheatre(null)
  const copy = await theatre.fresh()
  const keys = memoryKeys()
  const now = await fillForBench(copy.url, copy.logins, keys)
  const database = connect(copy.logins, { now: () => now, keys, max: 2 })
  const app = buildApp({
    ...ownDocuments(),
    database,
    renderLetter: async () => new Uint8Array(),
    renderDossier,
    renderPaper,
    entrance: { providers: [], secure: false, behindProxy: false },
    report: (_reference, error) => console.error(error),
  })
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const actor = staffNamed(who)?.actor
  if (!actor) throw new Error(`nobody is called ${who}`)
  const cookie = `drempel=${await openSession(database, actor)}`
  const list = await (await fetch(`${base}/werklijst`, { headers: { cookie } })).text()
  const path = /href="(\/zaak\/[0-9a-f-]{36})"/.exec(list)?.[1]
  if (!path) throw new Error('no case to measure')
  const ask = async () => {
    const answer = await fetch(base + path, { headers: { cookie } })
    if (answer.status !== 200) throw new Error(`the page answered ${answer.status}`)
    await answer.arrayBuffer()
  }
  for (let i = 0; i < 100; i++) await ask()
  process.stdout.write('ready\n')
  for await (const line of createInterface({ input: process.stdin })) {
    const [own, theirs] = [process.cpuUsage(), databaseCpu()]
    for (let i = 0; i < Number(line); i++) await ask()
    const { user, system } = process.cpuUsage(own)
    process.stdout.write(`${JSON.stringify({ program: (user + system) / 1000, database: databaseCpu() - theirs })}\n`)
  }
  server.close()
  await database.close()
  await theatre.close()
}

type Cost = { readonly program: number; readonly database: number }

async function opened(root: string) {
  const child: ChildProcess = spawn(process.execPath, [...process.execArgv, import.meta.filename, `--root=${root}`], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  if (!child.stdout || !child.stdin) throw new Error('no pipes')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const { stdin } = child
  const said = async () => {
    const { value, done } = await lines.next()
    if (done) throw new Error(`the program of ${root} ended`)
    return value
  }
  await said()
  return {
    async cost(count: number): Promise<Cost> {
      stdin.write(`${count}\n`)
      return JSON.parse(await said())
    },
    async close() {
      stdin.end()
      await once(child, 'exit')
    },
  }
}

async function compare(other: string): Promise<void> {
  const [before, now] = [await opened(other), await opened(process.cwd())]
  const sums = { before: { program: 0, database: 0 }, now: { program: 0, database: 0 } }
  for (let round = 0; round < rounds; round++)
    for (const name of round % 2 ? (['now', 'before'] as const) : (['before', 'now'] as const)) {
      const cost = await { before, now }[name].cost(each)
      sums[name].program += cost.program
      sums[name].database += cost.database
    }
  await before.close()
  await now.close()
  const all = (cost: Cost) => cost.program + cost.database
  const per = (ms: number) => (ms / (rounds * each)).toFixed(3)
  for (const [name, cost] of Object.entries(sums))
    process.stdout.write(`${name}: ${per(cost.program)} ms program, ${per(cost.database)} ms database a page\n`)
  process.stdout.write(`${rounds * each} pages each, in turn: ${(all(sums.now) / all(sums.before)).toFixed(3)}\n`)
}

const value = (name: string) => process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
const [root, against] = [value('root'), value('against')]
if (root) await serveFrom(root)
else if (against) await compare(against)
else process.stderr.write('Write: npm run bench:cpu -- --against=CHECKOUT\n')
