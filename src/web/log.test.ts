/** The privacy officer's log: who in the own organisation did what and what stands out; never which resident, never what it says. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { really } from '../database/example.fixture.ts'
import { staffNamed } from '../player/organisations.ts'
import { askCase, askWorklist } from '../questions/index.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { resident, upTo } from '../testing/story.ts'

const officer = 'team:privacy-officer'
let stage: TestStage
beforeAll(async () => {
  stage = await openStage()
  await stage.tell(upTo('assign'))
  stage.clock.now = new Date('2026-03-05T12:00:00Z')
})
afterAll(() => stage.close())

const actorOf = (who: string) => {
  const actor = staffNamed(who)?.actor
  if (!actor) throw new Error(`nobody is called ${who}`)
  return actor
}
async function page(who: string, path: string) {
  const answer = await stage.app.request(path, { headers: { cookie: await stage.cookieOf(who), host: 'localhost' } })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
async function post(who: string, path: string, form: Record<string, string>) {
  const headers = { cookie: await stage.cookieOf(who), host: 'localhost', 'sec-fetch-site': 'same-origin' }
  const body = new URLSearchParams({ sleutel: 'k'.repeat(32), ...form })
  return (await stage.app.request(path, { method: 'POST', headers, body })).status
}
const at = async (moment: string, work: () => Promise<unknown>) => {
  const before = stage.clock.now
  stage.clock.now = new Date(moment)
  await work()
  stage.clock.now = before
}
const rowsOf = (text: string) => [...text.matchAll(/<th scope="row">/g)].length
const looks = (who: string) => () => askWorklist(stage.play.services, actorOf(who))
/** What stands under a pattern of what stands out; undefined where it does not. */
const pattern = (text: string, title: string) =>
  new RegExp(`dr-opvallend[^>]*><h3[^>]*>${title}</h3>(.*?)</div>`, 's').exec(text)?.[1]

describe('who is no privacy officer', () => {
  it.each(['team:coordinator-1', 'resident'])('%s: there is no such page', async (who) => {
    const nothing = (await page(who, '/nergens')).text
    for (const path of ['/logboek', '/logboek.csv', `/logboek?wie=${actorOf(officer).person}`])
      expect(await page(who, path)).toMatchObject({ status: 404, text: nothing })
  })
})

