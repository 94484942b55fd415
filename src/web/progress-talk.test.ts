/** The talk of step 16 and the letters of steps 16 and 17, as those see them who may. */
import { describe, expect, it } from 'vitest'
import { pagesOf } from '../letters/pdf-text.ts'
import type { TestStage } from '../testing/stage.ts'
import { openingStages } from '../testing/stages.ts'
import { onEntry, upTo, usual } from '../testing/story.ts'

const consultant = 'corporation-a:consultant-1'
const coordinator = 'team:coordinator-1'
const worker = 'team:worker-1'
const supervisor = 'work-and-income:supervisor-1'

const stageOf = openingStages()
const ask = async (stage: TestStage, who: string, path: string) =>
  stage.app.request(path, { headers: { cookie: await stage.cookieOf(who) } })
const worldOf = (stage: TestStage, party: 'corporation' | 'team' | 'workAndIncome' | 'resident') =>
  stage.play.cases.get('zaak')?.worlds.get(party) ?? ''
const calendar = (stage: TestStage, party: Parameters<typeof worldOf>[1]) =>
  `/zaak/${worldOf(stage, party)}/afspraak/progressTalk.ics`
/** The text of the newest document that stands on a page. */
async function newestLetter(stage: TestStage, who: string, path: string): Promise<string> {
  const page = await (await ask(stage, who, path)).text()
  const found = [...page.matchAll(/href="(\/[^"]*\/stuk\/[^"]*)"/g)].map(([, href = '']) => href)
  const texts = await Promise.all(
    [...new Set(found)].map(async (href) => {
      const bytes = Buffer.from(await (await ask(stage, who, href)).arrayBuffer())
      return bytes.subarray(0, 5).toString() === '%PDF-' ? pagesOf(bytes).join(' ') : ''
    }),
  )
  return texts.join('\n').replace(/\s+/g, ' ')
}

describe('the progress talk', () => {
  it('stands in three calendars, moved in each of them, and in no other', async () => {
    const stage = await stageOf(...upTo('budget'), usual.planTalk())
    const seen = async () =>
      Promise.all(
        [[worker, 'team'] as const, [supervisor, 'workAndIncome'] as const, ['resident', 'resident'] as const].map(
          async ([who, party]) => (await ask(stage, who, calendar(stage, party))).text(),
        ),
      )
    for (const text of await seen()) {
      expect(text).toContain('DTSTART;TZID=Europe/Amsterdam:20260630T140000')
      expect(text).toContain('SEQUENCE:0')
      expect(text).not.toMatch(/Noor|Voorbeeld|voortgang|huisuitzetting/i)
    }
    expect((await ask(stage, consultant, calendar(stage, 'corporation'))).status).toBe(404)
    await stage.tell([usual.planTalk({ time: '15:30', place: 'incomeOffice' }, '2026-06-16T10:00')])
    for (const text of await seen()) {
      expect(text).toContain('20260630T153000')
      expect(text).toContain('SEQUENCE:1')
      expect(text).toContain('kantoor van Werk en Inkomen')
    }
    await stage.tell([usual.talkOff()])
    for (const [who, party] of [
      [worker, 'team'],
      ['resident', 'resident'],
    ] as const)
      expect((await ask(stage, who, calendar(stage, party))).status).toBe(404)
  })

  it('has an invitation for the resident, kept by who made it', async () => {
    const stage = await stageOf(...upTo('budget'), usual.planTalk())
    const letter = await newestLetter(stage, 'resident', '/mijn-vh/bekend')
    expect(letter).toContain('Samen kijken hoe het gaat')
    expect(letter).toContain('dinsdag 30 juni 2026')
    expect(letter).toContain('bij u thuis, Proefstraat 14')
    expect(await newestLetter(stage, worker, `/zaak/${worldOf(stage, 'team')}`)).toContain('Samen kijken hoe het gaat')
    for (const [who, party] of [
      [consultant, 'corporation'],
      [coordinator, 'team'],
      [supervisor, 'workAndIncome'],
    ] as const)
      expect(await newestLetter(stage, who, `/zaak/${worldOf(stage, party)}`), who).not.toContain('Samen kijken')
  })

  it('is reported only with who was there', async () => {
    const stage = await stageOf(...upTo('budget'))
    await expect(stage.tell([usual.progress({ presence: [] })])).rejects.toThrow('presence')
  })
})

