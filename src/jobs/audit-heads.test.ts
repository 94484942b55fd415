/** What was published elsewhere finds what nobody can find in the database itself. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { verifyDatabase } from '../cli/verify.ts'
import { really } from '../database/example.fixture.ts'
import type { OutgoingMail } from '../messages/transport.ts'
import { staffNamed } from '../player/organisations.ts'
import { askWorklist } from '../questions/index.ts'
import { testLogins } from '../testing/database.ts'
import { keysIn } from '../testing/keys.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { upTo } from '../testing/story.ts'
import { publishHeads } from './audit-heads.ts'

let stage: TestStage
let folder: string
let file: string
const mails: OutgoingMail[] = []
const transport = { verify: async () => undefined, send: async (mail: OutgoingMail) => void mails.push(mail) }
const consultant = staffNamed('corporation-a:consultant-1')?.actor

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'drempel-heads-'))
  file = join(folder, 'heads.jsonl')
  stage = await openStage({ keys: await keysIn(folder) })
  await stage.tell(upTo('signal'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await stage.close()
})
afterEach(() => vi.unstubAllEnvs())

const publish = (day: string) =>
  publishHeads(
    { ...stage.database, now: () => new Date(`${day}T00:15:00Z`) },
    { file, mail: 'toezicht@voorbeeld.example' },
    transport,
  )
const work = async () => {
  if (consultant) await askWorklist(stage.play.services, consultant)
}

async function verify(...args: string[]) {
  for (const name of ['SEAL_KEY', 'MASTER_KEY']) vi.stubEnv(name, '')
  vi.stubEnv('DATABASE_URL', stage.url)
  vi.stubEnv('DATABASE_WORKER_URL', (await testLogins(stage.url)).worker)
  vi.stubEnv('DREMPEL_DATA', folder)
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const code = await verifyDatabase(args, { stdout, stderr })
  return { code, out: String(stdout.read() ?? ''), error: String(stderr.read() ?? '') }
}

describe('the published heads', () => {
  it('are a line a day, in a file that is only added to and in a mail, and name nobody', async () => {
    await publish('2026-03-05')
    await work()
    await publish('2026-03-06')
    const lines = readFileSync(file, 'utf8').trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).at)).toEqual(['2026-03-05T00:15:00.000Z', '2026-03-06T00:15:00.000Z'])
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([
      ['toezicht@voorbeeld.example', 'Koppen van de audit'],
      ['toezicht@voorbeeld.example', 'Koppen van de audit'],
    ])
    expect(mails[0]?.text).toContain(lines[0] ?? 'nothing')
    expect(lines.join()).not.toContain(consultant?.person)
  })

  it('are kept to by a database that nobody touched, also when it went on', async () => {
    await work()
    expect(await verify('--heads', file)).toMatchObject({ code: 0, error: '' })
  })

  it('find a chain that was written again whole, which the database alone does not', async () => {
    const organisation = consultant?.organisation
    // With the records that it vouched for: those alone would say so.
    for (const table of ['audit', 'audit_chain', 'processing_record'])
      await really(stage.url, `delete from drempel.${table} where organisation_id = $1`, [organisation])
    for (let i = 0; i < 9; i++) await work()
    expect(await verify()).toMatchObject({ code: 0 })
    const { code, out } = await verify('--heads', file)
    expect([code, out]).toEqual([1, expect.stringContaining(`${organisation}, regel`)])
    expect(out).toContain('anders dan de kop die eerder is bewaard')
  })

  it('are refused where the file holds something else', async () => {
    expect(await verify('--heads', import.meta.filename)).toMatchObject({
      code: 2,
      error: expect.stringContaining('geen koppen van de audit'),
    })
  })
})
