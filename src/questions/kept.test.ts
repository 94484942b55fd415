/**
 * The program is really started, really used and really killed, with SIGKILL at moments of chance: what was acknowledged
 * is there afterwards, nothing happened twice, and each mail went out, once more only where nobody could tell, or is known to be uncertain.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { figure, times } from '../testing/proof.ts'
import { usual } from '../testing/story.ts'

const kills = times(5, 40)
const consultant = '00000002-0000-4000-8000-000000000001.housingConsultant'

let folder: string
let port = ''
let program: ChildProcess | undefined

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'drempel-kept-'))
})
afterAll(async () => {
  program?.kill('SIGKILL')
  const left = databaseProcess()
  if (left !== undefined && alive(left)) process.kill(left, 'SIGKILL')
  await pause(200)
  rmSync(folder, { recursive: true, force: true })
})

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** As PostgreSQL writes it down itself. */
function databaseProcess(): number | undefined {
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((path) =>
    path.endsWith('postmaster.pid'),
  )
  return found ? Number(readFileSync(join(folder, found), 'utf8').split('\n')[0]) : undefined
}

const base = () => `http://127.0.0.1:${port}`

function launch(at: string, data: string) {
  const { DATABASE_URL: _other, SMTP_URL: _mail, ...env } = process.env
  return spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: { ...env, PORT: at, DREMPEL_DATA: data, DREMPEL_MODE: 'demo' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function start(): Promise<void> {
  let said = ''
  const started = launch('0', folder)
  program = started
  for (const stream of [started.stdout, started.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()))
  for (;;) {
    if (started.exitCode !== null) throw new Error(`the program stopped by itself: ${said}`)
    port = /Drempel staat klaar op http:\/\/localhost:(\d+)/.exec(said)?.[1] ?? ''
    if (port) return
    await pause(25)
  }
}

async function kill(): Promise<void> {
  const killed = program
  if (!killed) return
  const ended = new Promise((done) => killed.once('exit', done))
  killed.kill('SIGKILL')
  await ended
}

async function enter(): Promise<string> {
  const answer = await fetch(`${base()}/kies`, {
    method: 'POST',
    body: new URLSearchParams({ person: consultant }),
    redirect: 'manual',
  })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

type Sent = { readonly path: string; readonly key: string; readonly acknowledged: boolean; readonly world?: string }

/** Sends a form; what the program answered before it was killed counts as acknowledged. */
async function send(cookie: string, path: string, key: string, values: Readonly<Record<string, unknown>>) {
  const form = new URLSearchParams({ sleutel: key })
  for (const [name, value] of Object.entries(values)) {
    const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(value))
    if (!date) form.set(name, String(value))
    else
      for (const [index, part] of ['year', 'month', 'day'].entries()) form.set(`${name}-${part}`, date[index + 1] ?? '')
  }
  try {
    const answer = await fetch(base() + path, { method: 'POST', headers: { cookie }, body: form, redirect: 'manual' })
    const world = /\/zaak\/([^?]+)/.exec(answer.headers.get('location') ?? '')?.[1]
    if (answer.status !== 303) throw new Error(`${path} answered ${answer.status}`)
    return { path, key, acknowledged: true, ...(world ? { world } : {}) }
  } catch (error) {
    if (error instanceof TypeError) return { path, key, acknowledged: false }
    throw error
  }
}

const today = new Date().toISOString().slice(0, 10)
const opened: Readonly<Record<string, unknown>> = { ...usual.open().with }
const contact = { channel: 'telephone', on: today, outcome: 'consent' }

/** One case after the other, each with a mail at its end, until the program dies. */
async function work(cookie: string, sent: Sent[], keys: () => string): Promise<void> {
  for (;;) {
    const open = await send(cookie, '/nieuw', keys(), opened)
    sent.push(open)
    if (!open.world) return
    for (const [act, values] of [
      ['informResident', contact],
      ['sendSignal', {}],
    ] as const) {
      const one = await send(cookie, `/zaak/${open.world}/${act}`, keys(), values)
      sent.push(one)
      if (!one.acknowledged) return
    }
  }
}

async function rows<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
  const lines = readFileSync(join(folder, 'postgres', passwordFile()), 'utf8').trim()
  const [, , , databasePort] = readFileSync(postmasterFile(), 'utf8').split('\n')
  const client = new pg.Client({ connectionString: `postgres://postgres:${lines}@127.0.0.1:${databasePort}/drempel` })
  await client.connect()
  try {
    return (await client.query<T>(text, values)).rows
  } finally {
    await client.end()
  }
}
const inFolder = (ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).find((path) => path.endsWith(ending)) ?? ''
const passwordFile = () => inFolder('password').replace(/^postgres\//, '')
const postmasterFile = () => join(folder, inFolder('postmaster.pid'))

const mailsKept = () =>
  existsSync(join(folder, 'mailbox'))
    ? readdirSync(join(folder, 'mailbox'))
        .filter((name) => name.endsWith('.eml'))
        .map((name) => /^message-id: <(.+)@/im.exec(readFileSync(join(folder, 'mailbox', name), 'utf8'))?.[1] ?? '')
    : []

describe('a program that is killed at any moment', () => {
  it('has its port to itself: a second program says so, and starts nothing', async () => {
    await start()
    const other = mkdtempSync(join(tmpdir(), 'drempel-second-'))
    try {
      const second = launch(port, other)
      let said = ''
      second.stderr.on('data', (part: Buffer) => (said += part.toString()))
      expect(await new Promise((ended) => second.once('close', ended))).toBe(1)
      expect(said).toContain(`Port ${port} is in use`)
      expect(readdirSync(other)).toEqual([])
    } finally {
      rmSync(other, { recursive: true, force: true })
    }
    await kill()
  })

  it(`keeps what it acknowledged, does nothing twice and loses no mail, ${kills} times`, async () => {
    const began = new Date().toISOString()
    const sent: Sent[] = []
    let number = 0
    const keys = () => `sleutel-van-een-formulier-${number++}`
    await start()
    for (let round = 0; round < kills; round++) {
      const cookie = await enter()
      const working = Promise.all([work(cookie, sent, keys), work(cookie, sent, keys)])
      // By how much was done, since a busy computer does nothing in half a second; the last bit by chance.
      const enough = sent.length + 1 + Math.floor(Math.random() * 8)
      while (sent.length < enough && program?.exitCode === null) await pause(1)
      await pause(Math.random() * 30)
      await kill()
      await working
      await start()
      // What was not acknowledged is sent again with the same form, as a person would.
      const again = sent.filter(({ acknowledged }) => !acknowledged).slice(-2)
      const back = await enter()
      for (const { path, key } of again) {
        const values = path === '/nieuw' ? opened : path.endsWith('informResident') ? contact : {}
        await send(back, path, key, values)
      }
    }
    for (let left = 1; left > 0; await pause(100)) {
      const [waiting] = await rows<{ n: number }>(
        // The demo's own cases are dated before; their mail is not the mailbox's.
        `select count(*)::int as n from drempel.message where state in ('queued', 'handingOver') and queued_at >= $1`,
        [began],
      )
      left = waiting?.n ?? 0
    }
    const acknowledged = sent.filter((one) => one.acknowledged)
    figure(`${kills} kills, ${acknowledged.length} forms acknowledged, ${sent.length - acknowledged.length} cut off`)
    expect(acknowledged.length).toBeGreaterThan(kills)
    const done = await rows<{ act_key: string }>(
      `select act_key from drempel.act_done where act_key like 'sleutel-van-%'`,
    )
    const known = new Set(done.map(({ act_key }) => act_key))
    expect(acknowledged.filter(({ key }) => !known.has(key))).toEqual([])
    // Each form was sent until it was done, so there is one event for each, and not one more.
    const events = await rows<{ type: string; n: number }>(
      `select e.type, count(*)::int as n from drempel.event e where e.party = 'corporation'
         and e.trajectory_id in (select trajectory_id from drempel.act_done where act_key like 'sleutel-van-%')
       group by e.type`,
    )
    const times = (ending: string) => sent.filter(({ path }) => path.endsWith(ending)).length
    expect(Object.fromEntries(events.map(({ type, n }) => [type, n]))).toEqual({
      caseOpened: times('/nieuw'),
      residentInformed: times('/informResident'),
      signalSent: times('/sendSignal'),
    })
    const messages = await rows<{ message_id: string; state: string; unsure: boolean }>(
      'select message_id, state, unsure from drempel.message where queued_at >= $1',
      [began],
    )
    const kept = mailsKept()
    const here = new Set(kept)
    // What was half handed over went once more, under the same Message-ID.
    const twice = kept.filter((id, index) => kept.indexOf(id) !== index)
    const unsure = messages.filter((one) => one.unsure).map(({ message_id }) => message_id)
    expect(twice.filter((id) => !unsure.includes(id))).toEqual([])
    expect(new Set(twice).size).toBe(twice.length)
    expect(messages.filter(({ state, message_id }) => state === 'sent' && !here.has(message_id))).toEqual([])
    expect(messages.filter(({ state }) => state !== 'sent' && state !== 'uncertain')).toEqual([])
    expect(messages).toHaveLength(times('/sendSignal'))
    const database = databaseProcess()
    const stopped = new Promise((ended) => program?.once('exit', ended))
    program?.kill('SIGTERM')
    await stopped
    expect(database).toBeDefined()
    while (database !== undefined && alive(database)) await pause(100)
  })
})
