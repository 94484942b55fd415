import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStage, type TestStage } from '../testing/stage.ts'
import { between, type Told, upTo, usual } from '../testing/story.ts'

const worker = 'team:worker-1'
const coordinator = 'team:coordinator-1'
const consultant = 'corporation-a:consultant-1'
const supervisor = 'work-and-income:supervisor-1'
/** Who reads it once it stands in KTSD; the coordinator reads the draft, and no KTSD after that. */
const readers = [worker, 'resident']
const others = [consultant, supervisor]
const partyOf = { team: 'team', corporation: 'corporation', work: 'workAndIncome' } as const

let stage: TestStage
beforeAll(async () => {
  stage = await openStage()
  await stage.tell(upTo('register'))
})
afterAll(() => stage.close())

async function ask(who: string, path = '', body?: Record<string, string>) {
  const party = partyOf[who.split(/[-:]/)[0] as keyof typeof partyOf]
  const world = stage.play.cases.get('zaak')?.worlds.get(party ?? 'resident')
  const answer = await stage.app.request(who === 'resident' ? '/mijn-vh/bekend' : path || `/zaak/${world}`, {
    headers: { cookie: await stage.cookieOf(who) },
    ...(body ? { method: 'POST', body: new URLSearchParams(body) } : {}),
  })
  return { status: answer.status, page: (await answer.text()).replaceAll('&#x27;', "'") }
}
const act = (name: string) => `/zaak/${stage.play.cases.get('zaak')?.worlds.get('team')}/${name}`
const refused = (step: Told) => expect(stage.tell([step]), JSON.stringify(step.with)).rejects
const entryPath = async (name: string) =>
  [...(await ask(worker)).page.matchAll(new RegExp(`href="(/zaak/[^"]+/gegeven/[^"]+/${name})"`, 'g'))][0]?.[1] ?? ''

describe('a life area', () => {
  it('is not kept without a situation and a request for help, nor under another name or one for justice', async () => {
    await refused(usual.lifeAreas({ situation: '' })).toThrow('Vul in')
    await refused(usual.lifeAreas({ request: '' })).toThrow()
    for (const area of ['justice', 'police', '']) await refused(usual.lifeAreas({ area })).toThrow()
    expect((await ask(worker, act('draftLifeAreas'))).page).not.toMatch(/politie|justitie/i)
  })

  it('is not marked as read without when and how, nor in the future', async () => {
    await refused(usual.lifeAreas({ how: '' })).toThrow()
    await refused(usual.lifeAreas({ readOn: '' })).toThrow()
    await refused(usual.lifeAreas({ readOn: '2026-03-18' })).toThrow('moet nog komen')
  })

  it('is not disagreed with without the resident’s own words', async () => {
    await refused(usual.lifeAreas({ agreed: 'disagrees' })).toThrow('ownWords: Vul in')
  })

  it('is registered by nobody while there is none', async () => {
    await refused(usual.registerAreas()).toThrow()
  })

  it('exists only once it is there: no row, no name, no grey line of any other', async () => {
    await stage.tell([usual.lifeAreas({ agreed: 'notYet', readOn: '', how: '' })])
    for (const who of [...readers, coordinator]) {
      const { page } = await ask(who)
      expect(page, who).toContain('De post blijft liggen.')
      for (const other of ['>Wonen<', 'Mentale gezondheid', 'Werk, school']) expect(page).not.toContain(other)
    }
  })

  it('is written once: what stands there is kept up where it stands', async () => {
    await refused(usual.lifeAreas({ situation: 'Iets anders.' })).toThrow()
    const { page } = await ask(worker, act('draftLifeAreas'))
    expect(page).toContain('value="housing"')
    expect(page).not.toContain('value="money"')
  })

  it('goes into KTSD only when it was read with the resident', async () => {
    await refused(usual.registerAreas()).toThrow('nog niet gelezen')
    await stage.tell([
      {
        ...usual.updateArea(
          { agreed: 'disagrees', how: 'aloud', ownWords: 'Het komt door mijn rooster.' },
          '2026-03-17T13:30',
        ),
        entry: 'ktsdDraft.lifeAreas.money',
      },
      usual.registerAreas(),
    ])
    await refused(usual.updateArea({ agreed: 'notYet' }, '2026-03-17T15:00')).toThrow()
    await refused(usual.lifeAreas({ area: 'work', agreed: 'notYet' }, '2026-03-17T15:00')).toThrow()
  })

  it('has the resident’s own words beside it, for the team and for the resident alone', async () => {
    expect((await ask(worker)).page).toMatch(/<blockquote>Het komt door mijn rooster\.<\/blockquote>/)
    expect((await ask('resident')).page).toContain(
      'U bent het niet eens met deze tekst. Voorgelezen, dinsdag 17 maart 2026.',
    )
    for (const who of others) expect((await ask(who)).page, who).not.toMatch(/rooster|post blijft liggen|KTSD/)
    const world = stage.play.cases.get('zaak')?.worlds.get('team')
    for (const path of ['', `/zaak/${world}/dossier.pdf`, `/zaak/${world}/dossier/ktsd.pdf`])
      expect((await ask(coordinator, path)).page, path).not.toMatch(/rooster|post blijft liggen/)
    expect((await ask(coordinator, `/zaak/${world}/dossier/ktsdDraft.pdf`)).status).toBe(404)
  })
})

