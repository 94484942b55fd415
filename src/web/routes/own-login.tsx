import { Hono } from 'hono'
import { isResident } from '../../covenant/index.ts'
import {
  changeFactor,
  closeOtherSessions,
  isOwnPassword,
  ownAccount,
  renewRecoveryCodes,
  tryNewFactor,
} from '../../identity/index.ts'
import { doorOf, goOn, smallForm, stepIn } from '../enter.ts'
import { confirmForm, factorForm, recoveryPage } from '../make/factor.tsx'
import { secret, smallFormModel } from '../make/sign-in.ts'
import type { FormModel } from '../models/index.ts'
import { type Ask, chromeFor, type Env, formPage, html, notFound, wordsOf } from '../page.tsx'
import { DoorsPage } from '../pages/index.ts'
import { chooseFactor } from './activate.tsx'

const home = '/mijn-vh/inloggen'
const way = { choose: `${home}/slot`, confirm: `${home}/klaar`, back: home }

/** How a resident logs in, and the changes to that. The password is asked again: a telephone can lie on a table. */
export const ownLoginPages = new Hono<Env>()
  .get(home, (call) => overview(call))
  .get(way.choose, async (call) =>
    (await account(call)) ? factorForm(call, way, undefined, [], lock(call)) : notFound(call),
  )
  .post(way.choose, async (call) => {
    const own = await account(call)
    const form = own && (await smallForm(call))
    if (!form) return notFound(call)
    const wrong = await wrongPassword(call, own.person, form)
    if (wrong) return factorForm(call, way, form, wrong, lock(call))
    const chosen = await chooseFactor(call, own.person, form)
    if ('errors' in chosen) return factorForm(call, way, form, chosen.errors, lock(call))
    await goOn(call, { kind: 'change', person: own.person, ...chosen })
    return call.redirect(way.confirm, 303)
  })
  .get(way.confirm, async (call) => {
    const step = await changing(call)
    return step ? confirmForm(call, step, way) : call.redirect(home, 303)
  })
  .post(way.confirm, async (call) => {
    const step = await changing(call)
    const form = step && (await smallForm(call))
    if (!form) return notFound(call)
    const tried = await tryNewFactor(doorOf(call), step, form('code'))
    if (tried.kind !== 'yes') return confirmForm(call, step, way, tried.kind === 'busy' ? 'busy' : 'factor')
    await changeFactor(doorOf(call), step.person, step)
    await endOthers(call)
    return call.redirect(`${home}?klaar=done`, 303)
  })
  .get(`${home}/herstelcodes`, async (call) => ((await account(call)) ? renewForm(call) : notFound(call)))
  .post(`${home}/herstelcodes`, async (call) => {
    const own = await account(call)
    const form = own && (await smallForm(call))
    if (!form) return notFound(call)
    const wrong = await wrongPassword(call, own.person, form)
    if (wrong) return renewForm(call, wrong)
    return recoveryPage(call, await renewRecoveryCodes(doorOf(call), own.person))
  })
  .get(`${home}/overal`, (call) => (resident(call) ? othersForm(call) : notFound(call)))
  .post(`${home}/overal`, async (call) => {
    if (!resident(call)) return notFound(call)
    await endOthers(call)
    return call.redirect(`${home}?klaar=ended`, 303)
  })

const resident = (call: Ask) => {
  const actor = call.get('session')?.actor
  return isResident(actor?.role) ? actor : undefined
}

/** What this resident logs in with; undefined for anybody else, and for who comes in another way. */
async function account(call: Ask) {
  const actor = resident(call)
  const own = actor && (await ownAccount(doorOf(call), actor.person))
  return own && actor && { ...own, person: actor.person }
}

async function changing(call: Ask) {
  const step = await stepIn(call, 'change')
  return step && step.person === resident(call)?.person ? step : undefined
}

async function endOthers(call: Ask): Promise<void> {
  const [actor, token] = [resident(call), call.get('token')]
  if (actor) await closeOtherSessions(call.get('services').database, actor, token)
}

async function wrongPassword(
  call: Ask,
  person: string,
  form: (field: string) => string,
): Promise<FormModel['errors'] | undefined> {
  const tried = await isOwnPassword(doorOf(call), person, form('wachtwoord'))
  if (tried.kind === 'yes') return undefined
  const { errors } = wordsOf(call).signIn
  return [{ field: 'wachtwoord', message: tried.kind === 'busy' ? errors.busy : errors.own }]
}

const password = (call: Ask) => secret('wachtwoord', wordsOf(call).signIn.fields.password, 'current-password')

function lock(call: Ask) {
  const { own } = wordsOf(call).signIn
  return { text: { title: own.change, lead: own.changeLead }, first: [password(call)] }
}

async function overview(call: Ask): Promise<Response> {
  const actor = resident(call)
  if (!actor) return notFound(call)
  const words = wordsOf(call)
  const text = words.signIn.own
  const own = await account(call)
  const done = call.req.query('klaar')
  const said = done === 'done' || done === 'ended' ? [text[done]] : []
  const how = own ? [text[own.factor], text.left(own.left)] : [call.get('session')?.door ? text.elsewhere : text.lead]
  const model = {
    title: text.title,
    lead: [...said, ...how].join(' '),
    back: { label: words.sentences.nav.myVh, href: '/mijn-vh' },
    doors: [
      ...(own ? [{ label: text.change, href: way.choose }] : []),
      ...(own ? [{ label: text.renew, href: `${home}/herstelcodes` }] : []),
      { label: text.others, href: `${home}/overal` },
    ],
  }
  return html(call, <DoorsPage model={model} words={words.pages} chrome={chromeFor(call, model.title, home)} />)
}

function renewForm(call: Ask, errors: FormModel['errors'] = []): Response {
  const words = wordsOf(call)
  const { own } = words.signIn
  return formPage(
    call,
    smallFormModel(
      {
        title: own.renew,
        lead: own.renewLead,
        submit: own.renew,
        action: `${home}/herstelcodes`,
        back: home,
        fields: [password(call)],
        errors,
      },
      words,
    ),
  )
}

function othersForm(call: Ask): Response {
  const words = wordsOf(call)
  const { own } = words.signIn
  const action = `${home}/overal`
  return formPage(
    call,
    smallFormModel(
      { title: own.others, lead: own.othersLead, submit: own.others, action, back: home, fields: [] },
      words,
    ),
  )
}
