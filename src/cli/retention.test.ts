import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { adoptCovenant, asRead } from '../covenant/index.ts'
import { syncCovenant } from '../database/index.ts'
import { annexRules } from '../process/rules.ts'
import { testLogins } from '../testing/database.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { usual } from '../testing/story.ts'
import { retention } from './retention.ts'

let stage: TestStage
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'drempel-retention-'))
  stage = await openStage()
  // Long ago by any clock: the command goes by the real one.
  await stage.tell([
    usual.open({}, '2020-03-02T10:00'),
    usual.contact({ on: '2020-03-04', outcome: 'refusedTeam' }, '2020-03-04T14:00'),
    usual.closeWithout({ reason: 'refused' }, '2020-03-10T10:00'),
  ])
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await stage.close()
})
afterEach(() => {
  vi.unstubAllEnvs()
  adoptCovenant(asRead)
})

async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  vi.stubEnv('DREMPEL_DATA', folder)
  vi.stubEnv('DATABASE_URL', stage.url)
  vi.stubEnv('DATABASE_WORKER_URL', env.DATABASE_URL === '' ? '' : (await testLogins(stage.url)).worker)
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const code = await retention(args, { stdout, stderr })
  return { code, out: String(stdout.read() ?? ''), error: String(stderr.read() ?? '') }
}

describe('drempel retention', () => {
  it('ends with 2 where it is not said what to do, or both', async () => {
    expect((await run([])).code).toBe(2)
    expect((await run(['--run', '--dry-run'])).code).toBe(2)
    expect((await run(['--weg'])).code).toBe(2)
    expect((await run(['--dry-run'], { DATABASE_URL: '', COVENANT_FILE: '' })).error).toContain('nog geen database')
  })

  it('destroys nothing where the covenant in force keeps it longer, whatever is set where the command runs', async () => {
    const longer = { 'retention.corporationFile.noTrajectory': { years: 90, source: 'Beleid' } }
    await syncCovenant(stage.url, annexRules, longer)
    expect((await run(['--run'])).out).not.toContain('Dossier')
    await syncCovenant(stage.url, annexRules, {})
  })

  it('says what it would destroy and why, twice the same, and then destroys it once', async () => {
    const line = 'Stichting Proefwonen: Dossier van de corporatie, zonder traject: 1 dossier'
    const planned = (await run(['--dry-run'])).out
    expect(planned).toBe(`Te vernietigen:\n  ${line}, sinds 2020-06-10 (nog te bevestigen)\n`)
    expect((await run(['--dry-run'])).out).toBe(planned)
    expect((await run(['--rebuild'])).out).toContain('1 wereld')
    const { code, out, error } = await run(['--run', '--json'])
    expect({ code, error }).toEqual({ code: 0, error: '' })
    expect(JSON.parse(out).files).toMatchObject([{ file: 'corporationFile', outcome: 'noTrajectory', files: 1 }])
    expect((await run(['--dry-run'])).out).toBe('Te vernietigen: niets.\n')
    expect((await run(['--run'])).out).not.toContain('Noor')
  })
})
