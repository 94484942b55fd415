import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freshDatabase } from '../src/testing/database.ts'

/** A Drempel of its own, with a demo of its own. */
export type Drempel = Readonly<{ url: string }>

/** `end` stops the program and leaves its data, `stop` leaves nothing behind. */
type Running = Drempel & { readonly dataDir: string; end(): Promise<void>; stop(): Promise<void> }

/** Where the data folder of a first start stands, which each worker begins with a copy of: the demo is played once. */
export const prepared = 'DREMPEL_PREPARED'

/**
 * Starts one on a free port, which it tells when it is ready, with a folder of its own. It waits as long as the program
 * lives: how long a start takes says something about the computer only.
 */
export async function startDrempel(): Promise<Running> {
  const dataDir = mkdtempSync(join(tmpdir(), 'drempel-journey-'))
  // With the owner of each file: the database does not run as root.
  if (process.env[prepared]) execFileSync('cp', ['-a', `${process.env[prepared]}/.`, dataDir])
  const database = await ownDatabase()
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: resolve(import.meta.dirname, '..'),
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      DREMPEL_DATA: dataDir,
      ...(database ? { DATABASE_URL: database.url } : {}),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const exited = new Promise<void>((done) => child.once('close', () => done()))
  const end = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT')
    await Promise.race([exited, pause(60_000, undefined, { ref: false }).then(() => child.kill('SIGKILL'))])
  }
  const stop = async () => {
    await end()
    await database?.drop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  let said = ''
  const url = await new Promise<string | undefined>((ready) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        const port = /Drempel staat klaar op http:\/\/localhost:(\d+)/.exec(said)?.[1]
        if (port) ready(`http://127.0.0.1:${port}`)
      })
    void exited.then(() => ready(undefined))
  })
  if (url) return { url, dataDir, end, stop }
  await stop()
  throw new Error(`Drempel did not start.\n${said}`)
}

/** On an existing server each worker has a database of its own; otherwise the program brings one. */
async function ownDatabase() {
  const existing = process.env.DATABASE_URL?.trim()
  if (!existing) return null
  process.env.DREMPEL_TEST_SERVER = existing
  process.env.DREMPEL_TEST_RUN ??= randomBytes(4).toString('hex')
  return freshDatabase()
}
