import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { makeSealKeys, sealer } from '../documents/index.ts'
import { testLogins } from '../testing/database.ts'
import { keysIn } from '../testing/keys.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { signed, upTo } from '../testing/story.ts'
import { verifyDatabase } from './verify.ts'

const keys = makeSealKeys()
const pem = keys.sign.export({ type: 'pkcs8', format: 'pem' }).toString()
let stage: TestStage
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'drempel-verify-'))
  stage = await openStage({ keys: await keysIn(folder) })
  Object.assign(stage.play.services, { sealer: sealer(keys) })
  await stage.tell([...upTo('agreement'), signed()])
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await stage.close()
})
afterEach(() => vi.unstubAllEnvs())

async function run(args: readonly string[], env: Readonly<Record<string, string>>) {
  for (const name of ['DATABASE_URL', 'DATABASE_WORKER_URL', 'SEAL_KEY', 'MASTER_KEY']) vi.stubEnv(name, '')
  if (env.DATABASE_URL) vi.stubEnv('DATABASE_WORKER_URL', (await testLogins(env.DATABASE_URL)).worker)
  vi.stubEnv('DREMPEL_DATA', folder)
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const code = await verifyDatabase(args, { stdout, stderr })
  return { code, out: String(stdout.read() ?? ''), error: String(stderr.read() ?? '') }
}

describe('drempel verify', () => {
  it('ends with 2 for words it does not know, a key that is none, and a folder without a database', async () => {
    expect((await run(['--alles'], {})).code).toBe(2)
    expect(await run([], {})).toMatchObject({ code: 2, error: expect.stringContaining('nog geen database') })
    const { code, error } = await run([], { DATABASE_URL: stage.url, SEAL_KEY: '-----BEGIN geheim' })
    expect([code, error]).toEqual([2, expect.stringContaining('SEAL_KEY must be')])
    expect(error).not.toContain('geheim')
  })

  it('ends with 1 where the key is another one, and makes none', async () => {
    const { code, out } = await run([], { DATABASE_URL: stage.url })
    expect([code, out]).toEqual([1, expect.stringContaining('een sleutel die wij niet kennen')])
  })

  it('ends with 0 where everything holds', async () => {
    const env = { DATABASE_URL: stage.url, SEAL_KEY: pem }
    expect(await run([], env)).toEqual({
      code: 0,
      out: expect.stringMatching(
        /^Zegels: 1 nagekeken, alles klopt\.\nGegevens en documenten: \d+ nagekeken, alles klopt\.\nAudit: 3 nagekeken, alles klopt\.\nVerwerkingen: \d+ nagekeken, alles klopt\.\nGebeurtenissen: \d+ nagekeken, alles klopt\.\nToewijzingen: 1 nagekeken, alles klopt\.\n$/,
      ),
      error: '',
    })
    const { out } = await run(['--json'], env)
    const { checks } = JSON.parse(out) as { checks: { check: string; looked: number; broken: unknown[] }[] }
    expect(checks.map(({ check }) => check)).toEqual(['seals', 'sealed', 'audit', 'records', 'events', 'assignments'])
    for (const { check, looked, broken } of checks) expect([check, looked > 0, broken]).toEqual([check, true, []])
  })

  it('names the document that was changed, and nothing that stands in it', async () => {
    const client = new pg.Client({ connectionString: stage.url })
    await client.connect()
    const { rows } = await client.query(
      `update drempel.document set bytes = bytes || 'x' where category = 'signedAgreement' returning id`,
    )
    await client.end()
    const { code, out } = await run([], { DATABASE_URL: stage.url, SEAL_KEY: pem })
    expect(code).toBe(1)
    const changed = `nagekeken, 1 klopt niet.\n  ${rows[0]?.id}: het document is veranderd\n`
    expect(out).toContain(`Zegels: 1 ${changed}Gegevens en documenten: `)
    expect(out.split(changed)).toHaveLength(3)
    expect(out).toContain('Audit: 3 nagekeken, alles klopt.\n')
  })

  it('names the first line of the audit that was changed, and an end that is not as it was published', async () => {
    const env = { DATABASE_URL: stage.url, SEAL_KEY: pem }
    const heads = join(folder, 'heads.json')
    writeFileSync(heads, (await run(['--print-heads'], env)).out)
    const client = new pg.Client({ connectionString: stage.url })
    await client.connect()
    const [{ organisation_id: id, seq }] = (
      await client.query(
        'select organisation_id, max(seq) as seq from drempel.audit group by 1 order by 2 desc limit 1',
      )
    ).rows
    const before = await client.query('select hash from drempel.audit where organisation_id = $1 and seq = $2 - 1', [
      id,
      seq,
    ])
    await client.query('delete from drempel.audit where organisation_id = $1 and seq = $2', [id, seq])
    await client.query('update drempel.audit_chain set seq = $2::bigint - 1, hash = $3 where organisation_id = $1', [
      id,
      seq,
      before.rows[0].hash,
    ])
    expect((await run(['--heads', heads], env)).out).toContain(
      `${id}, regel ${seq}: de audit is vanaf deze regel anders`,
    )
    await client.query(`update drempel.audit set role = 'x' where organisation_id = $1 and seq = 2`, [id])
    await client.end()
    expect((await run([], env)).out).toContain(`${id}, regel 2: deze regel van de audit is veranderd`)
  })
})