describe('what the log tells', () => {
  it('is the own organisation’s, by name, and nothing about a resident', async () => {
    const { status, text } = await page(officer, '/logboek')
    expect(status).toBe(200)
    expect(text).toContain('Karim Voorbeeld')
    const ids = await really(
      stage.url,
      `select id from drempel.trajectory union all select id from drempel.world union all select subject from drempel.log_subject`,
    )
    for (const canary of [
      ...Object.values(resident).slice(0, 2),
      resident.postcode,
      'Fatima Proef',
      ...ids.map(({ id }) => id),
    ])
      expect(text, canary).not.toContain(canary)
  })

  it('has one code for one case, which is another one for another privacy officer', async () => {
    const codes = async (who: string) =>
      new Set([...(await page(who, '/logboek')).text.matchAll(/>([0-9A-F]{8})</g)].map(([, c]) => c))
    await looks('corporation-a:consultant-1')()
    const [team, corporation] = [await codes(officer), await codes('corporation-a:privacy-officer')]
    expect([team.size, corporation.size]).toEqual([1, 1])
    expect([...team]).not.toEqual([...corporation])
  })

  it('is sieved by day, person, role, act and kind, together', async () => {
    const person = actorOf('team:coordinator-1').person
    const all = rowsOf((await page(officer, `/logboek?wie=${person}&wat=checkKnown&soort=act&rol=vhCoordinator`)).text)
    expect(all).toBe(1)
    expect(
      rowsOf((await page(officer, `/logboek?wie=${person}&wat=checkKnown&van=2026-03-05&tot=2026-03-05`)).text),
    ).toBe(1)
    expect(rowsOf((await page(officer, `/logboek?wie=${person}&wat=checkKnown&van=2026-03-06`)).text)).toBe(0)
    expect(rowsOf((await page(officer, `/logboek?wat=checkKnown&tot=2026-03-04`)).text)).toBe(0)
    const odd = await page(officer, `/logboek?wie=' or 1=1&van=gisteren&rol=koning&soort=x&blad=${'A'.repeat(60)}`)
    expect(odd.status).toBe(200)
  })

  it('is turned page by page, each line once, whatever is added meanwhile', async () => {
    await at('2026-03-05T10:00:00Z', async () => {
      for (let i = 0; i < 120; i++) await looks('team:worker-3')()
    })
    const seen: number[] = []
    let path: string | undefined = `/logboek?wie=${actorOf('team:worker-3').person}`
    while (path) {
      const { text } = await page(officer, path)
      seen.push(rowsOf(text))
      await at('2026-03-05T12:00:01Z', looks('team:worker-3'))
      path = /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen).toEqual([50, 50, 20])
  })

  it('has places that are of no use to another', async () => {
    const { text } = await page(officer, '/logboek')
    const next = /rel="next" href="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(next).toMatch(/blad=[\w-]{40,}/)
    const other = (await page('corporation-a:privacy-officer', next)).text
    expect(other).not.toContain('Karim')
    expect(other).not.toContain('rel="prev"')
  })

  it('can be taken away, which is logged, and no cell is a formula', async () => {
    const { headers, text } = await page(officer, '/logboek.csv?wat=checkKnown')
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(text.split('\r\n')[0]).toBe('"at";"person";"role";"activity";"kind";"case"')
    // Nine o'clock in Utrecht, which is eight by the clock of the database.
    expect(text).toMatch(/"2026-03-05 09:00";"Karim Voorbeeld";"vhCoordinator";"checkKnown";"act";"[0-9A-F]{8}"/)
    const { logCsv } = await import('./make/log.ts')
    const line = { at: '', person: '', role: 'teamWorker', activity: 'x', kind: 'act', caseCode: null } as const
    // The answer as text leaves the mark out.
    expect(logCsv([]).startsWith('\ufeff"at";')).toBe(true)
    expect(logCsv([{ ...line, name: '=1+1"' }])).toContain(`"'=1+1"""`)
    const [row] = await really(stage.url, `select kind from drempel.audit where activity = 'exportLog'`)
    expect(row?.kind).toBe('export')
  })
})

