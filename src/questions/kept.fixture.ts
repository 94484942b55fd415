/** The real program in a folder of its own, that is started, used as a person would, and killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

export const folder = mkdtempSync(join(tmpdir(), 'drempel-kept-'))
let running: ChildProcess | undefined
let port = ''

/** Also whatever a killed program left. */
export async function clearAway(): Promise<void> {
  running?.kill('SIGKILL')
  const left = databaseProcess()
  if (left !== undefined && alive(left)) process.kill(left, 'SIGKILL')
  await pause(200)
  rmSync(folder, { recursive: true, force: true })
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const inFolder = (ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((path) => path.endsWith(ending))

/** As PostgreSQL writes it down itself. */
function databaseProcess(): number | undefined {
  const found = inFolder('postmaster.pid')
  return found ? Number(readFileSync(join(folder, found), 'utf8').split('\n')[0]) : undefined
}

export const portTaken = () => port
export const runs = () => running?.exitCode === null

export function launch(at: string, data: string) {
  const { DATABASE_URL: _other, SMTP_URL: _mail, ...env } = process.env
  return spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: { ...env, PORT: at, DREMPEL_DATA: data, DREMPEL_MODE: 'demo' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

export async function start(): Promise<void> {
  let said = ''
  const started = launch('0', folder)
  running = started
  for (const stream of [started.stdout, started.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()))
  for (;;) {
    if (started.exitCode !== null) throw new Error(`the program stopped by itself: ${said}`)
    port = /Drempel staat klaar op http:\/\/localhost:(\d+)/.exec(said)?.[1] ?? ''
    if (port) return
    await pause(25)
  }
}

export async function kill(): Promise<void> {
  const killed = running
  if (!killed) return
  const ended = new Promise((done) => killed.once('exit', done))
  killed.kill('SIGKILL')
  await ended
}

/** In order, as an operator does; its database server goes with it. */
export async function end(): Promise<void> {
  const database = databaseProcess()
  const stopped = new Promise((ended) => running?.once('exit', ended))
  running?.kill('SIGTERM')
  await stopped
  if (database === undefined) throw new Error('there was no database server')
  while (alive(database)) await pause(100)
}

const base = () => `http://127.0.0.1:${port}`

/** Gives the cookie of who one chose to be. */
export async function enter(person: string): Promise<string> {
  const body = new URLSearchParams({ person })
  const answer = await fetch(`${base()}/kies`, { method: 'POST', body, redirect: 'manual' })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

export type Form = {
  readonly path: string
  readonly key: string
  readonly values: Readonly<Record<string, unknown>>
}
export type Sent = Form & { readonly acknowledged: boolean; readonly world?: string }

/** Sends a form; what the program answered before it was killed counts as acknowledged. */
export async function send(cookie: string, one: Form): Promise<Sent> {
  const form = new URLSearchParams({ sleutel: one.key })
  for (const [name, value] of Object.entries(one.values)) {
    const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(value))
    if (!date) form.set(name, String(value))
    else
      for (const [index, part] of ['year', 'month', 'day'].entries()) form.set(`${name}-${part}`, date[index + 1] ?? '')
  }
  return unlessKilled<Sent>(
    async () => {
      const answer = await fetch(base() + one.path, {
        method: 'POST',
        headers: { cookie },
        body: form,
        redirect: 'manual',
      })
      const world = /\/zaak\/([^?]+)/.exec(answer.headers.get('location') ?? '')?.[1]
      if (answer.status !== 303) throw new Error(`${one.path} answered ${answer.status}`)
      return { ...one, acknowledged: true, ...(world ? { world } : {}) }
    },
    { ...one, acknowledged: false },
  )
}

export const page = (cookie: string, path: string): Promise<string> =>
  unlessKilled(async () => (await fetch(base() + path, { headers: { cookie } })).text(), '')

/** What `fetch` throws when nobody answers any more. */
async function unlessKilled<T>(ask: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof TypeError) return otherwise
    throw error
  }
}

/** The owner's. */
export function databaseUrl(): string {
  const password = readFileSync(join(folder, inFolder('password') ?? ''), 'utf8').trim()
  const [, , , databasePort] = readFileSync(join(folder, inFolder('postmaster.pid') ?? ''), 'utf8').split('\n')
  return `postgres://postgres:${password}@127.0.0.1:${databasePort}/drempel`
}

export async function rows<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: databaseUrl() })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<T>(text, values)).rows
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** The Message-ID of each mail that reached the mailbox, as often as it did. */
export const mailsKept = (): string[] =>
  existsSync(join(folder, 'mailbox'))
    ? readdirSync(join(folder, 'mailbox'))
        .filter((name) => name.endsWith('.eml'))
        .map((name) => /^message-id: <(.+)@/im.exec(readFileSync(join(folder, 'mailbox', name), 'utf8'))?.[1] ?? '')
    : []