describe('keeping a life area up (step 11)', () => {
  it('comes with the text that is there, what is new on top, and the agreement asked anew', async () => {
    const { page } = await ask(worker, await entryPath('updateLifeArea'))
    expect(page.indexOf('name="progress"')).toBeLessThan(page.indexOf('name="situation"'))
    expect(page).toMatch(/name="situation"[^>]*>De post blijft liggen\./)
    expect(page).not.toMatch(/name="agreed"[^>]*checked/)
  })

  it('is open to the worker only, and to no other party', async () => {
    const path = await entryPath('updateLifeArea')
    for (const who of [coordinator, ...others, 'team:worker-2']) {
      expect((await ask(who, path)).status, who).toBe(404)
      expect((await ask(who, path, { situation: 'x' })).status, who).toBe(404)
    }
    expect((await ask(coordinator)).page).not.toContain('/updateLifeArea')
  })

  it('keeps the older text, for the team and the resident', async () => {
    const news = { progress: 'De blauwe map werkt.', situation: 'De post is bij.', how: 'telephone' }
    await stage.tell([...between('addWorker', 'budget'), usual.updateArea(news)])
    for (const who of readers) {
      const { page } = await ask(who)
      expect(page, who).toContain('De blauwe map werkt.')
      expect(page, who).toContain('De post blijft liggen.')
      expect(page, who).toContain('Stond er tot dinsdag 7 april')
    }
    for (const who of others) expect((await ask(who)).page, who).not.toMatch(/blauwe map|leefgebied/i)
  })

  it('can go on with an area that turns out to matter later, under the phase in which it does', async () => {
    await stage.tell([
      usual.lifeAreas({ area: 'work', situation: 'Zoekt meer uren.', readOn: '2026-04-08' }, '2026-04-08T10:00'),
    ])
    const { page } = await ask(worker)
    expect(page.indexOf('>Geld<')).toBeLessThan(page.indexOf('>Werk, school en dagritme<'))
  })

  it('takes an area away that never belonged there, with its older texts', async () => {
    const step = { as: worker, at: '2026-04-09T10:00', do: 'removeEntry', entry: 'ktsd.lifeAreas.work' } as const
    await stage.tell([{ ...step, with: { why: 'notRelevant' } }])
    for (const who of readers) expect((await ask(who)).page, who).not.toMatch(/meer uren|Werk, school/)
  })
})

