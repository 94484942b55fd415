import { Hono } from 'hono'
import { dateInAmsterdam } from '../../calendar/zone.ts'
import { isResident } from '../../covenant/index.ts'
import {
  addLetter,
  answerLetter,
  changeFactor,
  closeOtherSessions,
  isOwnPassword,
  lettersFor,
  ownAccount,
  renewRecoveryCodes,
  tryNewFactor,
} from '../../identity/index.ts'
import type { WaitingLetter } from '../../questions/index.ts'
import { addressOf, doorOf, goOn, smallForm, stepIn } from '../enter.ts'
import { longText } from '../make/dates.ts'
import { confirmForm, factorForm, recoveryPage } from '../make/factor.tsx'
import { line, secret, smallFormModel } from '../make/sign-in.ts'
import type { FormModel } from '../models/index.ts'
import { type Ask, type Env, formPage, notFound, wordsOf } from '../page.tsx'
import { chooseFactor } from './activate.tsx'

export const home = '/mijn-vh/inloggen'
export const way = { choose: `${home}/slot`, confirm: `${home}/klaar`, back: home }

/**
 * Changes to how a resident logs in with a password, and letters. The password is asked again: a telephone can lie on a
 * table. What there is to log in with, and its end: `ways-in.tsx`.
 */
export const ownLoginPages = new Hono<Env>()
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
  .get(`${home}/brief`, async (call) => ((await account(call)) ? letterForm(call) : notFound(call)))
  .post(`${home}/brief`, async (call) => {
    const own = await account(call)
    const form = own && (await smallForm(call))
    if (!form) return notFound(call)
    const tried = await addLetter(doorOf(call), own.person, form('code'), addressOf(call))
    if (tried.kind !== 'yes') return letterForm(call, form('code'), whatIsWrong[tried.kind])
    return call.redirect(`${home}?klaar=done`, 303)
  })
  .get(`${home}/brief/:party`, async (call) => {
    const letter = await waitingLetter(call)
    return letter ? askedForm(call, letter) : notFound(call)
  })
  .post(`${home}/brief/:party`, async (call) => {
    const [actor, letter] = [resident(call), await waitingLetter(call)]
    const form = letter && (await smallForm(call))
    if (!actor || !form) return notFound(call)
    const said = form('klopt')
    if (said !== 'ja' && said !== 'nee') return askedForm(call, letter, true)
    await answerLetter(call.get('services').database, actor, letter.party, said === 'ja')
    return call.redirect(`${home}?klaar=done`, 303)
  })
  .get(`${home}/overal`, (call) => (resident(call) ? othersForm(call) : notFound(call)))
  .post(`${home}/overal`, async (call) => {
    if (!resident(call)) return notFound(call)
    await endOthers(call)
    return call.redirect(`${home}?klaar=ended`, 303)
  })

const whatIsWrong = { typo: 'codeSlip', no: 'codeNo', busy: 'busy' } as const

/** A letter that was made for this resident, who logs in already, and that was not spoken of yet. */
async function waitingLetter(call: Ask) {
  const letters = await lettersWaiting(call)
  return letters.find(({ party }) => party === call.req.param('party'))
}
export async function lettersWaiting(call: Ask) {
  const actor = resident(call)
  const letters = actor ? await lettersFor(call.get('services').database, actor) : []
  return letters.filter(({ confirmed }) => !confirmed)
}

export const resident = (call: Ask) => {
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

function letterForm(call: Ask, typed = '', wrong?: 'codeSlip' | 'codeNo' | 'busy'): Response {
  const words = wordsOf(call)
  const { own, fields, errors } = words.signIn
  return formPage(
    call,
    smallFormModel(
      {
        title: own.addLetter,
        lead: own.addLetterLead,
        submit: words.signIn.activate.submit,
        action: `${home}/brief`,
        back: home,
        fields: [line('code', fields.code, typed)],
        errors: wrong ? [{ field: 'code', message: errors[wrong] }] : [],
      },
      words,
    ),
  )
}

function askedForm(call: Ask, { party, organisationName, issued }: WaitingLetter, missing = false): Response {
  const words = wordsOf(call)
  const { own, errors } = words.signIn
  return formPage(
    call,
    smallFormModel(
      {
        title: own.letter(organisationName),
        lead: own.letterLead(organisationName, longText(dateInAmsterdam(issued), words).text),
        submit: own.letterSubmit,
        action: `${home}/brief/${party}`,
        back: home,
        fields: [
          {
            kind: 'choice',
            name: 'klopt',
            label: own.letterAsk,
            required: true,
            value: '',
            options: [
              { value: 'ja', label: own.letterYes },
              { value: 'nee', label: own.letterNo },
            ],
          },
        ],
        errors: missing ? [{ field: 'klopt', message: errors.choose }] : [],
      },
      words,
    ),
  )
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