describe('what stands out', () => {
  const nobody = async () => {
    const { text } = await page('work-and-income:privacy-officer', '/logboek')
    expect(text).toContain('viel niets op')
  }

  it('is nothing where nobody did anything', nobody)

  it('is a look at night, at the weekend and on a holiday, and not one at ten on a Thursday', async () => {
    const person = 'work-and-income:supervisor-1'
    await at('2026-03-05T09:00:00Z', looks(person))
    await at('2026-03-05T18:59:00Z', looks(person))
    await nobody()
    for (const moment of [
      '2026-02-26T22:00:00Z',
      '2026-02-28T11:00:00Z',
      '2026-03-04T05:59:00Z',
      '2026-03-04T19:00:00Z',
    ])
      await at(moment, looks(person))
    const found = async () => {
      const { text } = await page('work-and-income:privacy-officer', '/logboek')
      const list = pattern(text, 'Buiten werktijd') ?? ''
      return [...list.matchAll(/Rachid Schijnbaar, (.*?): (\d+) keer/g)].map(([, day, n]) => `${day} ${n}`)
    }
    expect(await found()).toEqual(['wo 4 mrt 2', 'za 28 feb 1', 'do 26 feb 1'])
    await at('2026-04-06T10:00:00Z', looks(person))
    await at('2026-04-07T10:00:00Z', async () => expect(await found()).toEqual(['ma 6 apr 1']))
  })

  it('is trying what one may not, from five times a day on', async () => {
    const world = stage.play.cases.get('zaak')?.worlds.get('team') ?? ''
    const tries = async (times: number) => {
      for (let i = 0; i < times; i++) await askCase(stage.play.services, actorOf('team:worker-2'), world)
    }
    await tries(4)
    expect(pattern((await page(officer, '/logboek')).text, 'Vaak geweigerd op één dag')).toBeUndefined()
    await tries(1)
    const found = pattern((await page(officer, '/logboek')).text, 'Vaak geweigerd op één dag') ?? ''
    expect(found).toContain('Omar Proefstra')
    const link = /href="([^"]+)"/.exec(found)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(rowsOf((await page(officer, link)).text)).toBe(5)
  })

  it('is taking much away in a day', async () => {
    for (let i = 0; i < 5; i++) await page('corporation-b:privacy-officer', '/logboek.csv')
    const { text } = await page('corporation-b:privacy-officer', '/logboek')
    expect(pattern(text, 'Veel meegenomen op één dag')).toContain('Udo Proefman')
  })

  it('is reading many trajectories within an hour, and not one of them many times', async () => {
    const person = actorOf('team:worker-2').person
    const organisation = actorOf('team:worker-2').organisation
    const add = (subject: string, seq: number) =>
      really(
        stage.url,
        `insert into drempel.audit
          (organisation_id, seq, at, party, person_id, role, activity, kind, subject, covenant_id, hash)
          values ($1, $2, '2026-03-05T09:10:00Z', 'team', $3, 'teamWorker', 'readCase', 'read', $4, 1, '\\x00')`,
        [organisation, seq, person, subject],
      )
    const one = crypto.randomUUID()
    for (let i = 0; i < 25; i++) await add(one, 100_000 + i)
    expect(pattern((await page(officer, '/logboek')).text, 'Veel trajecten in een uur')).toBeUndefined()
    for (let i = 0; i < 19; i++) await add(crypto.randomUUID(), 200_000 + i)
    expect(pattern((await page(officer, '/logboek')).text, 'Veel trajecten in een uur')).toMatch(
      /Omar Proefstra.*20 keer/s,
    )
  })

  it('is a case at the own address or a colleague’s, and never whose that is', async () => {
    const give = (who: string, form: Record<string, string>) => post(who, '/eigen-adres', form)
    const world = stage.play.cases.get('zaak')?.worlds.get('team') ?? ''
    const patterns = async () => {
      const { text } = await page(officer, '/logboek')
      return [pattern(text, 'Het eigen adres'), pattern(text, 'Het adres van een collega')]
    }
    const address = { postcode: '3599zz', houseNumber: `nr. ${resident.houseNumber}` }
    await askCase(stage.play.services, actorOf('team:worker-1'), world)
    expect(await give('team:worker-2', { postcode: '3599 ZZ', houseNumber: '141' })).toBe(303)
    expect(await give('corporation-a:consultant-1', address)).toBe(303)
    expect(await patterns()).toEqual([undefined, undefined])
    expect(await give('team:worker-2', { postcode: '3599 ZZ' })).toBe(422)
    expect(await give('team:worker-2', address)).toBe(303)
    const [none, colleague] = await patterns()
    expect([none, colleague]).toEqual([undefined, expect.stringContaining('Mila Testman')])
    expect(colleague).not.toContain('Omar')
    await give('team:worker-2', {})
    expect(await give('team:worker-1', address)).toBe(303)
    expect((await patterns())[0]).toContain('Mila Testman')
    // The corporation's officer hears of the corporation's own reader only.
    expect(
      pattern((await page('corporation-a:privacy-officer', '/logboek')).text, 'Het adres van een collega'),
    ).toBeUndefined()
    expect(await give('resident', address)).toBe(404)
  })

  it('is emergency access, with what was written about it', async () => {
    const form = {
      reason: 'danger',
      why: 'Er werd gedreigd aan de balie.',
      postcode: resident.postcode,
      houseNumber: resident.houseNumber,
      sure: 'yes',
    }
    expect(await post('corporation-a:consultant-2', '/noodtoegang', form)).toBe(303)
    const { text } = await page('corporation-a:privacy-officer', '/logboek')
    expect(pattern(text, 'Noodtoegang')).toContain('Gijs Voorbeeldsma')
    expect(text).toContain('Er werd gedreigd aan de balie.')
    expect((await page(officer, '/logboek')).text).not.toContain('Er werd gedreigd')
    expect(stage.broken).toEqual([])
  })
})
