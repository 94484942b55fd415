/**
 * The program is really started, and its database server really killed: a connection, the whole server, one that does not
 * come back, and at chance moments of a start. Nobody is told that there is nobody; who waits reads that, and it goes on.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { figure, isProof, times } from '../testing/proof.ts'
import { usual } from '../testing/story.ts'

const starts = times(2, 25)
const consultant = '00000002-0000-4000-8000-000000000001.housingConsultant'
const coordinator = '00000002-0000-4000-8000-000000000005.vhCoordinator'
const today = new Date().toISOString().slice(0, 10)

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'drempel-falls-'))
})
afterAll(async () => {
  for (const { child } of running) if (child.exitCode === null) child.kill('SIGKILL')
  const left = postmaster()
  while (left !== undefined && alive(left)) await pause(20)
  rmSync(folder, { recursive: true, force: true })
})

type Program = { readonly child: ChildProcess; said: string; readonly ended: Promise<number | null>; base: string }
const running: Program[] = []

function launch(): Program {
  const { DATABASE_URL: _other, SMTP_URL: _mail, ...env } = process.env
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: { ...env, PORT: '0', DREMPEL_DATA: folder, DREMPEL_MODE: 'demo' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const program: Program = {
    child,
    said: '',
    base: '',
    ended: new Promise((done) => child.once('close', (code) => done(code))),
  }
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => {
      program.said += part.toString()
      const port = /Drempel staat klaar op http:\/\/localhost:(\d+)/.exec(program.said)?.[1]
      if (port) program.base = `http://127.0.0.1:${port}`
    })
  running.push(program)
  return program
}

/** Until it serves or has ended by itself. */
async function ready(program: Program): Promise<boolean> {
  while (program.base === '' && program.child.exitCode === null) await pause(20)
  return program.base !== ''
}

const pidFile = () => join(folder, 'postgres', 'postgres', 'cluster', 'postmaster.pid')
const postmaster = (): number | undefined =>
  existsSync(pidFile()) ? Number(readFileSync(pidFile(), 'utf8').split('\n')[0]) : undefined

/** Nobody's pid would be everybody's. */
function killServer(): number {
  const pid = postmaster()
  if (pid === undefined || !(pid > 1)) throw new Error('there is no database server to kill')
  process.kill(pid, 'SIGKILL')
  return pid
}

function alive(pid: number): boolean {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
  } catch {
    return false
  }
}

async function asOwner<T extends object>(text: string): Promise<T[]> {
  const password = readFileSync(join(folder, 'postgres', 'postgres', 'password'), 'utf8').trim()
  const port = readFileSync(pidFile(), 'utf8').split('\n')[3]
  const client = new pg.Client({ connectionString: `postgres://postgres:${password}@127.0.0.1:${port}/drempel` })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<T>(text)).rows
  } finally {
    await client.end()
  }
}

/** Whether a server other than the killed one is there, and takes connections. */
async function isAnother(killed: number): Promise<boolean> {
  if ((postmaster() ?? killed) === killed) return false
  return asOwner('select 1').then(
    () => true,
    () => false,
  )
}

async function killBackend(): Promise<void> {
  const [found] = await asOwner<{ pid: number }>(
    `select pid from pg_stat_activity where application_name like 'drempel%' and pid <> pg_backend_pid() limit 1`,
  )
  if (found) process.kill(found.pid, 'SIGKILL')
}

async function enter({ base }: Program, person: string): Promise<string> {
  const body = new URLSearchParams({ person })
  for (;;) {
    const answer = await fetch(`${base}/kies`, { method: 'POST', body, redirect: 'manual' })
    if (answer.status === 303) return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect(answer.status).toBe(503)
    await pause(50)
  }
}

async function page({ base }: Program, path: string, headers: Record<string, string>, body?: URLSearchParams) {
  const answer = await fetch(base + path, { headers, redirect: 'manual', ...(body ? { method: 'POST', body } : {}) })
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}

const secured = [
  'content-security-policy',
  'cache-control',
  'referrer-policy',
  'x-content-type-options',
  'x-frame-options',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'permissions-policy',
]

/** Sends a form until it is answered with more than "not now", as a person would. */
async function send({ base }: Program, cookie: string, path: string, values: Readonly<Record<string, unknown>>) {
  const form = new URLSearchParams({ sleutel: `sleutel-van-een-formulier-${Math.random()}` })
  for (const [name, value] of Object.entries(values)) {
    const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(value))
    if (!date) form.set(name, String(value))
    else
      for (const [index, part] of ['year', 'month', 'day'].entries()) form.set(`${name}-${part}`, date[index + 1] ?? '')
  }
  for (;;) {
    const answer = await fetch(base + path, { method: 'POST', headers: { cookie }, body: form, redirect: 'manual' })
    if (answer.status !== 503) {
      expect(answer.status).toBe(303)
      return /\/zaak\/([^?]+)/.exec(answer.headers.get('location') ?? '')?.[1] ?? ''
    }
    await pause(50)
  }
}

