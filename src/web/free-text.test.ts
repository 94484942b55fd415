import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asSession, readAudit, readFalseAlarms } from '../database/index.ts'
import { guard } from '../files/guard/index.ts'
import { reader } from '../files/guard/learned/index.ts'
import type { LearnedKind } from '../files/guard/learned/reader.ts'
import { readLines } from '../files/guard/sentences.fixture.ts'
import { staff } from '../player/organisations.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { between, resident, type Told, upTo, usual } from '../testing/story.ts'

const consultant = 'corporation-a:consultant-1'
let stage: TestStage
beforeAll(async () => {
  stage = await openStage()
  await stage.tell(upTo('kris'))
})
afterAll(() => stage.close())

async function ask(who: string, path: string, body?: Record<string, string>) {
  const answer = await stage.app.request(path, {
    headers: { cookie: await stage.cookieOf(who) },
    ...(body ? { method: 'POST', body: new URLSearchParams(body) } : {}),
  })
  return { status: answer.status, page: await answer.text() }
}
const intakeReport = () => `/zaak/${stage.play.cases.get('zaak')?.worlds.get('corporation')}/writeIntakeReport`
/** A sentence about which the reader is not certain. */
function askedAbout(kind: LearnedKind): string {
  const found = readLines('learn/learn-b.jsonl').find(({ text }) => {
    const all = guard(text, 'kris-corporation-tab', reader)
    return all.length === 1 && all[0]?.kind === kind && all[0].certainty === 'perhaps'
  })
  if (found === undefined) throw new Error(`nothing is asked about ${kind}`)
  return found.text
}
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll("'", '&#x27;').replaceAll('"', '&quot;')
const logOf = async (who: string) => (await ask(`${who}:privacy-officer`, '/logboek')).page

describe('free text that may not stand in the file it goes to', () => {
  it('is refused at its field, with the words that were found and what to write instead', async () => {
    const { status, page } = await ask(consultant, intakeReport(), {
      report: 'Wil blijven. Haar zoon is gearresteerd.',
    })
    expect(status).toBe(422)
    expect(page).toContain('U schreef: ‘gearresteerd’.')
    expect(page).toContain('Dat mag hier niet staan.')
    expect(page).toContain('is tot 1 juni niet bereikbaar')
  })

  it.each([
    ['Het inkomen is nu 1.655 euro per maand.', 'Dit is een bedrag aan inkomen.'],
    ['Heeft 4.200 euro schulden bij een postorderbedrijf.', 'Dit is een bedrag van een andere schuld dan de huur.'],
    ['Meneer kan door zijn heup de trap niet af.', 'Dit gaat over gezondheid.'],
  ])('is refused for what it says, without a word that says so: %s', async (report, message) => {
    const { status, page } = await ask(consultant, intakeReport(), { report })
    expect([status, page.includes(message)]).toEqual([422, true])
  })

  it('is not lost: what was typed stands in the form as it was', async () => {
    const { page } = await ask(consultant, intakeReport(), { report: 'Zij is depressief & moe.' })
    expect(page).toContain('Zij is depressief &amp; moe.')
  })

  it('shows in the log of the own privacy officer only, without a word of it', async () => {
    await ask(consultant, intakeReport(), { report: 'Zijn zus is te bellen op 06-12345678.' })
    const own = await logOf('corporation-a')
    expect(own).toContain('Tekst tegengehouden')
    expect(own).not.toContain('06-12345678')
    for (const other of ['corporation-b', 'team', 'work-and-income'])
      expect(await logOf(other)).not.toContain('Tekst tegengehouden')
  })

  it('may be a BSN with Work and Income only', async () => {
    await expect(stage.tell([usual.intakeReport({ report: 'BSN 999000019' })])).rejects.toThrow('Dit lijkt een BSN.')
  })

  it('does not stop names: somebody may be called De Moord', async () => {
    await stage.tell([{ ...usual.open({ name: 'Noor de Moord' }, '2026-03-18T10:00'), case: 'andere' }])
    await expect(
      stage.tell([{ ...usual.open({ court: 'Bewoner zit in de gevangenis' }, '2026-03-18T11:00'), case: 'derde' }]),
    ).rejects.toThrow('Dit gaat over politie')
  })
})

describe('a false alarm', () => {
  const reason = 'Straf is hier de naam van een straat.'
  const text = 'Woont aan de Taakstraf.'

  it('is asked for only when a form comes back with criminal-law data', async () => {
    const path = intakeReport()
    expect((await ask(consultant, path)).page).not.toContain('falseAlarm')
    expect((await ask(consultant, path, { report: 'Is depressief.' })).page).not.toContain('falseAlarm')
    expect((await ask(consultant, path, { report: text })).page).toContain('Vals alarm, omdat')
  })

  it('does not let other things through, and a reason that is too long is refused and kept', async () => {
    const path = intakeReport()
    const mixed = await ask(consultant, path, { report: `${text} Is depressief.`, falseAlarm: reason })
    expect([mixed.status, mixed.page.includes(reason)]).toEqual([422, true])
    expect((await ask(consultant, path, { report: text, falseAlarm: 'x'.repeat(1001) })).status).toBe(422)
  })

  it('lets the text through with a reason that only the own privacy officer reads', async () => {
    const path = intakeReport()
    expect((await ask(consultant, path, { report: text, falseAlarm: reason })).status).toBe(303)
    expect(await logOf('corporation-a')).toContain(reason)
    for (const other of ['corporation-b', 'team', 'work-and-income']) expect(await logOf(other)).not.toContain(reason)
    expect((await ask(consultant, path.replace('/writeIntakeReport', ''))).page).not.toContain(reason)
  })
})

