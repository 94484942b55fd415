/** The budget file as the supervisor fills it and as the resident reads it, on a real database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStage, type TestStage } from '../testing/stage.ts'
import { upTo, usual } from '../testing/story.ts'

const supervisor = 'work-and-income:supervisor-1'
let stage: TestStage
beforeAll(async () => {
  stage = await openStage()
  await stage.tell(upTo('budget', { start: { scan: { pdf: 'De getekende overeenkomst' } } }))
})
afterAll(() => stage.close())

async function ask(who: string, path: string, body?: Record<string, string>) {
  const answer = await stage.app.request(path, {
    headers: { cookie: await stage.cookieOf(who) },
    ...(body ? { method: 'POST', body: new URLSearchParams(body) } : {}),
  })
  return { status: answer.status, page: await answer.text(), to: answer.headers.get('location') ?? '' }
}
const here = (path = '') => `/zaak/${stage.play.cases.get('zaak')?.worlds.get('workAndIncome')}${path}`
/** What a page says, without its markup. */
const plain = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
const caseOf = async (who = supervisor) => {
  const paths = who === 'resident' ? ['/mijn-vh', '/mijn-vh/bekend'] : [here()]
  return (await Promise.all(paths.map(async (path) => plain((await ask(who, path)).page)))).join(' ')
}

const debt = {
  kind: 'energy',
  creditor: 'Energie Voorbeeld',
  amount: '312,00',
  handledBy: 'workAndIncome',
  arrangement: 'none',
}
const refused = async (act: string, body: Record<string, string>) => {
  const { status, page } = await ask(supervisor, here(`/${act}`), body)
  return { status, page: plain(page) }
}

describe('a debt', () => {
  it('to the government has no name', async () => {
    const { status, page } = await refused('recordDebt', { ...debt, kind: 'government' })
    expect([status, page.includes('Schrijf hier geen naam van de overheid')]).toEqual([422, true])
  })

  it.each(['CJIB', 'Centraal Justitieel Incassobureau'])('is not recorded under the name of %s', async (creditor) => {
    const { status, page } = await refused('recordDebt', { ...debt, kind: 'other', creditor })
    expect([status, page.includes('Schrijf hier geen naam van de overheid')]).toEqual([422, true])
  })

  it('to anybody else has one', async () => {
    expect((await refused('recordDebt', { ...debt, creditor: '' })).page).toContain('Vul in: schuldeiser.')
  })

  it('has an instalment where an arrangement runs, and none where there is none', async () => {
    expect((await refused('recordDebt', { ...debt, arrangement: 'running' })).status).toBe(422)
    expect((await refused('recordDebt', { ...debt, instalment: '25,00' })).page).toContain('Dit past niet bij')
  })

  it('is refused below zero, and with a kind that is not in the list', async () => {
    expect((await refused('recordDebt', { ...debt, amount: '-1' })).status).toBe(422)
    expect((await refused('recordDebt', { ...debt, kind: 'fine' })).status).toBe(422)
  })

  it('does not exist as an act for others, whatever they send', async () => {
    for (const who of ['team:worker-1', 'corporation-a:consultant-1', 'work-and-income:supervisor-2'])
      expect((await ask(who, here('/recordDebt'), debt)).status).toBe(404)
  })

  it('stands once for a creditor, the newest in its place, and with rent and energy on top', async () => {
    await stage.tell([
      usual.debt({ kind: 'loan', creditor: 'Bank Verzonnen', amount: '5000.00' }, '2026-04-02T10:00'),
      usual.debt({ amount: '312.00' }, '2026-04-02T10:01'),
      usual.debt(
        { creditor: 'ENERGIE voorbeeld', amount: '290.00', arrangement: 'running', instalment: '29.00' },
        '2026-04-02T10:02',
      ),
    ])
    const page = await caseOf()
    expect(page).toContain('Samen € 5.290,00')
    expect(page.indexOf('ENERGIE voorbeeld')).toBeLessThan(page.indexOf('Bank Verzonnen'))
    expect(page).toContain('Loopt, € 29,00 per maand')
    expect(page).toContain('Stond er tot donderdag 2 april 2026 Energie Voorbeeld: € 312,00')
  })

  it('may be followed by the next one: the form comes back empty, and says that it was kept', async () => {
    const again = await ask(supervisor, here('/recordDebt'), { ...debt, creditor: 'Winkel Proef', again: 'yes' })
    expect([again.status, again.to]).toEqual([303, here('/recordDebt?klaar=recordDebt')])
    const { page } = await ask(supervisor, again.to)
    expect(plain(page)).toContain('De schuld staat in het overzicht.')
    expect(page).not.toContain('Winkel Proef')
    expect((await ask(supervisor, here('/recordDebt'), { ...debt, creditor: 'Winkel Proef' })).to).toBe(
      here('?klaar=recordDebt'),
    )
  })

  it('holds to the same rules when it is corrected', async () => {
    const { page } = await ask(supervisor, here())
    const entry = [...page.matchAll(/\/gegeven\/([\w-]+)\/correctEntry/g)].map(([, id]) => id)
    const answers = await Promise.all(
      entry.map((id) =>
        ask(supervisor, here(`/gegeven/${id}/correctEntry`), {
          ...debt,
          kind: 'other',
          creditor: 'CJIB',
          why: 'changed',
        }),
      ),
    )
    expect(answers.filter((one) => plain(one.page).includes('geen naam van de overheid'))).toHaveLength(3)
    expect(answers.every(({ status }) => status === 422)).toBe(true)
  })
})

