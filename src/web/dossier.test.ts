/** The files as a paper: what the page has and nothing else, for whoever may read it and for nobody else. */
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { conditionStates, conditions, partyNames } from '../covenant/index.ts'
import type { Actor } from '../database/index.ts'
import { pagesOf, squeezed, textOf } from '../letters/pdf-text.ts'
import { staffNamed } from '../player/organisations.ts'
import { askCase } from '../questions/index.ts'
import { openStage, type TestStage } from '../testing/stage.ts'
import { upTo, usual } from '../testing/story.ts'
import { wordsIn } from '../words/index.ts'
import { dossierModel } from './make/dossier.ts'

const consultant = 'corporation-a:consultant-1'
const worker = 'team:worker-1'
const supervisor = 'work-and-income:supervisor-1'
const party = { [consultant]: 'corporation', [worker]: 'team', [supervisor]: 'workAndIncome', resident: 'resident' }
const nl = wordsIn('nl')
const readers = Object.keys(party) as (keyof typeof party)[]
const long = Array.from({ length: 60 }, (_, n) => `Zin ${n + 1} van het verslag gaat over de post.`).join(' ')

let stage: TestStage
beforeAll(async () => {
  stage = await openStage()
  await stage.tell([
    ...upTo('budget', { intakeReport: { report: long }, register: { name: 'Noor Şükrü-Voorbeeld 的' } }),
    { as: worker, at: '2026-04-03T10:00', do: 'noteAtRisk', with: { condition: 'accept-team', since: '2026-04-03' } },
    usual.progress(),
  ])
})
afterAll(() => stage.close())

const worldOf = (who: keyof typeof party) =>
  stage.play.cases.get('zaak')?.worlds.get(party[who] as 'team' | 'corporation') ?? ''

async function ask(who: string, path: string, method = 'GET') {
  const cookie = await stage.cookieOf(who)
  const answer = await stage.app.request(path, { method, headers: { cookie } })
  return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) }
}
const paperOf = async (who: keyof typeof party, file?: string) =>
  (await ask(who, `/zaak/${worldOf(who)}/dossier${file ? `/${file}` : ''}.pdf?toch=ja`)).bytes

/** KRIS numbers are the same on every paper of a stage. */
const oneNumber = (text: string) => text.replace(/\d{4}-\d{4}-\d{2}(?!\d)/g, '1000-0000-00')

/** The mark of our reading stands in brackets, and what a page says as one sentence stands there in two columns. */
const asOnPaper = (text: string) =>
  text
    .replace(/onzelezing$/, '(onzelezing)')
    .replace(/^(Vastgelegddoor|Waarvoor|Grondslag|Bewaard):/, '$1')
    .replace('的', '[…]')

/** Commas and full stops are the page's or the paper's own. */
const bare = (text: string) => text.replace(/[.,:]/g, '').toLowerCase()

/** All text but what stands at the foot of each page. */
const bodyOf = (pdf: Uint8Array) =>
  pagesOf(pdf)
    .map((page) =>
      squeezed(page).replace(/(Alleenvoor[^.]*\.|Ditisvanu\.Ukiestzelfwiehetmaglezen\.)Pagina\d+van\d+$/, ''),
    )
    .join('')

const stringsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => (key === 'kind' ? [] : stringsOf(one)))
}

function actorOf(who: string): Actor {
  const actor = who === 'resident' ? stage.play.cases.get('zaak')?.resident : staffNamed(who)?.actor
  if (!actor) throw new Error(`nobody is called ${who}`)
  return actor
}

const mainOf = (page: string) => /<body[\s\S]*<\/body>/.exec(page)?.[0].replace(/<\/?body[^>]*>/g, '') ?? ''