/** A new case up to its signal, whose mail has to arrive. */
async function mailGoes(program: Program): Promise<void> {
  const cookie = await enter(program, consultant)
  const before = await arrived(program)
  const world = await send(program, cookie, '/nieuw', { ...usual.open().with })
  await send(program, cookie, `/zaak/${world}/informResident`, { channel: 'telephone', on: today, outcome: 'consent' })
  await send(program, cookie, `/zaak/${world}/sendSignal`, {})
  while ((await arrived(program)) === before) await pause(50)
}
const arrived = async (program: Program) =>
  ((await page(program, '/postbus', {})).text.match(/href="\/postbus\//g) ?? []).length

/** A stack trace of ours, or an error that nobody heard; the queue's own library prints some of its own. */
const traced = /\n {4}at (?!process\.|.*node_modules)|Unhandled/

const unknownNames = (text: string) => text.split('Naam niet bekend').length - 1

describe('a program whose database falls over', () => {
  it(`answers with a line, or goes on, when the database is killed while it starts, ${starts} times`, async () => {
    const ends: string[] = []
    for (let round = 0; round < starts; round += 1) {
      const program = launch()
      const old = postmaster()
      while (program.child.exitCode === null && (postmaster() ?? old) === old) await pause(5)
      await pause(Math.random() * 3_000)
      if (round % 2 === 0) killServer()
      else await killBackend().catch(() => undefined)
      const serves = await ready(program)
      if (serves) {
        program.child.kill('SIGTERM')
        expect(await program.ended).toBe(0)
      } else expect([await program.ended, program.said]).toEqual([1, expect.stringMatching(/\S/)])
      expect(program.said).not.toMatch(traced)
      ends.push(serves ? 'served' : 'ended with 1')
      const left = postmaster()
      while (left !== undefined && left < 2 ** 31 - 1 && alive(left)) await pause(20)
    }
    figure(
      `${starts} starts with a kill: ${ends.filter((end) => end === 'served').length} went on, the others ended with 1`,
    )
  })

  it('never says that nobody is there, and finds all again, when a connection is killed', async () => {
    const program = launch()
    expect(await ready(program)).toBe(true)
    const [worker, registrar] = [await enter(program, consultant), await enter(program, coordinator)]
    const list = () => page(program, '/werklijst', { cookie: worker })
    const zoek = new URLSearchParams({ zoek: 'voorbeeld', waarom: 'registerForAdding' })
    const register = () => page(program, '/register', { cookie: registrar }, zoek)
    const [listed, found] = [await list(), await register()]
    const names = unknownNames(listed.text)
    const clients = (found.text.match(/Voorbeeld/g) ?? []).length
    expect(clients).toBeGreaterThan(1)
    let waited = 0
    for (let round = 0; round < 3; round += 1) {
      await killBackend()
      for (let whole = 0; whole < 5; ) {
        for (const [answer, same] of [
          [await list(), (text: string) => unknownNames(text) === names],
          [await register(), (text: string) => (text.match(/Voorbeeld/g) ?? []).length === clients],
        ] as const) {
          if (answer.status === 503) {
            waited += 1
            whole = 0
            expect(answer.text).toContain('Even geduld')
          } else {
            expect(answer.status).toBe(200)
            expect(same(answer.text)).toBe(true)
            whole += 1
          }
        }
      }
    }
    figure(`3 connections killed: ${waited} answers were "not now", 0 said that nobody is there`)
    expect(waited).toBeGreaterThan(0)
    await mailGoes(program)
  })

  // Two of the four take longer than a test of every day may: the whole server goes, and does not come back.
  it.runIf(isProof())(
    'starts its server again when that is killed, and says meanwhile, in order and in words, to wait',
    async () => {
      const program = running.at(-1) as Program
      const cookie = await enter(program, consultant)
      const asked = [
        [{ cookie, 'accept-language': 'fy;q=0.3, en-GB;q=0.8, nl;q=0.5' }, 'en', 'One moment, please'],
        [{ cookie: `${cookie}; taal=tr`, 'accept-language': 'en' }, 'tr', 'Lütfen'],
        [{ cookie }, 'nl', 'Even geduld'],
      ] as const
      const pages = new Map<string, number>()
      for (let round = 0; round < 3; round += 1) {
        const killed = killServer()
        // What was under way goes on for a moment after the server is gone.
        for (let back = 0; back < 3 || !(await isAnother(killed)); ) {
          back = 0
          // At once, so that each of them meets the same server.
          const answers = await Promise.all(asked.map(([headers]) => page(program, '/werklijst', headers)))
          for (const [index, answer] of answers.entries()) {
            const [, language, words] = asked[index] as (typeof asked)[number]
            expect(secured.filter((name) => !answer.headers.has(name))).toEqual([])
            if (answer.status === 200) back += 1
            else {
              expect(answer.status).toBe(503)
              // Of the search that is made anew one reads as who one is; of a server that is away as nobody.
              if (answer.text.includes(words)) pages.set(language, (pages.get(language) ?? 0) + 1)
            }
          }
        }
      }
      // Whoever waited long enough to be told read it; which of them that is says something about the computer.
      expect(pages.size).toBeGreaterThan(0)
      await mailGoes(program)
      expect(program.said).not.toMatch(traced)
    },
  )

  it.runIf(isProof())('ends with 1 and one line of why when the server does not come back', async () => {
    const program = running.at(-1) as Program
    const conf = join(folder, 'postgres', 'postgres', 'cluster', 'postgresql.conf')
    const before = readFileSync(conf, 'utf8')
    appendFileSync(conf, '\nthis is no setting\n')
    killServer()
    expect(await program.ended).toBe(1)
    expect(program.said).toMatch(/The database server stopped by itself and does not come back\. .+/)
    expect(program.said).not.toMatch(traced)
    appendFileSync(conf, '')
    rmSync(conf)
    appendFileSync(conf, before, { mode: 0o644 })
  })
})
