/** The page of keeping and destroying: for the privacy officer of the own organisation, without anybody's name. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { really } from '../database/example.fixture.ts'
import { asSession, readAudit } from '../database/index.ts'
import { runRetention } from '../engine/index.ts'
import { textOf } from '../letters/pdf-text.ts'
import { staffNamed } from '../player/organisations.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { usual } from '../testing/story.ts'

let stage: TestStage
const officer = 'corporation-a:privacy-officer'
const refused = (name: string, day: string) =>
  [
    usual.open(),
    usual.contact({ outcome: 'refusedTeam' }),
    usual.closeWithout({ reason: 'refused' }, `${day}T10:00`),
  ].map((step) => ({ ...step, case: name }))

beforeAll(async () => {
  stage = await openStage()
  await stage.tell(refused('een', '2026-03-10'))
  await stage.tell(refused('twee', '2026-03-25'))
  stage.clock.now = new Date('2026-06-12T10:00:00Z')
})
afterAll(() => stage.close())

const ask = async (who: string, path: string) => {
  const answer = await stage.app.request(path, { headers: { cookie: await stage.cookieOf(who) } })
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    bytes: Buffer.from(await answer.arrayBuffer()),
  }
}

describe('/bewaren', () => {
  it.each(['corporation-a:consultant-1', 'team:coordinator-1', 'team:worker-1', 'work-and-income:supervisor-1'])(
    'does not exist for %s, like what nobody has',
    async (who) => {
      const [page, paper, nothing] = [
        await ask(who, '/bewaren'),
        await ask(who, '/bewaren/x.pdf'),
        await ask(who, '/bestaat-niet'),
      ]
      expect(page.status).toBe(404)
      expect(page.bytes.equals(nothing.bytes)).toBe(true)
      expect(paper.bytes.equals(nothing.bytes)).toBe(true)
    },
  )

  it('says what is due by which rule and source, and what is coming, and names nobody', async () => {
    const page = (await ask(officer, '/bewaren')).bytes.toString()
    expect(page).toContain('3 maanden na het sluiten zonder traject')
    expect(page).toContain('Nog te bevestigen')
    expect(page).toContain('10 juni 2026')
    expect(page).not.toContain('Voorbeeld')
    expect(page).not.toContain('Proefstraat')
    expect(page).toContain('Binnen 30 dagen')
  })

  it('shows another organisation nothing of it', async () => {
    for (const other of ['corporation-b:privacy-officer', 'team:privacy-officer'])
      expect((await ask(other, '/bewaren')).bytes.toString()).not.toContain('3 maanden')
  })

  it('logs that it was looked at', async () => {
    const actor = staffNamed(officer)?.actor
    if (!actor) throw new Error('no officer')
    const lines = await asSession(stage.database, actor, (tx) => readAudit(tx, {}, { most: 50 }))
    expect(lines.map(({ activity }) => activity)).toContain('readRetention')
  })

  it('has the report of each run as a paper, for the own organisation only', async () => {
    const { run = '' } = await runRetention(stage.play.services, { confirmed: true })
    const page = (await ask(officer, '/bewaren')).bytes.toString()
    expect(page).toContain(`/bewaren/${run}.pdf`)
    const paper = await ask(officer, `/bewaren/${run}.pdf`)
    expect(paper.type).toBe('application/pdf')
    const text = textOf(paper.bytes)
    expect(text).toContain('Verslagvanvernietiging')
    expect(text).toContain('StichtingProefwonen')
    expect(text).not.toContain('Noor')
    for (const other of ['corporation-b:privacy-officer', 'corporation-a:consultant-1'])
      expect((await ask(other, `/bewaren/${run}.pdf`)).status).toBe(404)
    expect((await ask(officer, '/bewaren/geen-nummer.pdf')).status).toBe(404)
    // A name that no font here prints is said before the report is made.
    await really(stage.url, `update drempel.organisation set name = '李 ' || name`)
    const unsure = (await ask(officer, `/bewaren/${run}.pdf`)).bytes.toString()
    expect(unsure).toContain('李 (U+674E)')
    expect(unsure).toContain('href="/bewaren"')
    expect((await ask(officer, `/bewaren/${run}.pdf?toch=ja`)).type).toBe('application/pdf')
    await really(stage.url, `update drempel.organisation set name = replace(name, '李 ', '')`)
  })
})
