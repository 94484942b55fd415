/** The resident's pages as a telephone gets them: small, without a script, and with a file for the calendar that says nothing. */
import { brotliCompressSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStage, type TestStage } from '../testing/stage.ts'
import { onEntry, upTo, usual } from '../testing/story.ts'
import { allAssets } from './assets/index.ts'

const consultant = 'corporation-a:consultant-1'
const worker = 'team:worker-1'
const supervisor = 'work-and-income:supervisor-1'
let stage: TestStage

beforeAll(async () => {
  stage = await openStage()
  await stage.tell([...upTo('check'), usual.assign(), usual.invite()])
})
afterAll(() => stage.close())

const worldOf = (party: 'corporation' | 'team' | 'workAndIncome' | 'resident') =>
  stage.play.cases.get('zaak')?.worlds.get(party) ?? ''
async function ask(who: string, path: string, headers: Record<string, string> = {}) {
  const answer = await stage.app.request(path, { headers: { cookie: await stage.cookieOf(who), ...headers } })
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) }
}
const page = async (path: string) => (await ask('resident', path)).bytes.toString()
const calendar = (party: 'corporation' | 'team' | 'resident', kind = 'talk') =>
  `/zaak/${worldOf(party)}/afspraak/${kind}.ics`
const uidIn = (text: string) => /UID:(\S+)/.exec(text)?.[1]

describe('a file for the calendar', () => {
  it('is not there for who is not assigned, nor of an appointment that is not made', async () => {
    const absent = await ask(consultant, '/zaak/99999999-9999-4999-8999-999999999999/afspraak/talk.ics')
    expect(absent.answer.status).toBe(404)
    for (const [who, path] of [
      ['corporation-a:consultant-2', calendar('corporation')],
      [consultant, calendar('team')],
      [supervisor, calendar('team')],
      [consultant, calendar('corporation', 'homeVisit')],
      [consultant, calendar('corporation', 'constructor')],
    ] as const) {
      const { answer, bytes } = await ask(who, path)
      expect(answer.status, path).toBe(404)
      if (who === consultant) expect(bytes).toEqual(absent.bytes)
    }
  })

  it('says when and where on the clock of Amsterdam, and nothing of whom or why', async () => {
    const { answer, bytes } = await ask('resident', calendar('resident'))
    const text = bytes.toString()
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="afspraak.ics"')
    expect(text).toContain('DTSTART;TZID=Europe/Amsterdam:20260312T100000\r\n')
    expect(text).toContain('DTEND;TZID=Europe/Amsterdam:20260312T110000\r\n')
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Amsterdam')
    expect(text).toContain('DTSTAMP:20260305T100000Z')
    expect(text).toContain('SUMMARY:Afspraak\r\n')
    expect(text).not.toMatch(/Voorbeeld|Noor|corporatie|huisuitzetting|ORGANIZER|ATTENDEE|mailto/i)
  })

  it('has one name for one appointment in each world, and another in another', async () => {
    const [mine, again, theirs] = await Promise.all([
      ask('resident', calendar('resident')),
      ask('resident', calendar('resident')),
      ask(consultant, calendar('corporation')),
    ])
    expect(mine?.bytes).toEqual(again?.bytes)
    expect(uidIn(mine?.bytes.toString() ?? '')).toMatch(/^[0-9a-f]{32}$/)
    expect(uidIn(theirs?.bytes.toString() ?? '')).not.toBe(uidIn(mine?.bytes.toString() ?? ''))
    expect((await page('/mijn-vh')).includes(calendar('resident'))).toBe(true)
  })
})

describe('the resident’s pages, with everything in them', () => {
  beforeAll(async () => {
    const left = upTo('progress').slice(upTo('invite').length)
    await stage.tell([
      ...left,
      usual.income({}, '2026-07-01T09:00'),
      usual.debt({}, '2026-07-01T09:01'),
      usual.rent({}, '2026-07-01T09:02'),
      usual.arrangement({}, '2026-07-01T09:03'),
      usual.budgetRent({}, '2026-07-01T09:04'),
      usual.exitTalk({}, '2026-07-06T10:00'),
      onEntry(worker, '2026-07-06T11:00', 'withholdEntry', 'ktsd.supportPlan', {
        ground: 'protection',
        text: 'Het plan noemt iemand anders.',
        until: '2026-12-31',
      }),
    ])
  })

  it.each(['/mijn-vh', '/mijn-vh/bekend', `/mijn-vh/gekeken?traject=`])(
    'weigh less than 100 KB with all that they load: %s',
    async (path) => {
      const full = path.endsWith('=') ? `${path}${worldOf('resident')}` : path
      const { answer, bytes } = await ask('resident', full, { 'accept-encoding': 'gzip, deflate, br' })
      expect(answer.headers.get('content-encoding')).toBe('gzip')
      const html = await page(full)
      expect(html).not.toContain('<script')
      const loaded = allAssets.filter((one) => html.includes(one.path) || one.path.includes('noto-sans-latin-U'))
      const latin = allAssets.find(
        (one) => /noto-sans-latin-[^e]/.test(one.path) || one.path.includes('noto-sans-latin'),
      )
      const parts = new Set([...loaded, ...(latin ? [latin] : [])])
      const weight = [...parts].reduce(
        (sum, { body }) => sum + (typeof body === 'string' ? brotliCompressSync(body).length : body.length),
        bytes.length,
      )
      expect(parts.size).toBe(3)
      expect(weight).toBeGreaterThan(40_000)
      expect(weight, `${full}: page ${bytes.length}`).toBeLessThan(100_000)
    },
  )

  it('say by organisation what is known, and what is withheld with its ground and until when, but not what it is', async () => {
    const known = await page('/mijn-vh/bekend')
    for (const party of ['corporation', 'team', 'workAndIncome']) expect(known).toContain(`id="${party}"`)
    expect(known).toContain('Dit ziet u nu niet')
    expect(known).toContain('Het plan noemt iemand anders.')
    expect(known).toContain('UAVG artikel 41')
    const all = known + (await page('/mijn-vh'))
    expect(all).not.toContain('Elke week samen de post doen.')
    expect(all).toContain('Of het Buurtteam u al kende')
    const paper = (await ask('resident', `/zaak/${worldOf('resident')}/dossier.pdf`)).bytes
    expect(paper.subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('give an archive under a name that says nothing, of all or of one organisation', async () => {
    const { answer, bytes } = await ask('resident', '/mijn-vh/gegevens.zip')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="gegevens.zip"')
    const files = unzipSync(bytes)
    expect(
      Buffer.from(files['gegevens.pdf'] ?? [])
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    const data = JSON.parse(Buffer.from(files['gegevens.json'] ?? []).toString())
    expect(data.version).toBe(1)
    expect(JSON.stringify(data)).not.toContain('Elke week samen de post doen.')
    const part = unzipSync((await ask('resident', '/mijn-vh/gegevens/corporation.zip')).bytes)
    expect(Buffer.from(part['gegevens.json'] ?? []).toString()).not.toContain('Post ordenen')
    for (const [who, path] of [
      [worker, '/mijn-vh/gegevens.zip'],
      ['resident', '/mijn-vh/gegevens/nobody.zip'],
      ['resident', `/mijn-vh/gegevens.zip?traject=${worldOf('team')}`],
      [worker, '/mijn-vh/bekend'],
      ['resident', `/mijn-vh/bekend?traject=${worldOf('team')}`],
    ] as const)
      expect((await ask(who, path)).answer.status, path).toBe(404)
  })
})
