import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '../database/embedded/index.ts'
import { dropLeftBehind } from './database.ts'

/**
 * Before the first test that needs a database: one server for the whole run, on DATABASE_URL when there is one, or by the
 * PostgreSQL whose programs stand in the folder DREMPEL_TEST_POSTGRES. Its address goes to the workers through the environment, which they inherit.
 */
export async function setup(): Promise<() => Promise<void>> {
  process.env.DREMPEL_TEST_RUN = randomBytes(4).toString('hex')
  const existing = process.env.DATABASE_URL?.trim()
  if (existing) {
    process.env.DREMPEL_TEST_SERVER = existing
    return dropLeftBehind
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'drempel-tests-'))
  const programs = process.env.DREMPEL_TEST_POSTGRES
  const server = await startEmbedded({
    dataDir,
    durable: false,
    log: () => undefined,
    ...(programs ? { programs } : {}),
  })
  process.env.DREMPEL_TEST_SERVER = server.url
  return async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