describe('a report of the progress talk', () => {
  it('counts for the quarter of its day when that is corrected, for all who read it, and what was missed is one notice', async () => {
    const stage = await stageOf(...upTo('budget'), usual.progress())
    const { presence: _there, ...report } = usual.progress().with ?? {}
    const corrected = (on: string) =>
      onEntry(worker, '2026-07-06T10:00', 'correctEntry', 'krisCorporationTab.quarterlyReport', {
        ...report,
        on,
        why: 'wasWrong',
      })
    const home = async (who: string, party: 'corporation' | 'team') =>
      (await ask(stage, who, `/zaak/${worldOf(stage, party)}`)).text()
    expect(await home(worker, 'team')).not.toContain('geen verslag')
    await expect(stage.tell([corrected('2026-08-01')])).rejects.toThrow('on')
    await expect(stage.tell([corrected('2026-03-31')])).rejects.toThrow('on')
    await stage.tell([corrected('2026-07-02')])
    expect(await home(worker, 'team')).toContain('Van kwartaal 1, tot en met')
    expect(await home(consultant, 'corporation')).toContain('het telt voor kwartaal 2')
    // Of the same report, corrected in another thing, nothing is told.
    await stage.tell([corrected('2026-07-02')])
    expect((await home(consultant, 'corporation')).match(/het telt voor kwartaal/g)).toHaveLength(1)
    stage.clock.now = new Date('2027-04-10T09:00:00Z')
    const page = await home(worker, 'team')
    expect(page.match(/geen verslag van een voortgangsgesprek/g)).toHaveLength(1)
    expect(page).toContain('Van de kwartalen 1, 3 en 4, tot en met')
  })
})

describe('the number to call', () => {
  it('that the landlord has goes to nobody else by itself', async () => {
    const form = async (stage: TestStage) => {
      const list = await (await ask(stage, 'resident', '/mijn-vh')).text()
      const world = /href="(\/zaak\/[^"/]+\/askToCall)"/.exec(list)?.[1] ?? expect.fail()
      return (await ask(stage, 'resident', world)).text()
    }
    const number = '030 000 00 88'
    const contact = usual.contact({ phone: number })
    expect(await form(await stageOf(...upTo('open'), contact))).toContain(number)
    const signalled = await form(await stageOf(...upTo('open'), contact, usual.signal()))
    expect(signalled).toContain('value="team"')
    expect(signalled).not.toContain(number)
  })
})

describe('step 17', () => {
  it('17a reaches the resident by letter, and the corporation not at all', async () => {
    const stage = await stageOf(...upTo('budget'), usual.progress(), usual.positive())
    expect(await newestLetter(stage, 'resident', '/mijn-vh/bekend')).toContain('het traject kan worden afgesloten')
    expect(await newestLetter(stage, consultant, `/zaak/${worldOf(stage, 'corporation')}`)).not.toContain(
      'kan worden afgesloten',
    )
  })

  it('17b reaches the resident by letter: the talk, and what was decided', async () => {
    const stage = await stageOf(...upTo('budget'), usual.exitTalk())
    expect(await newestLetter(stage, 'resident', '/mijn-vh/bekend')).toContain('Het loopt vast: we willen met u praten')
    await stage.tell([usual.decide({ decision: 'newArrangements' })])
    expect(await newestLetter(stage, 'resident', '/mijn-vh/bekend')).toContain('gaat door, met nieuwe afspraken')
  })
})
