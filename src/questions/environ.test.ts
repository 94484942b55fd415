/**
 * The program is really started in production, with every secret in a file: neither its environment nor that of what it
 * starts has one of them in it. What a process was started with stands in `/proc/PID/environ` for as long as it lives.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshDatabase } from '../testing/database.ts'

let root: string
const running: ChildProcess[] = []
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'drempel-environ-'))
  // The server of a program that root runs is another user's, who has to get in.
  chmodSync(root, 0o755)
})
afterAll(async () => {
  for (const child of running) await end(child)
  rmSync(root, { recursive: true, force: true })
})

const masterKey = randomBytes(32).toString('base64')
const sealKey = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const word = () => `geheim-${randomBytes(9).toString('hex')}`
const secrets: Readonly<Record<string, string>> = {
  MASTER_KEY: masterKey,
  SEAL_KEY: sealKey,
  SMTP_URL: `smtps://drempel:${word()}@127.0.0.1:9`,
  OTEL_EXPORTER_OTLP_HEADERS: `authorization=${word()}`,
  OIDC_RESIDENT_CLIENT_SECRET: word(),
  OIDC_STAFF_CLIENT_SECRET: word(),
}
/** The part of each that nobody may find. */
const hidden = (values: Readonly<Record<string, string>>) =>
  Object.values(values).map((value) => /geheim-\w+|:[^:@/]+(?=@)/.exec(value)?.[0] ?? value.split('\n').at(1) ?? value)

/** The settings of production with each of these in a file. */
function settings(folder: string, values: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const files = Object.entries(values).map(([name, value]) => {
    const file = join(root, `${name}-${randomBytes(4).toString('hex')}`)
    writeFileSync(file, `${value}\n`, { mode: 0o600 })
    return [`${name}_FILE`, file] as const
  })
  return {
    PATH: process.env.PATH,
    PORT: '0',
    DREMPEL_MODE: 'production',
    DREMPEL_DATA: folder,
    DREMPEL_URL: 'https://drempel.example',
    MAIL_FROM: 'drempel@stad.example',
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9',
    OIDC_RESIDENT_ISSUER: 'https://login.example',
    OIDC_RESIDENT_CLIENT_ID: 'drempel',
    OIDC_RESIDENT_ACR: 'hoog',
    OIDC_STAFF_ISSUER: 'https://login.example',
    OIDC_STAFF_CLIENT_ID: 'drempel',
    ...Object.fromEntries(files),
  }
}

const server = ['--import', 'tsx', 'src/main.ts']

function run(args: readonly string[], env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, [...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  const told = { child, said: '', ended: new Promise<number | null>((done) => child.once('close', done)) }
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (told.said += part.toString()))
  return told
}

async function start(env: NodeJS.ProcessEnv): Promise<number> {
  const program = run(server, env)
  while (!program.said.includes('Drempel staat klaar op')) {
    if (program.child.exitCode !== null) throw new Error(`the program stopped by itself: ${program.said}`)
    await pause(25)
  }
  return program.child.pid ?? 0
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  await ended
}

type Process = { readonly pid: number; readonly name: string; readonly environ: string }

/** A process with all that came of it. */
function withChildren(pid: number): Process[] {
  const parents = readdirSync('/proc').flatMap((entry) => {
    const stat = /^\d+$/.test(entry) ? read(`/proc/${entry}/stat`) : ''
    const parent = /\) \S (\d+)/.exec(stat)?.[1]
    return parent ? [{ pid: Number(entry), parent: Number(parent) }] : []
  })
  const below = (of: number): number[] => [
    of,
    ...parents.filter(({ parent }) => parent === of).flatMap((child) => below(child.pid)),
  ]
  return below(pid).map((one) => ({
    pid: one,
    name: read(`/proc/${one}/comm`).trim(),
    environ: read(`/proc/${one}/environ`),
  }))
}

/** What has ended by now has nothing any more. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const found = (processes: readonly Process[], words: readonly string[]) =>
  processes.flatMap(({ name, environ }) => words.filter((one) => environ.includes(one)).map((one) => [name, one]))

describe.skipIf(!existsSync('/proc/self/environ'))('production with its secrets in files', () => {
  it('has none of them in its environment, nor has its database server, nor its key service, nor a command beside it', async () => {
    const [seen, kms] = [join(root, 'seen-by-kms'), join(root, 'kms')]
    writeFileSync(kms, `#!/bin/sh\ncat /proc/$$/environ >> '${seen}'\nexec cat\n`, { mode: 0o700 })
    const env: NodeJS.ProcessEnv = { ...settings(join(root, 'own'), secrets), KMS_COMMAND: kms }
    const pid = await start(env)
    const processes = withChildren(pid)
    // What is looked in is really an environment, and the server is among them.
    expect(processes[0]?.environ).toContain(`MASTER_KEY_FILE=${env.MASTER_KEY_FILE}`)
    expect(processes.filter(({ name }) => name.startsWith('postgres')).length).toBeGreaterThan(1)
    expect(read(seen)).toContain('MASTER_KEY_FILE=')
    const words = hidden(secrets)
    expect(words).toHaveLength(6)
    expect(found([...processes, { pid: 0, name: 'kms', environ: read(seen) }], words)).toEqual([])

    const command = run(['src/cli/main.ts', 'verify'], env)
    expect([await command.ended, command.said]).toEqual([0, expect.stringContaining('Zegels')])
  })

  it('has none on another PostgreSQL either, and does not start where it is given one', async () => {
    const database = await freshDatabase()
    try {
      // A server that trusts whoever comes asks for none, and minds none.
      const address = new URL(database.url)
      address.password ||= word()
      const env = settings(join(root, 'theirs'), { ...secrets, DATABASE_URL: address.href })
      const pid = await start(env)
      const [password] = hidden({ DATABASE_URL: address.href })
      expect(password).toMatch(/^:./)
      expect(found(withChildren(pid), [...hidden(secrets), password ?? ''])).toEqual([])

      const given = run(server, { ...env, DATABASE_URL_FILE: '', DATABASE_URL: address.href })
      const itself = withChildren(given.child.pid ?? 0)
      expect([await given.ended, given.said]).toEqual([
        1,
        expect.stringMatching(/^DATABASE_URL holds a secret in the environment/),
      ])
      // The same look does find one where it stands.
      expect(found(itself, [password ?? ''])).toHaveLength(1)
      expect(given.said).not.toContain(password)
    } finally {
      for (const child of running) await end(child)
      await database.drop()
    }
  })
})