describe('words of KTSD in the quarterly report', () => {
  const copied = 'Het gaat goed: de post is bij en de blauwe map werkt. Wij letten allemaal goed op de blauwe map.'
  const ktsd = 'Wij letten allemaal goed op de blauwe map.'
  const report = (arrangements: string, more = {}) => ({
    'on-day': '30',
    'on-month': '6',
    'on-year': '2026',
    rent: 'onTime',
    arrangement: 'kept',
    presence: 'resident',
    arrangements,
    ...more,
  })

  beforeAll(async () => {
    await stage.tell([usual.updateArea({ agreements: ktsd }, '2026-04-10T09:00')])
    await stage.tell([usual.updateArea({ agreements: 'Zo doorgaan.' }, '2026-04-11T09:00')])
    await stage.play.passTime('2026-06-30T13:00:00.000Z')
  })

  it('come back with those words at the field and what to do, also from an older text, and nothing is lost', async () => {
    const { status, page } = await ask(worker, act('writeProgressReport'), report(copied))
    expect(status).toBe(422)
    expect(page).toContain('U schreef: ‘Wij letten allemaal goed op de blauwe map’.')
    expect(page).toContain('Zeg het met andere woorden')
    expect(page).toContain(copied)
    expect(page).toContain('name="notCopied"')
    expect((await ask(worker)).page).not.toContain('Kwartaalverslag')
  })

  it('are not spoken of where fewer than eight stand in a row, and the box is not there before', async () => {
    const path = act('writeProgressReport')
    expect((await ask(worker, path)).page).not.toContain('notCopied')
    const seven = await ask(worker, path, report('Letten allemaal goed op de blauwe map.', { rent: '' }))
    expect([seven.status, seven.page.includes('andere woorden'), seven.page.includes('notCopied')]).toEqual([
      422,
      false,
      false,
    ])
  })

  it('do not keep other things from being refused when the box is ticked', async () => {
    const answer = await ask(
      worker,
      act('writeProgressReport'),
      report(`${copied} Is depressief.`, { notCopied: 'yes' }),
    )
    expect([answer.status, answer.page.includes('Dit gaat over gezondheid')]).toEqual([422, true])
  })

  it('pass when the writer says that they are nothing of KTSD, and the own log alone says that it was said', async () => {
    expect((await ask(worker, act('writeProgressReport'), report(copied, { notCopied: 'yes' }))).status).toBe(303)
    const logOf = async (who: string) => (await ask(`${who}:privacy-officer`, '/logboek')).page
    expect(await logOf('team')).toContain('Woorden die ook in KTSD staan')
    expect(await logOf('team')).not.toContain('blauwe map')
    for (const who of ['corporation-a', 'work-and-income']) expect(await logOf(who)).not.toContain('KTSD staan')
  })

  it('are looked for when a report is corrected too', async () => {
    const paths = [...(await ask(worker)).page.matchAll(/href="(\/zaak\/[^"]+\/gegeven\/[^"]+\/correctEntry)"/g)].map(
      ([, found]) => found ?? '',
    )
    const forms = await Promise.all(paths.map(async (one) => [one, (await ask(worker, one)).page] as const))
    const ofReport = forms.find(([, page]) => page.includes('name="arrangements"'))?.[0] ?? ''
    const answer = await ask(worker, ofReport, report(ktsd, { why: 'wasWrong' }))
    expect([answer.status, answer.page.includes('name="notCopied"')]).toEqual([422, true])
  })

  it('say nothing to the corporation that happens to write them: its world has nothing to find', async () => {
    const path = `/zaak/${stage.play.cases.get('zaak')?.worlds.get('corporation')}/recordSubject`
    const answer = await ask(consultant, path, {
      file: 'corporationFile',
      category: 'nuisance',
      text: ktsd,
      reason: 'Nodig.',
    })
    expect(answer.status).toBe(303)
  })
})
