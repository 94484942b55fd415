import { readFileSync } from 'node:fs'
import type { House, Stage, Told } from './adapter.ts'
import { recorded } from './answer.ts'
import { type Browser, browserOf, filled, formsIn, languagesIn, linksIn, wrongInput } from './browse.ts'
import { beginChance } from './chance.ts'
import { recordEnd } from './end.ts'
import { recordKept } from './kept.ts'
import { type Looker, lookersOf, nameOf, pageOf, type Roles, worldNames } from './looker.ts'
import { mainText, normaliser } from './normal.ts'
import type { Out } from './out.ts'
import type { Plan } from './plan.ts'
import { refusals } from './refused.ts'

/** Plays one scenario, looks after each step, and records all that can be opened at the end. */
export async function recordScenario(house: House, plan: Plan, out: Out, roles: Roles): Promise<void> {
  const { name } = plan
  beginChance(name)
  const stage = await house.stage(`scenarios/${name}.yaml`, readFileSync(plan.file, 'utf8'))
  try {
    const middle = middleOf(stage, plan, out, roles)
    for (const step of stage.steps) {
      await middle.before(step)
      await stage.play(step)
      await middle.after(step)
    }
    const said = await stage.said(`scenarios/${name}.yaml`)
    out.write(`play/${name}.json`, said.json)
    out.write(`play/${name}.txt`, said.text)
    await recordEnd(stage, plan, out, roles)
    if (plan.kept) await recordKept(stage, name, out)
    const normal = normaliser()
    out.write(`mails/${name}.txt`, stage.mails.map((mail) => normal(JSON.stringify(mail, null, 2))).join('\n'))
    if (stage.broken.length > 0) out.write(`broken/${name}.txt`, stage.broken.join('\n'))
  } finally {
    await stage.close()
  }
}

