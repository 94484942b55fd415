import { type House, people } from './adapter.ts'
import { type Answer, recorded } from './answer.ts'
import { type Browser, browserOf, filled, formsIn, languagesIn, wrongInput } from './browse.ts'
import { beginChance } from './chance.ts'
import { crawl, elsewhere, fileNames } from './end.ts'
import { normaliser } from './normal.ts'
import type { Out } from './out.ts'

const everybody = [
  '/',
  '/inloggen',
  '/convenant',
  '/convenant.jsonld',
  '/convenant.ttl',
  '/convenant/odrl.jsonld',
  '/convenant/odrl.ttl',
]
const client = {
  name: 'Noor Voorbeeld',
  birthDate: '1980-02-07',
  street: 'Proefstraat',
  houseNumber: '14',
  postcode: '3599 ZZ',
  place: 'Utrecht',
}
const isPdf = /\.pdf$/

/** What everybody may read, and what staff have before there is any case: every page, and its forms with wrong input. */
export async function recordPublic(house: House, out: Out): Promise<void> {
  beginChance('public')
  // Its step is never played.
  const stage = await house.stage(
    'public.yaml',
    '- { as: "corporation-a:consultant-1", at: 2026-03-02T10:00, do: sendSignal }',
  )
  const write = (folder: string, answers: readonly Answer[], whole = false) => {
    const nameFor = fileNames(normaliser())
    for (const answer of answers)
      out.write(`${folder}/${nameFor(answer.path, answer.type)}`, normaliser()(recorded(answer, whole)))
  }
  const tryForms = async (folder: string, ask: Browser, answers: readonly Answer[]) => {
    const done = new Set<string>()
    for (const { text, type } of answers) {
      for (const form of type.startsWith('text/html') ? formsIn(text) : []) {
        const input = wrongInput(form)
        if (!input || done.has(form.action)) continue
        done.add(form.action)
        write(`${folder}/wrong`, [await ask(form.action || '/', input)])
      }
    }
  }
  /** Somebody new in the team's register, found again. */
  const keepClient = async (who: string) => {
    const ask = browserOf(stage, await stage.cookieOf(who), 'nl')
    const [form] = formsIn((await ask('/register/nieuw')).text)
    const kept = form && filled(form, client)
    const found = [
      kept && (await ask(form.action, kept)),
      await ask('/register', new URLSearchParams({ zoek: 'Voorbeeld' })),
    ]
    const answers = found.filter((answer) => answer !== undefined)
    const [, id = ''] = /href="(\/register\/[0-9a-f-]{36})"/.exec(answers.at(-1)?.text ?? '') ?? []
    write(`staff/${who.replace(':', '.')}/client`, [...answers, ...(id ? [await ask(id)] : [])])
  }
  try {
    const front = await browserOf(stage, 'none=', 'nl')('/')
    for (const language of languagesIn(front.text)) {
      for (const demo of [false, true]) {
        const ask = browserOf(stage, 'none=', language, demo)
        const skip = (path: string) =>
          /^\/(taal|uit)\b/.test(path) ||
          (demo && isPdf.test(path)) ||
          (language !== 'nl' && /^\/assets|\.(jsonld|ttl)$/.test(path)) ||
          (isPdf.test(path) && !['nl', 'en'].includes(language) && !path.startsWith('/privacy'))
        const answers = await crawl(ask, everybody, skip)
        const folder = `public/${demo ? 'demo' : 'production'}/${language}`
        write(folder, answers, language === 'nl')
        await tryForms(folder, ask, answers)
      }
    }
    for (const { who, role } of people) {
      // A colleague in the same role sees the same.
      if (!/-1$|officer$/.test(who)) continue
      const cookie = await stage.cookieOf(who)
      const first = await browserOf(stage, cookie, 'nl')('/eigen-adres')
      for (const language of languagesIn(first.text)) {
        const ask = browserOf(stage, cookie, language)
        const papers = role === 'privacyOfficer' ? ['/convenant/papieren'] : []
        const answers = await crawl(
          ask,
          ['/', ...papers],
          (path) =>
            elsewhere.test(path) &&
            !(papers.length > 0 && /^\/convenant\/register\/\w+$|papieren$/.test(path)) &&
            // What pages with a script load, once.
            !(who === people[0]?.who && language === 'nl' && path.startsWith('/assets/')),
        )
        write(`staff/${who.replace(':', '.')}/${language}`, answers)
        await tryForms(`staff/${who.replace(':', '.')}/${language}`, ask, answers)
      }
      if (role === 'vhCoordinator') await keepClient(who)
    }
  } finally {
    await stage.close()
  }
}
