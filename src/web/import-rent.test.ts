/** A file of payments through the form: what it leaves open is asked, and of somebody else nothing is shown or kept. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStage, type TestStage } from '../testing/stage.ts'
import { upTo } from '../testing/story.ts'

const consultant = 'corporation-a:consultant-1'
let stage: TestStage
let cookie: string
let world: string

beforeAll(async () => {
  stage = await openStage()
  await stage.tell(upTo('budget'))
  stage.clock.now = new Date('2026-09-01T08:00:00Z')
  cookie = await stage.cookieOf(consultant)
  world = stage.play.cases.get('zaak')?.worlds.get('corporation') ?? ''
})
afterAll(() => stage.close())

type Sent = Readonly<Record<string, string | Buffer>>
async function sends(given: Sent, path = `/zaak/${world}/importRent/voorbeeld`) {
  const form = new FormData()
  for (const [name, value] of Object.entries(given))
    form.append(name, typeof value === 'string' ? value : new File([new Uint8Array(value)], 'lijst'))
  const answer = await stage.app.request(path, { method: 'POST', headers: { cookie }, body: form })
  return { status: answer.status, page: await answer.text() }
}
const ledger = async () =>
  (await (await stage.app.request(`/zaak/${world}/huur`, { headers: { cookie } })).text()).replaceAll(
    /&nbsp;|\u00a0/g,
    ' ',
  )
const field = (page: string, name: string): string =>
  (new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '').replaceAll('&quot;', '"')
const boxes = (page: string) => [
  ...new Set([...page.matchAll(/name="(answers-[^"]+)"/g)].map(([, name]) => name ?? '')),
]

const list = (...lines: string[]) => Buffer.from(lines.join('\n'))
const heads = 'Datum;Bedrag;Bewerking;Omschrijving;Naam'
const unclear = list(
  heads,
  '05/08/2026;642,18;H;VH-12345;N. Voorbeeld',
  '06/08/2026;642,18;S;VH-12345;N. Voorbeeld',
  '07/08/2026;700,00;Q;VH-99999;P. Anders',
)

describe('the page of the rent', () => {
  const say = (page: string, pattern: RegExp) => pattern.exec(page)?.[1]
  it('says the same of what is open in figure, sentence, chart and table, whatever is still to come', async () => {
    const record = (given: Sent) =>
      sends({ ...given, sleutel: randomBytes(24).toString('base64url') }, `/zaak/${world}/recordRent`)
    const months = { due: '642,18', opening: '1.200,00' }
    expect((await record({ month: '8-2026', ...months, payments: '3-8-2026 300' })).status).toBe(303)
    expect((await record({ month: '9-2026', ...months, payments: '' })).status).toBe(303)
    const asked = await record({ month: '10-2026', ...months })
    expect(asked.page).toContain('Deze maand moet nog beginnen. Klopt dat?')
    const before = await ledger()
    expect((await record({ month: '10-2026', ...months, ahead: 'yes' })).status).toBe(303)
    const page = await ledger()
    for (const one of [before, page]) {
      expect(say(one, /Nu open<\/dt><dd[^>]*>(€ [\d.,]+)/)).toBe('€ 2.184,36')
      expect(one).toContain('ging van € 1.542,18 naar € 2.184,36.')
      expect(one).toContain('€ 2.184</text>')
    }
    const row = (of: string) =>
      say(page, new RegExp(`>${of}<.*?</th>(.*?)</tr>`))
        ?.replaceAll(/<[^>]+>/g, '|')
        .replaceAll(/\|+/g, '|')
    expect(row('september 2026')).toContain('|€ 2.184,36|')
    expect(row('oktober 2026')).toBe('|€ 642,18|niets|moet nog komen|')
    expect(row('augustus 2026')).toContain('|nog niet helemaal|huur niet op tijd|')
  })

  it('does not assume a month that is still to come', async () => {
    const page = await (await stage.app.request(`/zaak/${world}/recordRent`, { headers: { cookie } })).text()
    expect(field(page, 'month')).toBe('')
  })
})

describe('a file that leaves something open', () => {
  it('is asked about, with nothing kept and nothing typed lost', async () => {
    const { page } = await sends({ reference: 'VH-12345', file: unclear })
    expect(page).toContain('Wij begrijpen nog niet alles in dit bestand')
    expect(boxes(page)).toHaveLength(3)
    for (const text of [
      'Kolom Bewerking: wat betekent ‘H’?',
      'Kolom Bewerking: wat betekent ‘S’?',
      'welke dag is ‘05/08/2026’?',
      'woensdag 5 augustus 2026',
      'vrijdag 8 mei 2026',
    ])
      expect(page).toContain(text)
    expect(field(page, 'reference')).toBe('VH-12345')
    for (const text of ['Anders', 'VH-99999', '700', '‘Q’']) expect(page).not.toContain(text)
  })

  it('is asked again for what was not answered, with the answers that were given', async () => {
    const first = await sends({ reference: 'VH-12345', file: unclear })
    const [order = '', come = '', gone = ''] = boxes(first.page).toSorted((one) => (one.includes('dateOrder') ? -1 : 1))
    const { page } = await sends({ reference: 'VH-12345', file: unclear, [come]: 'in', [order]: 'dmy' })
    expect(page).toContain('Kies wat het is.')
    expect(page).toMatch(new RegExp(`name="${come}"[^>]*checked=""[^>]*value="in"|value="in"[^>]*checked=""`))
    const shown = await sends({ reference: 'VH-12345', file: unclear, [come]: 'in', [order]: 'dmy', [gone]: 'back' })
    expect(shown.page).toContain('Dit komt erin')
    expect(shown.page).toContain(
      'In het bestand staan 4 regels. Daarvan zijn er 2 van deze huurder. 1 is van iemand anders',
    )
    expect(JSON.parse(field(shown.page, 'rows'))).toEqual([
      ['payment', '2026-08-05', 64218],
      ['payment', '2026-08-06', -64218],
    ])
    for (const text of ['Anders', 'VH-99999', '700']) expect(shown.page).not.toContain(text)
  })

  it('asks an answer of one file of another file only where it asks the same', async () => {
    const first = await sends({ reference: 'VH-12345', file: unclear })
    const answers = Object.fromEntries(
      boxes(first.page).map((name) => [name, name.includes('dateOrder') ? 'dmy' : 'in']),
    )
    const other = list(heads, '05/08/2026;642,18;X;VH-12345;N. Voorbeeld', '06/08/2026;642,18;Y;VH-12345;A')
    const { page } = await sends({ reference: 'VH-12345', file: other, ...answers })
    expect(page).toContain('wat betekent ‘X’?')
    expect(page).not.toContain('Dit komt erin')
  })
})

describe('a statement', () => {
  const file = (name: string) => readFileSync(new URL(`../files/payments/cases/${name}`, import.meta.url))
  it('whose payments went back is shown and recorded so', async () => {
    const { page } = await sends({ reference: 'VH-12345', file: file('camt-reversal-of-debit.xml') })
    expect(page).toContain('kwam terug van wat u zelf betaalde')
    const rows = field(page, 'rows')
    expect(JSON.parse(rows)).toEqual([['payment', '2026-08-28', 64218, 'A1']])
    const done = await sends(
      { reference: 'VH-12345', rows, sleutel: field(page, 'sleutel') },
      `/zaak/${world}/importRent`,
    )
    expect(done.status).toBe(303)
    expect(await ledger()).toContain('€ 642,18')
    const again = await sends({ reference: 'VH-12345', file: file('camt-reversal-of-debit.xml') })
    expect(again.page).toContain('Alles uit dit bestand staat er al')
  })

  it('of others is refused in words', async () => {
    const { page } = await sends({ reference: 'VH-12345', file: file('camt-longer-reference.xml') })
    expect(page).toContain('In dit bestand staat niets voor deze huurder')
    for (const amount of ['700', '710', '720']) expect(page).not.toContain(amount)
  })

  it('that is missing is asked for: the field may not stay empty', async () => {
    const page = await (await stage.app.request(`/zaak/${world}/importRent`, { headers: { cookie } })).text()
    expect(/Bestand(?:<[^>]*>|\s)*\(mag leeg blijven\)/.test(page)).toBe(false)
    expect((await sends({ reference: 'VH-12345' })).page).toContain('Kies een bestand')
  })
})

describe('a large statement', () => {
  it('keeps nobody else from a page while it is read', async () => {
    const entry =
      '<Ntry><Amt Ccy="EUR">1.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-08-28</Dt></BookgDt><AddtlNtryInf>VH-1</AddtlNtryInf></Ntry>'
    const large = Buffer.from(
      `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>${entry.repeat(100_000)}</Stmt></BkToCstmrStmt></Document>`,
    )
    const others = await stage.cookieOf('team:worker-1')
    const began = process.cpuUsage()
    let busy = true
    const reading = sends({ reference: 'VH-12345', file: large }).finally(() => {
      busy = false
    })
    // What this thread does between two turns of its loop nobody else comes between: compared with all that was done.
    let longest = 0
    let pages = 0
    const turns = (async () => {
      for (let last = process.threadCpuUsage(); busy; ) {
        await new Promise((turn) => setImmediate(turn))
        const { user, system } = process.threadCpuUsage(last)
        longest = Math.max(longest, user + system)
        last = process.threadCpuUsage()
      }
    })()
    while (busy) {
      const answer = await stage.app.request('/werklijst', { headers: { cookie: others } })
      if (answer.status === 200) pages += 1
    }
    await turns
    const { user, system } = process.cpuUsage(began)
    expect((await reading).page).toContain('In dit bestand staat niets voor deze huurder')
    expect(pages).toBeGreaterThan(0)
    expect(longest / (user + system)).toBeLessThan(1 / 5)
  })
})