/** Looks between the steps: each page of a case where it changed, forms that are new, and who tries what was just done. */
function middleOf(stage: Stage, plan: Plan, out: Out, roles: Roles) {
  const { name } = plan
  const pages = new Map<string, string>()
  const met = new Map<string, number>()
  const normal = (text: string) => normaliser(worldNames(stage))(text)
  let browsers = new Map<string, Browser>()
  const browser = async ({ who, world }: Looker, language = 'nl'): Promise<Browser> => {
    const key = `${who} ${world.name} ${language}`
    const ask = browsers.get(key) ?? browserOf(stage, await stage.cookieOf(who, world.name), language)
    browsers.set(key, ask)
    return ask
  }
  const isNew = (key: string) => {
    met.set(key, (met.get(key) ?? 0) + 1)
    return met.get(key) === 1
  }

  /** Questions that this person has not met in this scenario: in every language, and what is said of wrong input. */
  async function meet(looker: Looker, path: string, html: string): Promise<void> {
    const act = path.split('/').at(-1) ?? ''
    if (!plan.isHomeOf(act)) return
    const asked = formsIn(html)
    const whose = `${nameOf(looker)} ${act}`
    if (!isNew(`${whose} ${asked.flatMap(({ fields }) => fields.map((field) => field.name)).join(' ')}`)) return
    isNew(whose)
    const count = met.get(whose) ?? 1
    const place = `forms/${name}/${nameOf(looker)}/${act}${count > 1 ? `-${count}` : ''}`
    for (const language of languagesIn(html)) {
      const ask = await browser(looker, language)
      const page = language === 'nl' ? undefined : await ask(path)
      if (page) out.write(`${place}.${language}.html`, normal(recorded(page)))
      for (const [index, form] of (page ? formsIn(page.text) : asked).entries()) {
        const input = wrongInput(form)
        if (!input) continue
        const answer = await ask(form.action, input)
        out.write(`${place}${index > 0 ? `.${index}` : ''}.wrong.${language}.html`, normal(recorded(answer)))
      }
    }
  }

  async function look(looker: Looker, step: Told, place: string): Promise<string | undefined> {
    const ask = await browser(looker)
    const page = await ask(pageOf(looker))
    if (page.status !== 200) return undefined
    const content = normal(recorded(page))
    const links = linksIn(page.text).filter((path) => path.startsWith(`/zaak/${looker.world.id}/`))
    const open = links.filter((path) => !/\.\w+$|\/stuk\/|\/huur$/.test(path))
    const lines = [normal(`open: ${open.map((path) => path.split('/').slice(3).join('/')).join(' ')}`)]
    if (pages.get(nameOf(looker)) === content) lines.unshift('as before')
    else {
      pages.set(nameOf(looker), content)
      out.write(`${place}/${nameOf(looker)}.html`, content)
      for (const path of open) {
        // Of entries and conditions the forms are many and alike: here where they are at home, all of them at the end.
        const parts = path.split('/').slice(3)
        if (parts.length > 1 && !plan.isHomeOf(parts.at(-1) ?? '')) continue
        if (!isNew(`${nameOf(looker)} form ${path}`)) continue
        const form = await ask(path)
        if (parts.length === 1) out.write(`${place}/${nameOf(looker)}.${parts[0]}.html`, normal(recorded(form)))
        if (form.status === 200) await meet(looker, path, form.text)
      }
    }
    const again = `/zaak/${looker.world.id}/${step.do}`
    if (!open.includes(again) && roles.get(step.do)?.includes(looker.role)) {
      const answer = await ask(again)
      lines.push(`${step.do}: ${answer.status} ${normal(mainText(answer.text))}`)
    }
    return `${nameOf(looker)}\n${lines.map((line) => `  ${line}`).join('\n')}\n`
  }

  /** What follows upon an act, as who did it reads it. */
  async function done(looker: Looker, step: Told): Promise<void> {
    if (!plan.isHomeOf(step.do) || !isNew(`${nameOf(looker)} done ${step.do}`)) return
    const path = `${pageOf(looker)}${looker.who === 'resident' ? '&' : '?'}klaar=${step.do}`
    const first = await (await browser(looker))(path)
    for (const language of languagesIn(first.text)) {
      const answer = language === 'nl' ? first : await (await browser(looker, language))(path)
      out.write(`done/${name}/${nameOf(looker)}.${step.do}.${language}.html`, normal(recorded(answer)))
    }
  }

  const actorOf = (step: Told) => lookersOf(stage).find(({ who, world }) => who === step.as && world.name === step.case)
  const numbered = ({ number, do: act }: Told) => `${String(number).padStart(2, '0')}-${act}`

  return {
    /** Looks ahead where the form of the coming step offers that: a letter, or what a file would change. */
    async before(step: Told): Promise<void> {
      const looker = actorOf(step)
      browsers = new Map()
      if (!looker || !plan.isHomeOf(step.do)) return
      const page = await (await browser(looker))(`/zaak/${looker.world.id}/${step.do}`)
      const form = formsIn(page.text).find(({ look: to }) => to)
      if (!form?.look) return
      for (const language of languagesIn(page.text)) {
        const input = filled(form, step.with)
        const answer = input && (await (await browser(looker, language))(form.look, input))
        if (answer) out.write(`ahead/${name}/${numbered(step)}.${language}.html`, normal(recorded(answer)))
        // A letter is the same in whatever language one reads the pages.
        if (answer?.type === 'application/pdf') break
      }
    },
    async after(step: Told): Promise<void> {
      if (!plan.looks.has(step.number)) return
      browsers = new Map()
      const place = `states/${name}/${numbered(step)}`
      const said: string[] = []
      const reading: Looker[] = []
      for (const looker of lookersOf(stage).filter(({ who }) => plan.involved.has(who))) {
        const lines = await look(looker, step, place)
        if (!lines) continue
        said.push(lines)
        reading.push(looker)
      }
      // Between, what is refused says what has to come first.
      if (plan.wide && step.number % 12 === 0)
        for (const looker of reading)
          await refusals(stage, looker, { out, place: `refused/${name}/${numbered(step)}`, roles, wide: false })
      out.write(`${place}/open.txt`, `${step.at} ${step.as} ${step.do}\n${said.join('')}`)
      const looker = actorOf(step)
      if (looker) await done(looker, step)
    },
  }
}