async function pageOf(who: keyof typeof party) {
  const at = worldOf(who)
  const paths = who === 'resident' ? [`/mijn-vh?traject=${at}`, `/mijn-vh/bekend?traject=${at}`] : [`/zaak/${at}`]
  const pages = await Promise.all(paths.map(async (path) => new TextDecoder().decode((await ask(who, path)).bytes)))
  const { document } = parseHTML(`<!doctype html><html><body>${pages.map(mainOf).join('')}</body></html>`)
  // To a resident the page names a text in gentler words than the paper has beside it.
  for (const label of document.querySelectorAll('.dr-bekend-deel strong')) label.remove()
  // Letters stand in the paper's own table of documents, which the first page has as well.
  for (const fold of document.querySelectorAll('.dr-bekend-deel details'))
    if (/brie(f|ven) aan u/.test(fold.querySelector('summary')?.textContent ?? '')) fold.remove()
  /** Each run of text by itself: what stands side by side on a page stands one below the other on paper. */
  const runs = (node: Node): string[] =>
    node.nodeType === node.TEXT_NODE ? [node.textContent ?? ''] : [...node.childNodes].flatMap(runs)
  const texts = (selector: string) =>
    [...document.querySelectorAll(selector)]
      .flatMap((node) => runs(node as unknown as Node))
      .map((text) => squeezed(oneNumber(text)))
      .filter((text) => text !== '')
  return { texts, all: texts('body').join('') }
}

describe('who may not read it', () => {
  it('gets the answer of what does not exist, for the whole and for each file', async () => {
    const nowhere = '99999999-9999-4999-8999-999999999999'
    const absent = await ask(consultant, `/zaak/${nowhere}/dossier.pdf`)
    expect(absent.answer.status).toBe(404)
    for (const [who, path] of [
      [consultant, `/zaak/${worldOf(worker)}/dossier.pdf`],
      [consultant, `/zaak/${worldOf(worker)}/dossier/ktsd.pdf`],
      [consultant, `/zaak/${worldOf(consultant)}/dossier/ktsd.pdf`],
      [consultant, `/zaak/${worldOf(consultant)}/dossier/budgetFile.pdf`],
      [consultant, `/zaak/${worldOf(consultant)}/dossier/none.pdf`],
      [consultant, `/zaak/${worldOf(consultant)}/dossier/toString.pdf`],
      [consultant, `/zaak/${worldOf(consultant)}/dossier/krisGeneral`],
      ['corporation-a:consultant-2', `/zaak/${worldOf(consultant)}/dossier.pdf`],
      ['corporation-a:privacy-officer', `/zaak/${worldOf(consultant)}/dossier.pdf`],
    ] as const) {
      const { answer, bytes } = await ask(who, path)
      expect(answer.status, path).toBe(404)
      if (who === consultant) expect(bytes).toEqual(absent.bytes)
    }
  })

  it('does not get in without a session', async () => {
    const answer = await stage.app.request(`/zaak/${worldOf(worker)}/dossier.pdf`)
    expect(answer.status).toBe(404)
  })
})

