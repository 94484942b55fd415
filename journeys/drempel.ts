import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { test as base } from '@playwright/test'
import { freePort } from '../src/database/embedded/port.ts'
import { freshDatabase } from '../src/testing/database.ts'

export { expect } from '@playwright/test'

/** A Drempel of its own, with a demo of its own, for the journeys of one worker. */
export type Drempel = Readonly<{ url: string }>

export const test = base.extend<{ baseURL: string }, { drempel: Drempel }>({
  drempel: [
    // Playwright reads from this pattern what is needed first, and refuses a plain name.
    async ({ browserName: _ }, use) => {
      const running = await startDrempel()
      await use({ url: running.url })
      await running.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: async ({ drempel }, use) => use(drempel.url),
})

/** Every page works without JavaScript, so a journey is made twice. */
export function bothWays(journey: () => void): void {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
      test.use({ javaScriptEnabled })
      journey()
    })
  }
}

async function startDrempel(): Promise<Drempel & { stop(): Promise<void> }> {
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
