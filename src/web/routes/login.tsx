import { Hono } from 'hono'
import { isResident } from '../../covenant/index.ts'
import { drawMailCode, factorOf, residentActor, tryPassword, trySecondFactor } from '../../identity/index.ts'
import { addressOf, doorOf, enterAndStart, goOn, smallForm, stepIn } from '../enter.ts'
import { digits, line, secret, smallFormModel } from '../make/sign-in.ts'
import { type Ask, chromeFor, type Env, formPage, html, notFound, wordsOf } from '../page.tsx'
import { DoorsPage, MessagePage } from '../pages/index.ts'

/** The ways in, where nobody is chosen to be. */
export function doorsPage(call: Ask): Response {
  const words = wordsOf(call)
  const { doors: text } = words.signIn
  const staff = call.get('services').entrance.providers.some(({ lets }) => lets === 'staff')
  const model = {
    title: text.title,
    lead: text.lead,
    doors: [
      { label: text.resident, href: '/inloggen', note: text.residentNote },
      { label: text.staff, href: '/inloggen/medewerker', note: staff ? text.staffNote : text.noStaff },
    ],
  }
  return html(call, <DoorsPage model={model} words={words.pages} chrome={chromeFor(call, model.title, '/')} />)
}

/** A resident logs in with a name and a password, and then a second factor. */
export const loginPages = new Hono<Env>()
  .get('/inloggen', (call) => nameAndPassword(call))
  .post('/inloggen', async (call) => {
    const form = await smallForm(call)
    if (!form) return notFound(call)
    const tried = await tryPassword(doorOf(call), form('naam'), form('wachtwoord'), addressOf(call))
    if (tried.kind !== 'yes') return nameAndPassword(call, form('naam'), tried.kind === 'busy' ? 'busy' : 'pair')
    const sent = await sendCode(call, tried.person)
    const mailCode = sent === notSent ? undefined : sent
    await goOn(call, { kind: 'factor', person: tried.person, ...(mailCode ? { mailCode } : {}) })
    return call.redirect(sent === notSent ? `/inloggen/code?${notSent}` : '/inloggen/code', 303)
  })
  .get('/inloggen/code', (call) =>
    secondFactor(call, call.req.query(notSent) === undefined ? undefined : 'mailNotSent'),
  )
  .post('/inloggen/code', async (call) => {
    const step = await stepIn(call, 'factor')
    if (!step) return call.redirect('/inloggen', 303)
    const form = await smallForm(call)
    if (!form) return notFound(call)
    if (form('again') === 'yes') {
      const sent = await sendCode(call, step.person)
      if (sent === notSent) return call.redirect(`/inloggen/code?${notSent}`, 303)
      if (sent) await goOn(call, { ...step, mailCode: sent })
      return call.redirect('/inloggen/code', 303)
    }
    const tried = await trySecondFactor(doorOf(call), step.person, form('code'), step.mailCode)
    if (tried.kind !== 'yes') return secondFactor(call, tried.kind === 'busy' ? 'busy' : 'factor')
    return enterAndStart(call, residentActor(step.person), 'password')
  })
  .get('/inloggen/hulp', (call) => {
    const words = wordsOf(call)
    const { help, logIn } = words.signIn
    const model = {
      kind: 'already' as const,
      title: help.title,
      paragraphs: [help.lead],
      list: help.steps,
      links: [
        { label: logIn.title, href: '/inloggen' },
        { label: logIn.activate, href: '/activeren' },
      ],
      gentle: true,
    }
    return html(call, <MessagePage model={model} words={words.pages} chrome={chromeFor(call, model.title)} />)
  })

function nameAndPassword(call: Ask, name = '', wrong?: 'busy' | 'pair'): Response {
  const words = wordsOf(call)
  const { logIn: text, fields, errors } = words.signIn
  const providers = call.get('services').entrance.providers.filter(({ lets }) => isResident(lets))
  return formPage(
    call,
    smallFormModel(
      {
        ...text,
        action: '/inloggen',
        back: '/',
        fields: [
          line('naam', fields.name, name, { autocomplete: 'username' }),
          secret('wachtwoord', fields.password, 'current-password'),
        ],
        errors: wrong ? [{ field: '', message: errors[wrong] }] : [],
        others: [
          { label: text.activate, href: '/activeren' },
          ...providers.map((provider) => ({ label: text.digid(provider.name), href: `/inloggen/${provider.door}` })),
          { label: text.help, href: '/inloggen/hulp' },
        ],
      },
      words,
    ),
  )
}

async function secondFactor(call: Ask, wrong?: 'busy' | 'factor' | 'mailNotSent'): Promise<Response> {
  const step = await stepIn(call, 'factor')
  if (!step) return call.redirect('/inloggen', 303)
  const words = wordsOf(call)
  const { second: text, fields, errors, logIn } = words.signIn
  const byMail = (await factorOf(doorOf(call), step.person))?.factor === 'mail'
  return formPage(
    call,
    smallFormModel(
      {
        title: text.title,
        lead: byMail ? text.mail : text.app,
        submit: text.submit,
        action: '/inloggen/code',
        back: '/inloggen',
        fields: [digits(fields.anyCode)],
        errors: wrong ? [{ field: 'code', message: errors[wrong] }] : [],
        ...(byMail ? { again: text.resend } : {}),
        others: [{ label: logIn.help, href: '/inloggen/hulp' }],
      },
      words,
    ),
  )
}

/** In the address of the page that says so. */
const notSent = 'niet-verstuurd'

/** Sends a code to who chose mail; what is kept of it, or undefined where none goes by mail. */
async function sendCode(call: Ask, person: string) {
  const { entrance, report } = call.get('services')
  const factor = await factorOf(doorOf(call), person)
  if (factor?.factor !== 'mail' || !entrance.mailCode) return undefined
  const drawn = await drawMailCode(doorOf(call), person)
  if (!drawn) return undefined
  try {
    await entrance.mailCode(factor.address, drawn.code)
  } catch (error) {
    report('mail', error)
    return notSent
  }
  return drawn.kept
}
