import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Binaries, binariesIn, findBinaries } from './binaries.ts'
import { hasEnded, keepAlive, lastLine } from './keep-alive.ts'
import { stopLeftover, stopServer } from './leftover.ts'
import { takeLock } from './lock.ts'
import { freshPassword, keepPassword, knownPassword, renewPassword } from './password.ts'
import { addressOf, type Place, placeOf } from './place.ts'
import { freePort } from './port.ts'
import { initSettings, serverSettings } from './settings.ts'
import { chooseUser, diesWithParent, type RunAs } from './user.ts'

/** Settings of the starter. */
export type EmbeddedOptions = Readonly<{
  /** Made when absent; holds the lock, the cluster, its password and its log. */
  dataDir: string
  /** Gets a few English lines without personal data. */
  log: (line: string) => void
  /** false: everything may be lost when the computer stops; for tests only. */
  durable?: boolean
  /** For the tests: the folder of the programs of another PostgreSQL than npm brought. */
  programs?: string
  /** For the tests: the one way that root may try. */
  runAs?: RunAs['kind']
  /** The server stopped by itself and cannot be started again; gets one clear line. */
  onLost?: (error: Error) => void
}>

/**
 * A running server; one that stops by itself is started again, on the same address. `url` is its owner's address of the database `drempel`, password included: never print it.
 */
export type Embedded = Readonly<{ url: string; pid: number; runsAs: RunAs['kind']; stop(): Promise<void> }>

type Server = Readonly<{ binaries: Binaries; user: RunAs; env: NodeJS.ProcessEnv; place: Place; durable: boolean }>

/**
 * Starts the PostgreSQL that npm brought on the data folder and waits until it answers. What an earlier start left is
 * kept; a server that a killed program left is stopped first. Throws `AlreadyRunning` when another Drempel holds the
 * folder, and an error with one clear line when the server does not start.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dataDir, log, durable = true, programs, runAs, onLost = () => undefined } = options
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  const folder = realpathSync(dataDir)
  const release = takeLock(join(folder, 'drempel.lock'), dataDir)
  try {
    const place = placeOf(folder)
    const { home } = place
    mkdirSync(home, { recursive: true, mode: 0o700 })
    const left = await stopLeftover(place.cluster)
    if (left !== null) log(`Stopped the database server that an earlier run left (process ${left}).`)
    const binaries = programs === undefined ? findBinaries(folder) : binariesIn(programs)
    const env = { PATH: process.env.PATH, LC_ALL: 'C', ...binaries.env }
    const user = chooseUser(binaries.postgres, home, env, runAs)
    const server = { binaries, user, env, place, durable }
    const password = await initialise(server, log)
    const first = await serve(server, password)
    const { port } = first
    const kept = keepAlive(first.child, () => serve(server, password, port), { place, log, onLost })
    const stop = () => kept.stop().finally(release)
    try {
      await createDatabase(addressOf(port, password, 'postgres'))
    } catch (error) {
      await stop()
      throw error
    }
    return {
      url: addressOf(port, password, 'drempel'),
      get pid() {
        return kept.pid()
      },
      runsAs: user.kind,
      stop,
    }
  } catch (error) {
    release()
    throw error
  }
}

/** @returns the password of the cluster, which is made when it does not exist; half-made ones are thrown away */
async function initialise(server: Server, log: (line: string) => void) {
  const { binaries, user, env, place, durable } = server
  const { cluster, passwordFile, logFile } = place
  if (existsSync(join(cluster, 'PG_VERSION')))
    return existsSync(passwordFile) ? knownPassword(place) : await renewPassword(server)
  log('Making the database.')
  const password = freshPassword()
  keepPassword(server, password)
  const half = `${cluster}.new`
  rmSync(half, { recursive: true, force: true })
  const child = run(
    [...user.prefix, binaries.initdb, ...initSettings(half, passwordFile, binaries.locale, durable)],
    env,
    logFile,
  )
  if ((await ended(child)) !== 0) throw new Error(`PostgreSQL could not make its cluster. ${lastLine(logFile)}`)
  renameSync(half, cluster)
  return password
}

/** Passing troubles: somebody else took the free port; children of a killed server are still ending. */
const passing = /could not bind|pre-existing shared memory block/

/** @param known the port of before: the program and its logins have it in their addresses */
async function serve({ binaries, user, env, place, durable }: Server, password: string, known?: number) {
  for (let attempt = 1; ; attempt += 1) {
    const port = known ?? (await freePort())
    const program = [binaries.postgres, '-D', place.cluster, ...serverSettings(port, durable)]
    const child = run([...user.prefix, ...diesWithParent(), ...program], env, place.logFile)
    if (await answers(child, addressOf(port, password, 'postgres'))) return { child, port }
    if (attempt === 10 || !passing.test(readFileSync(place.logFile, 'utf8'))) {
      throw new Error(`PostgreSQL did not start. ${lastLine(place.logFile)}`)
    }
    await pause(attempt * 100)
  }
}

/** In a session of its own, so that Ctrl-C in the terminal reaches the program first and the database last. */
function run([program = '', ...rest]: readonly string[], env: NodeJS.ProcessEnv, logFile: string): ChildProcess {
  const output = openSync(logFile, 'w', 0o600)
  try {
    chmodSync(logFile, 0o600)
    return spawn(program, rest, { cwd: '/', env, detached: true, stdio: ['ignore', output, output] })
  } finally {
    closeSync(output)
  }
}

async function answers(child: ChildProcess, url: string): Promise<boolean> {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(15)) {
    if (hasEnded(child)) return false
    const problem = await query(url, 'select 1').then(
      () => null,
      (error: Error & { code?: string }) => error,
    )
    if (problem === null) return true
    // 28P01: the password file is not this cluster's; waiting does not help.
    if (problem.code === '28P01') break
  }
  await stopServer(child.pid ?? 0, () => hasEnded(child))
  return false
}

async function createDatabase(url: string): Promise<void> {
  const known = await query(url, "select 1 from pg_database where datname = 'drempel'")
  if (known === 0) await query(url, 'create database drempel')
}

async function query(url: string, text: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return (await client.query(text)).rowCount ?? 0
  } finally {
    await client.end().catch(() => undefined)
  }
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
