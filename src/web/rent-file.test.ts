/** One file for all tenants: compared with the own cases only, shown for each, recorded for each by itself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { really } from '../database/example.fixture.ts'
import { type Kept, openStage, type TestStage } from '../testing/stage.ts'
import { resident, type Told, usual } from '../testing/story.ts'

const consultant = 'corporation-a:consultant-1'
const colleague = 'corporation-a:consultant-2'

const opens = (as: string, name: string, person: string, houseNumber: string): Told => ({
  ...usual.open({ ...resident, name: person, houseNumber }),
  as,
  case: name,
})
const known = (as: string, name: string, reference: string): Told => ({
  as,
  at: '2026-04-08T10:00',
  do: 'importRent',
  case: name,
  with: { reference, file: { text: `Datum;Bedrag;Kenmerk\n01-03-2026;1,00;${reference}` } },
})
const own = [
  opens(consultant, 'een', 'Noor Voorbeeld', '14'),
  opens(consultant, 'twee', 'Ali Verzonnen', '16'),
  opens(consultant, 'zonder', 'Bo Bedacht', '18'),
  known(consultant, 'een', 'VH-12345'),
  known(consultant, 'twee', 'VH-54321'),
]
const list = [
  'Datum;Bedrag;Af Bij;Omschrijving;Naam',
  '28-08-2026;642,18;Bij;VH-12345;N. Voorbeeld',
  '28-08-2026;555,00;Bij;Huur VH-54321;A. Verzonnen',
  '31-08-2026;555,00;Af;Storno VH-54321;A. Verzonnen',
  '28-08-2026;700,00;Bij;VH-99999;P. Anders',
  '29-08-2026;99,00;Af;stroom;Energie Voorbeeld',
].join('\n')

let kept: Kept
let stage: TestStage
beforeAll(async () => {
  const first = await openStage()
  await first.tell(own)
  first.clock.now = new Date('2026-09-01T08:00:00Z')
  kept = await first.keep()
  stage = await openStage({ from: kept })
})
afterAll(() => stage.close())

type Sent = Readonly<Record<string, string>>
async function sends(on: TestStage, cookie: string, given: Sent, path = '/huur-uit-bestand/voorbeeld') {
  const form = new FormData()
  for (const [name, value] of Object.entries(given))
    form.append(name, name === 'file' ? new File([value], 'a.csv') : value)
  const answer = await on.app.request(path, { method: 'POST', headers: { cookie }, body: form })
  return { status: answer.status, page: await answer.text() }
}
const hidden = (page: string): Sent =>
  Object.fromEntries(
    [...page.matchAll(/type="hidden" name="((?:rows-|sleutel)[^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [
      name ?? '',
      (value ?? '').replaceAll('&quot;', '"'),
    ]),
  )
const ledger = async (name: string, cookie: string) => {
  const world = stage.play.cases.get(name)?.worlds.get('corporation')
  const page = await stage.app.request(`/zaak/${world}/huur`, { headers: { cookie } })
  return (await page.text()).replaceAll(/&nbsp;|\u00a0/g, ' ')
}

describe('one file for all tenants', () => {
  it('is there for who records payments, and for nobody else', async () => {
    for (const who of ['team:worker-1', 'work-and-income:supervisor-1', 'corporation-a:privacy-officer-1']) {
      const cookie = await stage.cookieOf(who).catch(() => '')
      for (const method of ['GET', 'POST']) {
        const answer = await stage.app.request('/huur-uit-bestand', { method, headers: { cookie } })
        expect([who, method, answer.status]).toEqual([who, method, 404])
      }
    }
    const cookie = await stage.cookieOf(consultant)
    const page = await (await stage.app.request('/huur-uit-bestand', { headers: { cookie } })).text()
    expect(page).toContain('zijn er 2')
    expect(page).toContain('Bij 1 zaak kennen wij het betalingskenmerk nog niet')
    expect(await (await stage.app.request('/werklijst', { headers: { cookie } })).text()).toContain('/huur-uit-bestand')
  })

  it('is shown tenant by tenant, with nothing of anybody else', async () => {
    const { page } = await sends(stage, await stage.cookieOf(consultant), { file: list })
    expect(page).toContain('Dit komt erin voor 2 huurders.')
    expect(page).toContain('Daarvan zijn er 3 van uw huurders. 2 zijn van iemand anders')
    for (const text of ['Anders', 'VH-99999', '700', 'stroom', 'Energie']) expect(page).not.toContain(text)
    expect(Object.keys(hidden(page))).toHaveLength(3)
  })

  it('is recorded for each by itself, once, each with its event and its line in the log', async () => {
    const cookie = await stage.cookieOf(consultant)
    const { page } = await sends(stage, cookie, { file: list })
    const count = async (sql: string) => Number((await really(stage.url, sql, []))[0]?.count)
    const logged = "select count(*) from drempel.processing_record where activity = 'importRent' and kind = 'act'"
    const events = "select count(*) from drempel.event where type = 'rentRecorded'"
    const before = [await count(logged), await count(events)]
    const done = await sends(stage, cookie, hidden(page), '/huur-uit-bestand')
    expect(done.page).toContain('Dat is gedaan voor 2 huurders.')
    expect(await ledger('een', cookie)).toContain('€ 642,18')
    expect(await ledger('twee', cookie)).not.toContain('€ 642,18')
    const after = [await count(logged), await count(events)]
    expect(after[0]).toBe((before[0] ?? 0) + 2)
    await sends(stage, cookie, hidden(page), '/huur-uit-bestand')
    expect([await count(logged), await count(events)]).toEqual(after)
    expect((await sends(stage, cookie, { file: list })).page).toContain('Alles uit dit bestand staat er al')
  })

  it('is refused whole where a line of one of them is wrong, and asks what it does not know', async () => {
    const cookie = await stage.cookieOf(consultant)
    const wrong = await sends(stage, cookie, { file: list.replace('555,00;Bij', 'veel;Bij') })
    expect(wrong.page).toContain('Regel 3, kolom Bedrag: ‘veel’. Dit is geen bedrag')
    expect(hidden(wrong.page)['rows-']).toBeUndefined()
    const open = await sends(stage, cookie, { file: list.replace('Huur VH-54321', 'VH-54321 2') })
    expect(open.page).toContain('In het bestand staat ‘VH-54321 2’. Is dat het kenmerk VH-54321?')
    expect((await sends(stage, cookie, {})).page).toContain('Kies een bestand')
  })

  it('takes nothing for a case of somebody else, whatever is sent', async () => {
    const cookie = await stage.cookieOf(colleague)
    const world = stage.play.cases.get('een')?.worlds.get('corporation') ?? ''
    const rows = JSON.stringify([['payment', '2026-08-30', 12345]])
    const done = await sends(stage, cookie, { [`rows-${world}`]: rows, sleutel: 'a'.repeat(32) }, '/huur-uit-bestand')
    expect(done.page).toContain('Dat is gedaan voor 0 huurders.')
    expect(await ledger('een', await stage.cookieOf(consultant))).not.toContain('123,45')
  })
})

describe('a tenant in the file whom a colleague has, or nobody', () => {
  const theirs = [opens(colleague, 'drie', 'Pim Anders', '20'), known(colleague, 'drie', 'VH-99999')]
  const shown = async (more: readonly Told[], file: string) => {
    const world = await openStage({ from: kept })
    const at = world.clock.now
    await world.tell(more)
    world.clock.now = at
    const cookie = await world.cookieOf(consultant)
    const get = await (await world.app.request('/huur-uit-bestand', { headers: { cookie } })).text()
    const seen = [get, (await sends(world, cookie, { file })).page]
    const other = (await sends(world, await world.cookieOf(colleague), { file })).page
    await world.close()
    return { seen: seen.join('').replaceAll(/(name="sleutel" value=")[^"]*/g, '$1'), other }
  }

  it.each([
    ['a line of payment', list],
    ['a line with something wrong', list.replace('700,00;Bij', 'veel;Hoezo')],
    ['a line in doubt', list.replace('VH-99999', 'VH-99999 2')],
    ['a line of two', list.replace('VH-99999', 'VH-99999 en VH-88888')],
    [
      'only that line',
      list
        .split('\n')
        .filter((line, index) => index === 0 || line.includes('VH-99999'))
        .join('\n'),
    ],
  ])('gives the same bytes: %s', async (_, file) => {
    const [with_, without] = [await shown(theirs, file), await shown([], file)]
    expect(with_.seen).toBe(without.seen)
    // Who has that tenant does see the difference: the worlds are not the same by chance.
    expect(with_.other).not.toBe(without.other)
  })
})