describe('a correction of what was removed meanwhile', () => {
  it('comes back in words with what was typed, and tells no removed entry from one that never was', async () => {
    await stage.tell([usual.debt({ creditor: 'Bank Verzonnen Twee', amount: '77.00' }, '2026-04-02T10:30')])
    const { page } = await ask(supervisor, here())
    const [, id] = /\/gegeven\/([\w-]+)\/removeEntry/.exec(page.slice(page.indexOf('Bank Verzonnen Twee'))) ?? []
    const typed = {
      ...debt,
      kind: 'other',
      creditor: 'Winkel Proef',
      note: 'Dit is nu een heel ander verhaal.',
      why: 'changed',
    }
    expect((await ask(supervisor, here(`/gegeven/${id}/removeEntry`), { why: 'otherPerson' })).status).toBe(303)
    const gone = await ask(supervisor, here(`/gegeven/${id}/correctEntry`), typed)
    expect(gone.status).toBe(404)
    for (const words of ['Dit gegeven staat er niet', '‘Winkel Proef’', '‘Dit is nu een heel ander verhaal.’'])
      expect(plain(gone.page)).toContain(words)
    const never = await ask(supervisor, here('/gegeven/99999999-9999-4999-8999-999999999999/correctEntry'), typed)
    expect(never.page).toBe(gone.page)
    // Who has no such act is told nothing, and nothing of the form is read.
    const other = await ask('team:worker-1', here(`/gegeven/${id}/correctEntry`), typed)
    expect(other.page).not.toContain('Winkel Proef')
  })
})