describe('the tables', () => {
  it('give the reason of a false alarm to the own privacy officer, and the log to privacy officers only', async () => {
    for (const { full, role, actor } of staff) {
      const alarms = await asSession(stage.database, actor, (tx) => readFalseAlarms(tx))
      expect(alarms.length > 0, full).toBe(full === 'corporation-a:privacy-officer')
      const log = await asSession(stage.database, actor, (tx) => readAudit(tx, {}, { most: 200 }))
      expect(log.length > 0, full).toBe(role === 'privacyOfficer')
      const refused = log.some(({ activity }) => activity === 'textRefused')
      expect(refused, full).toBe(full === 'corporation-a:privacy-officer')
    }
  })
})

describe('a false alarm as a case is opened', () => {
  const court = 'Zaal aan de Taakstraf'
  const opening = { ...resident, court, judgment: 'possible' }

  it('is asked for there too, and what was typed stays', async () => {
    const { status, page } = await ask(consultant, '/nieuw', opening)
    expect([status, page.includes('Vals alarm, omdat'), page.includes(court)]).toEqual([422, true, true])
  })

  it('is for the privacy officer of the own organisation only', async () => {
    const falseAlarm = 'De zaal heet naar een straat.'
    expect((await ask(consultant, '/nieuw', { ...opening, falseAlarm })).status).toBe(303)
    expect(await logOf('corporation-a')).toContain(falseAlarm)
    for (const other of ['corporation-b', 'team', 'work-and-income'])
      expect(await logOf(other)).not.toContain(falseAlarm)
  })

  it('is refused without a reason that fits, and can be given in a scenario', async () => {
    const told = (falseAlarm: string) => ({ ...usual.open({ court, falseAlarm }, '2026-03-19T10:00'), case: 'straat' })
    await expect(stage.tell([told('x'.repeat(1001))])).rejects.toThrow('Dit is te lang.')
    await stage.tell([told('Zo heet de straat van de rechtbank.')])
    expect(await logOf('corporation-a')).toContain('Zo heet de straat van de rechtbank.')
  })
})

describe('the rules of the file', () => {
  it('let the team write of health, and of no offence', async () => {
    const texts = { goal: 'Beter slapen.', progress: 'Is minder depressief.' }
    await stage.tell([
      usual.register(),
      usual.lifeAreas({ area: 'mentalHealth', situation: 'Is depressief.', ...texts }),
    ])
    for (const field of ['situation', 'request', 'goal', 'agreements', 'progress', 'ownWords'])
      await expect(
        stage.tell([usual.lifeAreas({ area: 'work', [field]: 'Heeft een taakstraf.' })]),
        field,
      ).rejects.toThrow('Dit gaat over politie')
  })
})

describe('a letter that is only looked at', () => {
  it('is refused in the same way, and the privacy officer sees that it was', async () => {
    const march = [
      ...between('open', 'consent'),
      usual.judgeTeam({ judgment: 'notEligible' }),
      usual.judgeCorporation({ judgment: 'notEligible' }),
    ]
    const april: Told[] = JSON.parse(JSON.stringify(march).replaceAll('2026-03', '2026-04'))
    await stage.tell(april.map((step) => ({ ...step, case: 'brief' })))
    const refusals = async () => (await logOf('corporation-a')).split('Tekst tegengehouden').length
    const before = await refusals()
    const world = stage.play.cases.get('brief')?.worlds.get('corporation')
    const answer = await ask(consultant, `/zaak/${world}/closeWithoutTrajectory/voorbeeld`, {
      reason: 'other',
      note: 'Zit in de gevangenis.',
    })
    expect(answer.status).toBe(422)
    expect(await refusals()).toBe(before + 1)
  })
})

describe('what may be about a punishable act', () => {
  const text = askedAbout('criminal')
  let first: TestStage
  beforeAll(async () => {
    first = stage
    stage = await openStage()
    await stage.tell(upTo('kris'))
  })
  afterAll(async () => {
    await stage.close()
    stage = first
  })

  it('is asked, with what was typed as it was; who says yes is told what to write instead', async () => {
    const { status, page } = await ask(consultant, intakeReport(), { report: text })
    expect([status, page.includes('Misschien gaat dit over politie'), page.includes(escaped(text))]).toEqual([
      422,
      true,
      true,
    ])
    expect(page).toContain('name="aboutCrime"')
    const yes = await ask(consultant, intakeReport(), { report: text, aboutCrime: 'yes' })
    expect([yes.status, yes.page.includes('is tot 1 juni niet bereikbaar')]).toEqual([422, true])
  })

  it('is asked of health where the file may hold none, each apart', async () => {
    const health = askedAbout('health')
    const { status, page } = await ask(consultant, intakeReport(), { report: `${text}\n${health}`, aboutCrime: 'no' })
    expect([status, page.includes('Misschien gaat dit over gezondheid')]).toEqual([422, true])
    expect(page).not.toContain('Misschien gaat dit over politie')
  })

  it('goes on with a no, of which the own privacy officer sees the moment and not a word', async () => {
    const said = 'Drempel vroeg of het zo was, en het antwoord was nee.'
    expect(await logOf('corporation-a')).not.toContain(said)
    const certain = await ask(consultant, intakeReport(), { report: 'Haar zoon is gearresteerd.', aboutCrime: 'no' })
    expect(certain.status).toBe(422)
    expect((await ask(consultant, intakeReport(), { report: text, aboutCrime: 'no' })).status).toBe(303)
    const own = await logOf('corporation-a')
    expect([own.includes(said), own.includes(escaped(text))]).toEqual([true, false])
    for (const other of ['corporation-b', 'team', 'work-and-income']) expect(await logOf(other)).not.toContain(said)
  })
})
