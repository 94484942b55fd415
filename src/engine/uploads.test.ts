/** Files come in with acts: what is not examined, or is refused, is nowhere afterwards. */
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { embeddedFile, encrypted, photoWithPlace } from '../documents/bad-files.fixture.ts'
import { type Daemon, eicar, startDaemon } from '../documents/clamd.fixture.ts'
import { clamd, type Examine, examiner } from '../documents/index.ts'
import { smallPdf } from '../player/small-pdf.ts'
import { type Kept, openStage, type TestStage } from '../testing/stage.ts'
import { upTo } from '../testing/story.ts'

const consultant = 'corporation-a:consultant-1'
let kept: Kept
let stage: TestStage
let login: pg.Client
const examined: number[] = []

beforeAll(async () => {
  const first = await openStage()
  await first.tell(upTo('sign'))
  kept = await first.keep()
})
beforeEach(async () => {
  examined.length = 0
  stage = await openStage({ from: kept, examine })
  login = new pg.Client({ connectionString: stage.url })
  await login.connect()
})
afterEach(async () => {
  await login.end()
  await stage.close()
})

/** The application of the stage looks at files in this way from now on. */
let how: Examine = examiner()
const examineBy = (examine: Examine) => {
  how = examine
}
const examine: Examine = (bytes) => {
  examined.push(bytes.length)
  return how(bytes)
}

async function send(bytes: Uint8Array | undefined, who = consultant) {
  const body = new FormData()
  if (bytes) body.set('scan', new File([new Uint8Array(bytes)], 'Noor Voorbeeld, contract.pdf', { type: 'image/png' }))
  const world = stage.play.cases.get('zaak')?.worlds.get('corporation')
  const answer = await stage.app.request(`/zaak/${world}/sendAgreement`, {
    method: 'POST',
    headers: { cookie: await stage.cookieOf(who) },
    body,
  })
  return { status: answer.status, page: await answer.text() }
}
const scans = async () =>
  (await login.query(`select media_type, bytes from drempel.document where category = 'signedAgreement'`)).rows

describe('a file that comes with an act', () => {
  it.each([
    ['is locked', encrypted, 'Deze pdf is op slot'],
    ['holds another file', embeddedFile, 'een programma of een ander bestand'],
    ['is none of the three kinds', () => new Uint8Array([77, 90]), 'geen pdf, jpg of png'],
  ])('and %s is refused at its field, and nothing is kept', async (_, make, words) => {
    examineBy(examiner())
    const { status, page } = await send(await make())
    expect(status).toBe(422)
    expect(page).toMatch(new RegExp(`id="f-scan-fout"[^§]*${words}`))
    expect(await scans()).toEqual([])
  })

  it('is not even looked at where the act is not allowed, or not theirs', async () => {
    examineBy(examiner())
    for (const who of ['corporation-a:consultant-2', 'team:coordinator-1'])
      expect((await send(smallPdf('x'), who)).status).toBe(404)
    expect((await send(smallPdf('x'))).status).toBe(303)
    expect((await send(smallPdf('x'))).status).toBe(409)
    expect(examined).toHaveLength(1)
  })

  it('that is missing is asked for, and nothing is examined', async () => {
    examineBy(examiner())
    const { status, page } = await send(undefined)
    expect([status, examined]).toEqual([422, []])
    expect(page).toContain('Kies een bestand')
  })

  it('is kept without its name and without where it was made', async () => {
    examineBy(examiner())
    expect((await send(await photoWithPlace())).status).toBe(303)
    const [scan] = await scans()
    expect(scan?.media_type).toBe('image/jpeg')
    expect(scan?.bytes.toString('latin1')).not.toMatch(/Noor|Exif/)
    const { rows } = await login.query(`select * from drempel.entry where category = 'signedAgreement'`)
    expect(JSON.stringify(rows)).not.toContain('contract')
  })
})

describe('with a scanner', () => {
  let daemon: Daemon
  beforeAll(async () => {
    daemon = await startDaemon()
  })
  afterAll(() => daemon.close())

  it('a file with a virus is refused in words, and nothing is kept', async () => {
    examineBy(examiner(clamd(daemon.url)))
    const { status, page } = await send(new Uint8Array(Buffer.concat([smallPdf('x'), Buffer.from(eicar)])))
    expect([status, page.includes('zit een virus')]).toEqual([422, true])
    expect(await scans()).toEqual([])
  })

  it('that is away, one is told to try again, and nothing is kept', async () => {
    examineBy(examiner(clamd('tcp://127.0.0.1:1')))
    const { status, page } = await send(smallPdf('x'))
    expect([status, page.includes('Probeer het over een paar minuten opnieuw')]).toEqual([422, true])
    expect(await scans()).toEqual([])
    examineBy(examiner(clamd(daemon.url)))
    expect((await send(smallPdf('x'))).status).toBe(303)
  })
})