describe('an income', () => {
  const partner = { whose: 'partnerIncome', source: 'wage', amount: '900,00' }

  it('of somebody else says who told it', async () => {
    expect((await refused('recordIncome', partner)).page).toContain('Geef antwoord op: wie vertelde dit?')
    expect((await refused('recordIncome', { ...partner, whose: 'currentIncome' })).status).toBe(303)
  })

  it('does not end before it begins', async () => {
    const days = { 'from-day': '2', 'from-month': '5', 'from-year': '2026' }
    const until = { 'until-day': '1', 'until-month': '5', 'until-year': '2026' }
    const { page } = await refused('recordIncome', { ...partner, toldBy: 'resident', ...days, ...until })
    expect(page).toContain('De laatste dag ligt voor de eerste dag.')
  })

  it('that somebody else told of is read by Work and Income, and nowhere by the resident', async () => {
    await stage.tell([
      usual.income({ whose: 'adultChildrenIncome', amount: '777.77', toldBy: 'otherPerson' }, '2026-04-02T11:00'),
      usual.income({ whose: 'partnerIncome', amount: '555.55', toldBy: 'resident' }, '2026-04-02T11:01'),
    ])
    expect(await caseOf()).toContain('€ 777,77')
    const own = await caseOf('resident')
    expect(own).not.toContain('777')
    expect(own).toContain('€ 555,55')
    expect(own).toContain('Dit vertelde iemand anders.')
    // 900,00 and 555,55: what is withheld cannot be had by taking one total from another.
    expect(own).toContain('Samen binnen € 1.455,55')
    expect(own).toContain('telt hier niet mee')
  })
})

describe('what is written beside it', () => {
  it('is refused when it is about health', async () => {
    const parts = { post: 'alone', payments: 'alone', applications: 'alone', planning: 'alone' }
    const { status, page } = await refused('recordSelfReliance', { outcome: 'later', ...parts, note: 'Is depressief.' })
    expect([status, page.includes('U schreef: ‘depressief’.')]).toEqual([422, true])
    const household = { adults: '1', minors: '2', provisions: 'notInOrder', provisionsNote: 'Wacht op zijn taakstraf.' }
    expect((await refused('registerBudgetData', household)).page).toContain('taakstraf')
  })

  it('belongs to an answer, and nothing is missing where all is in order', async () => {
    const household = { adults: '1', minors: '2' }
    const loose = await refused('registerBudgetData', { ...household, administrationNote: 'Post sorteren.' })
    expect(loose.page).toContain('Geef antwoord op: is de administratie op orde?')
    const contrary = { ...household, provisions: 'inOrder', provisionsMissing: 'childBudget' }
    expect((await refused('registerBudgetData', contrary)).page).toContain('Dit past niet bij het antwoord erboven.')
  })
})

describe('the expenses', () => {
  it('are refused when nothing is filled in', async () => {
    expect((await refused('recordExpenses', {})).status).toBe(422)
  })

  it('have what the running arrangements ask in the form already', async () => {
    expect((await ask(supervisor, here('/recordExpenses'))).page).toMatch(/name="debts"[^>]*value="29,00"/)
  })

  it('are taken from what comes in', async () => {
    await stage.tell([
      { as: supervisor, at: '2026-04-02T12:00', do: 'recordExpenses', with: { rent: '688.00', debts: '29.00' } },
    ])
    const own = await caseOf('resident')
    expect(own).toContain('Samen eruit € 717,00')
    expect(own).toContain('Blijft over € 738,55')
  })
})

describe('the signed agreement on budget management', () => {
  it('is opened by Work and Income and the resident, and by nobody else', async () => {
    const { page } = await ask(supervisor, here())
    const paper = (of: string) => [...of.matchAll(/\/stuk\/([\w-]+)/g)].map(([, id]) => id)
    const { page: theirs } = await ask('team:worker-1', `/zaak/${stage.play.cases.get('zaak')?.worlds.get('team')}`)
    const own = paper(page).filter((id) => !paper(theirs).includes(id))
    expect(own.length).toBeGreaterThan(0)
    for (const id of own) {
      expect((await ask(supervisor, here(`/stuk/${id}`))).status).toBe(200)
      const elsewhere = `/zaak/${stage.play.cases.get('zaak')?.worlds.get('team')}/stuk/${id}`
      expect((await ask('team:worker-1', elsewhere)).status).toBe(404)
    }
    expect(await caseOf('resident')).toContain('Getekende overeenkomst budgetbeheer')
  })
})
