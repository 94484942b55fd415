import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../src/database/embedded/port.ts'
import { freshDatabase } from '../src/testing/database.ts'

/** A Drempel of its own, with a demo of its own. */
export type Drempel = Readonly<{ url: string }>

/** Starts one on a free port with a folder of its own; `stop` leaves nothing behind. */
export async function startDrempel(): Promise<Drempel & { stop(): Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'drempel-journey-'))
  const port = await freePort()
  const database = await ownDatabase()
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: resolve(import.meta.dirname, '..'),
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      DREMPEL_DATA: dataDir,
      ...(database ? { DATABASE_URL: database.url } : {}),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  const exited = new Promise<void>((done) => child.once('close', () => done()))
  const ended = () => child.exitCode !== null || child.signalCode !== null
  const stop = async () => {
    if (!ended()) child.kill('SIGINT')
    await Promise.race([exited, pause(15_000).then(() => child.kill('SIGKILL'))])
    await database?.drop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  const url = `http://127.0.0.1:${port}`
  for (const limit = Date.now() + 90_000; ; await pause(100)) {
    if (await answers(url)) return { url, stop }
    if (ended() || Date.now() > limit) {
      await stop()
      throw new Error(`Drempel did not start.\n${Buffer.concat(said).toString()}`)
    }
  }
}

const answers = (url: string) =>
  fetch(url, { redirect: 'manual' }).then(
    () => true,
    () => false,
  )

/** On an existing server each worker has a database of its own; otherwise the program brings one. */
async function ownDatabase() {
  const existing = process.env.DATABASE_URL?.trim()
  if (!existing) return null
  process.env.DREMPEL_TEST_SERVER = existing
  process.env.DREMPEL_TEST_RUN ??= randomBytes(4).toString('hex')
  return freshDatabase()
}
