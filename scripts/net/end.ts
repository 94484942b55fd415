import { people, type Stage } from './adapter.ts'
import { type Answer, recorded } from './answer.ts'
import { type Browser, browserOf, languagesIn, linksIn } from './browse.ts'
import { type Looker, lookersOf, nameOf, pageOf, type Roles, worldNames } from './looker.ts'
import { mainText, normaliser } from './normal.ts'
import type { Out } from './out.ts'
import type { Plan } from './plan.ts'
import { refusals } from './refused.ts'

/** What everybody may read is recorded once; leaving and other languages are no pages. */
export const elsewhere = /^\/(convenant|privacy|toegankelijkheid|taal|uit|assets|kies|inloggen|werelden|postbus)\b/

/** Follows every link from `starts`, and gives what came in that order. */
export async function crawl(
  ask: Browser,
  starts: readonly string[],
  skip: (path: string) => boolean,
): Promise<Answer[]> {
  const queue = [...starts]
  const seen = new Set<string>()
  const answers: Answer[] = []
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const key = path.replace(/\bblad=[\w-]{20,}/, 'blad')
    if (seen.has(key)) continue
    seen.add(key)
    if (skip(path)) continue
    if (answers.length > 600) throw new Error('a crawl without end')
    const answer = await ask(path)
    answers.push(answer)
    const to = answer.headers.find(([name]) => name === 'location')?.[1]
    if (to?.startsWith('/')) queue.push(to)
    if (answer.type.startsWith('text/html')) queue.push(...linksIn(answer.text))
  }
  return answers
}

/** Names of files for addresses: `/zaak/<world>/huur` is `zaak.zaak.huur`. */
export function fileNames(normal: (text: string) => string) {
  return (path: string, type: string) => {
    const name = normal(path)
      .replace(/^\//, '')
      .replace(/[/?&= ]/g, '.')
      .replace(/[{}]/g, '')
    return `${name === '' ? 'start' : name}.${type.startsWith('text/html') ? 'html' : 'txt'}`
  }
}

const isForm = (path: string) =>
  /^\/zaak\/[^/]+\/([A-Za-z]+(\?.*)?$|gegeven\/|voorwaarde\/)/.test(path) && !path.endsWith('/huur')
const isHeavy = /\.zip(\?|$)|\.pdf$|\/stuk\//
/** The same in every scenario. */
const isUsual = /^\/(nieuw|opnemen|inspringen|noodtoegang|eigen-adres|register|doorgeven|mijn-vh\/inloggen)\b/

/** Where not to go: outside of the wide scenarios to no forms, and in other languages than Dutch to nothing heavy. */
const skipping = (wide: boolean, language: string) => (path: string) => {
  if (elsewhere.test(path)) return true
  if (!wide && (isForm(path) || isUsual.test(path) || /^\/mijn-vh\/gegevens\/|\/dossier\//.test(path))) return true
  if (language === 'nl') return false
  return isForm(path) || (isHeavy.test(path) && !(wide && /(dossier\.pdf|gegevens\.zip)/.test(path)))
}

export async function recordEnd(stage: Stage, plan: Plan, out: Out, roles: Roles): Promise<void> {
  const { name, wide } = plan
  const names = worldNames(stage)
  const asking = async (who: string, world: string, language: string) =>
    browserOf(stage, await stage.cookieOf(who, world), language)
  const write = (folder: string, answers: readonly Answer[]) => {
    const nameFor = fileNames(normaliser(names))
    for (const answer of answers)
      out.write(`pages/${name}/${folder}/${nameFor(answer.path, answer.type)}`, normaliser(names)(recorded(answer)))
  }
  // Logs first, so that looks that are added elsewhere do not change them.
  for (const { who } of people.filter(({ role }) => role === 'privacyOfficer')) {
    const first = await (await asking(who, '', 'nl'))('/logboek')
    for (const language of wide ? languagesIn(first.text) : ['nl']) {
      const skip = skipping(wide, language)
      const answers = await crawl(
        await asking(who, '', language),
        ['/', '/logboek.csv'],
        (path) => skip(path) || (!wide && path.includes('?')),
      )
      write(`${who.replace(':', '.')}/${language}`, answers)
    }
  }
  const lookers: Looker[] = []
  for (const looker of lookersOf(stage)) {
    const page = await (await asking(looker.who, looker.world.name, 'nl'))(pageOf(looker))
    if (page.status === 200) lookers.push(looker)
    else out.write(`pages/${name}/${nameOf(looker)}/none.txt`, `${page.status} ${mainText(page.text)}`)
  }
  const read = new Set<string>()
  for (const looker of lookers) {
    const { who, world } = looker
    const first = await (await asking(who, world.name, 'nl'))(pageOf(looker))
    for (const language of languagesIn(first.text)) {
      const ask = await asking(who, world.name, language)
      const starts = [...(who === 'resident' ? [`/mijn-vh/gekeken?traject=${world.id}`] : []), pageOf(looker), '/']
      const skip = skipping(wide, language)
      // Who works on several cases meets all of them in one walk.
      const answers = await crawl(
        ask,
        starts,
        (path) => skip(path) || (who !== 'resident' && read.has(`${who} ${language} ${path}`)),
      )
      // A search of the list, also with a mistake in the name.
      if (wide && who !== 'resident')
        for (const zoek of ['voorbeeld', 'Vorbeeld Nor', '3599 ZX'])
          answers.push({ ...(await ask('/werklijst', new URLSearchParams({ zoek }))), path: `/werklijst?zoek=${zoek}` })
      for (const { path } of answers) read.add(`${who} ${language} ${path}`)
      write(`${nameOf(looker)}/${language}`, answers)
    }
    if (wide || who === 'resident' || who.startsWith('corporation'))
      await refusals(stage, looker, { out, place: `refused/${name}/end`, roles, wide: wide && !plan.trunk })
  }
  if (!wide) return
  const walk = await crawl(
    browserOf(stage, 'none=', 'nl', true),
    ['/werelden'],
    (path) => !path.startsWith('/werelden'),
  )
  write('demo/nl', walk)
}
