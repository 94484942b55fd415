import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStage, type TestStage } from '../testing/stage.ts'
import { type Told, upTo, usual } from '../testing/story.ts'

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

  it('is read by the rules of the file: a BSN may stand with Work and Income, health with the team', async () => {
    const told = (step: Told) => stage.tell([step])
    await expect(told(usual.intakeReport({ report: 'BSN 999000019' }))).rejects.toThrow('Dit lijkt een BSN.')
    await stage.tell([usual.intakeReport(), usual.register()])
    await told(usual.lifeAreas({ money: 'Post ordenen.', mentalHealth: 'Is depressief.' }))
    await expect(told(usual.lifeAreas({ work: 'Heeft een taakstraf.' }))).rejects.toThrow('Dit gaat over politie')
  })

  it('does not stop names: somebody may be called De Moord', async () => {
    await stage.tell([{ ...usual.open({ name: 'Noor de Moord' }, '2026-03-18T10:00'), case: 'andere' }])
    await expect(
      stage.tell([{ ...usual.open({ court: 'Bewoner zit in de gevangenis' }, '2026-03-18T11:00'), case: 'derde' }]),
    ).rejects.toThrow('Dit gaat over politie')
  })
})