describe.each(readers)('the paper of %s', (who) => {
  it('holds every value of the page with its origin, and everybody and everything that happened', async () => {
    const { texts } = await pageOf(who)
    const text = bodyOf(await paperOf(who))
    const resident = who === 'resident'
    const onPage = resident
      ? texts('.dr-bekend-deel summary b, .dr-bekend-deel details p:not(.dr-verder)')
      : texts('.dr-gegeven .naam, .dr-gegeven .waarde, .dr-herkomst dt, .dr-herkomst dd')
    expect(onPage.length).toBeGreaterThan(10)
    // The resident reads the mark of a life area in gentler words.
    for (const one of [...onPage, ...texts('.dr-tijdlijn .wat b, .dr-documenten a')])
      if (!/^Ubentheteensmetdezetekst/.test(one)) expect(bare(text), one).toContain(bare(asOnPaper(one)))
  })

  it('holds nothing that the page has not, beside its own labels', async () => {
    const { all } = await pageOf(who)
    const question = await askCase(stage.play.services, actorOf(who), worldOf(who))
    const model = question && dossierModel(question, nl)
    if (!model) throw new Error('no paper to look at')
    const { agreement, dossier } = nl.sentences
    const told = Object.values(partyNames).map(({ nl: name }) => agreement.by(name))
    const words = [dossier, agreement, nl.files, nl.pages.case, nl.pages.reading, conditions, conditionStates, told]
    const labels = JSON.stringify([...words, nl.pages.seenBy('')])
    const known = `${all}|${squeezed(labels)}`
    const said = [model.facts, model.sections]
      .flatMap(stringsOf)
      .flatMap((text) => text.split(/, | \(|\)|: |\. |\.$|^KRIS /))
    const strange = said.map((text) => squeezed(oneNumber(text))).filter((text) => !bare(known).includes(bare(text)))
    // On the page the year of what happened is left out, and a resident finds the first day under what happened.
    expect(strange.filter((text) => !/^(sinds[a-z]*)?\d{1,2}[a-z]+2026$/i.test(text))).toEqual([])
    const printed = bodyOf(await paperOf(who))
    const parts = [
      ...stringsOf(model.facts),
      ...stringsOf(model.sections),
      model.title,
      model.onlyFor,
      model.notPrinted,
    ]
    const left = parts
      .map((text) => squeezed(oneNumber(text)).replace('的', '[…]'))
      .sort((one, two) => two.length - one.length)
      .reduce((text, part) => text.replaceAll(part, '|'), printed)
    expect(left.replaceAll('|', '')).toBe('')
  })

  it('is tagged, in its language, without an author, under a title and a name that tell nothing', async () => {
    const { answer, bytes } = await ask(who, `/zaak/${worldOf(who)}/dossier.pdf?toch=ja`)
    const raw = Buffer.from(bytes).toString('latin1')
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('content-disposition')).toBe('inline; filename="drempel.pdf"')
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(raw).toContain('/Lang (nl-NL)')
    expect(raw).toContain('<rdf:li xml:lang="x-default">Dossier Voorkom Huisuitzetting</rdf:li>')
    expect(raw).not.toMatch(/\/Author|dc:creator|\/Keywords/)
    expect(raw.match(/\/S \/H1\b/g)).toHaveLength(1)
    for (const tag of ['H2', 'H3', 'Table', 'TH', 'L', 'LBody']) expect(raw).toMatch(new RegExp(`/S /${tag}\\b`))
  })

  it('is the same twice, byte for byte', async () => {
    expect(await paperOf(who)).toEqual(await paperOf(who))
  })
})

describe('a paper', () => {
  it('never tells another party of a risk that somebody noted', async () => {
    for (const who of [consultant, supervisor] as const)
      expect(textOf(await paperOf(who))).not.toMatch(/looptgevaarsinds/i)
    expect(textOf(await paperOf(worker))).toMatch(/looptgevaarsinds/i)
  })

  it('of one file has that file alone', async () => {
    const text = textOf(await paperOf(consultant, 'krisCorporationTab'))
    expect(text).toContain(squeezed(long))
    expect(text).toContain(squeezed('Alleen voor Fatima Proef, woonconsulent'))
    expect(text).not.toContain(squeezed('Wat er is gebeurd'))
    expect(text).not.toContain(squeezed('Dossier van de corporatie'))
    expect(textOf(await paperOf(worker, 'ktsd'))).toContain(squeezed('Elke week samen de post doen.'))
  })

  it('goes on over as many pages as it needs, each with its number and for whom it is', async () => {
    const pages = pagesOf(await paperOf(consultant)).map(squeezed)
    expect(pages.length).toBeGreaterThan(2)
    pages.forEach((page, index) => {
      expect(page).toContain(`Pagina${index + 1}van${pages.length}`)
      expect(page).toContain(squeezed('Alleen voor Fatima Proef'))
    })
  })

  it('says so where the font lacks a character', async () => {
    const lacks = squeezed(nl.sentences.dossier.notPrinted)
    expect(textOf(await paperOf(worker))).toContain(lacks)
    expect(textOf(await paperOf(consultant))).not.toContain(lacks)
  })

  it('can be made where nothing was recorded yet that the reader may see', async () => {
    await stage.tell([{ ...usual.withdraw(), case: 'zaak', at: '2026-07-01T10:00' }])
    expect(textOf(await paperOf(supervisor))).toContain(squeezed('Zoals gezien door'))
  })

  it('is logged as a reading of its own kind', async () => {
    await paperOf(consultant)
    const page = await ask('corporation-a:privacy-officer', '/logboek')
    expect(new TextDecoder().decode(page.bytes)).toContain('Dossier als PDF gemaakt')
  })
})
