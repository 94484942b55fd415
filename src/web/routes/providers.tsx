import { Hono } from 'hono'
import { type CaseRole, roleNames } from '../../covenant/index.ts'
import {
  type Arrival,
  arrive,
  linkResident,
  type Provider,
  residentActor,
  residentOfArrival,
  rolesOfArrival,
  setOut,
  tryActivationCode,
} from '../../identity/index.ts'
import { addressOf, doorOf, enterAndStart, goOn, smallForm, stepIn } from '../enter.ts'
import { line, smallFormModel } from '../make/sign-in.ts'
import { type Ask, chromeFor, type Env, formPage, html, notFound, wordsOf } from '../page.tsx'
import { DoorsPage, MessagePage } from '../pages/index.ts'

/** By way of an identity provider: out, and back with who it is. */
export const providerPages = new Hono<Env>()
  .get('/inloggen/medewerker', (call) => staffDoors(call))
  .get('/inloggen/rol', (call) => rolesForm(call))
  .post('/inloggen/rol', async (call) => {
    const held = await heldRoles(call)
    const form = held && (await smallForm(call))
    if (!form) return notFound(call)
    const chosen = held.roles.find(({ actor }) => roleKey(actor) === form('rol'))
    return chosen ? enterAndStart(call, chosen.actor, held.door) : rolesForm(call, true)
  })
  .get('/inloggen/koppelen', (call) => linkForm(call))
  .post('/inloggen/koppelen', async (call) => {
    const step = await stepIn(call, 'stranger')
    const form = step && (await smallForm(call))
    if (!form) return notFound(call)
    const tried = await tryActivationCode(doorOf(call), form('code'), addressOf(call))
    if (tried.kind !== 'yes') return linkForm(call, form('code'), wrongCode[tried.kind])
    if (!(await linkResident(doorOf(call), step, tried))) return linkForm(call, form('code'), 'codeNo')
    return enterAndStart(call, residentActor(tried.person), step.door)
  })
  .get('/inloggen/:door', async (call) => {
    const provider = providerAt(call)
    if (!provider) return notFound(call)
    const out = await setOut(provider, backAt(call, provider)).catch((error) => {
      call.get('services').report('provider', error)
    })
    if (!out) return failed(call)
    // With the code of a letter in hand: then the way back links the two.
    const letter = await stepIn(call, 'activation', 'account', 'confirm')
    const activation = letter && { person: letter.person, code: letter.code }
    await goOn(call, { kind: 'away', door: provider.door, ...out.journey, ...(activation ? { activation } : {}) })
    return call.redirect(out.url, 303)
  })
  .get('/inloggen/:door/terug', async (call) => {
    const provider = providerAt(call)
    const step = provider && (await stepIn(call, 'away'))
    if (!provider || step?.door !== provider.door) return failed(call)
    const query = new URL(call.req.url).search
    const arrival = await arrive(provider, new URL(backAt(call, provider) + query), step)
    if (!arrival) return failed(call)
    if (provider.lets === 'staff') return staffArrives(call, provider, arrival)
    if (step.activation && (await linkResident(doorOf(call), arrival, step.activation)))
      return enterAndStart(call, residentActor(step.activation.person), provider.door)
    const actor = await residentOfArrival(doorOf(call), arrival)
    if (actor) return enterAndStart(call, actor, provider.door)
    await goOn(call, { kind: 'stranger', door: provider.door, issuer: arrival.issuer, subject: arrival.subject })
    return call.redirect('/inloggen/koppelen', 303)
  })

const wrongCode = { typo: 'codeSlip', no: 'codeNo', busy: 'busy' } as const

const providerAt = (call: Ask): Provider | undefined =>
  call.get('services').entrance.providers.find(({ door }) => door === call.req.param('door'))

/** The address that the provider knows; never made of what a request says, but on the computer of the demo. */
function backAt(call: Ask, { door }: Provider): string {
  const { signIn, demo } = call.get('services')
  const origin = demo ? new URL(call.req.url).origin : signIn.address
  return `${origin}/inloggen/${door}/terug`
}

function staffDoors(call: Ask): Response {
  const words = wordsOf(call)
  const { doors: text, back } = words.signIn
  const providers = call.get('services').entrance.providers.filter(({ lets }) => lets === 'staff')
  const [first, ...others] = providers
  if (first && others.length === 0) return call.redirect(`/inloggen/${first.door}`, 303)
  const model = {
    title: text.title,
    lead: first ? text.choose : text.noStaff,
    doors: providers.map(({ door, name }) => ({ label: name, href: `/inloggen/${door}` })),
    back: { label: back, href: '/' },
  }
  return html(call, <DoorsPage model={model} words={words.pages} chrome={chromeFor(call, model.title)} />)
}

/** One role lets one in at once; of several one is chosen, and there is no union. */
async function staffArrives(call: Ask, provider: Provider, arrival: Arrival): Promise<Response> {
  const roles = await rolesOfArrival(doorOf(call), provider, arrival)
  const [first, ...others] = roles
  if (first && others.length === 0) return enterAndStart(call, first.actor, provider.door)
  if (first) {
    const { issuer, subject } = arrival
    await goOn(call, { kind: 'roles', door: provider.door, issuer, subject })
    return call.redirect('/inloggen/rol', 303)
  }
  const words = wordsOf(call)
  const { noStaffAccount: text, back } = words.signIn
  const model = {
    kind: 'care' as const,
    title: text.title,
    paragraphs: [text.text],
    links: [{ label: back, href: '/' }],
  }
  return html(call, <MessagePage model={model} words={words.pages} chrome={chromeFor(call, model.title)} />, 403)
}

const roleKey = ({ role, organisation }: { role: string; organisation: string | null }) => `${role}.${organisation}`

async function heldRoles(call: Ask) {
  const step = await stepIn(call, 'roles')
  const provider = step && call.get('services').entrance.providers.find(({ door }) => door === step.door)
  return provider && step && { door: step.door, roles: await rolesOfArrival(doorOf(call), provider, step) }
}

async function rolesForm(call: Ask, wrong = false): Promise<Response> {
  const held = await heldRoles(call)
  if (!held) return call.redirect('/', 303)
  const words = wordsOf(call)
  const { roles: text, fields, errors } = words.signIn
  const options = held.roles.map(({ actor, organisationName }) => ({
    value: roleKey(actor),
    label: `${words.say(roleNames[actor.role as CaseRole])}, ${organisationName}`,
  }))
  return formPage(
    call,
    smallFormModel(
      {
        ...text,
        action: '/inloggen/rol',
        back: '/',
        fields: [{ kind: 'choice', name: 'rol', label: fields.role.label, required: true, value: '', options }],
        errors: wrong ? [{ field: 'rol', message: errors.choose }] : [],
      },
      words,
    ),
  )
}

async function linkForm(call: Ask, typed = '', wrong?: 'codeSlip' | 'codeNo' | 'busy'): Promise<Response> {
  if (!(await stepIn(call, 'stranger'))) return call.redirect('/inloggen', 303)
  const words = wordsOf(call)
  const { stranger: text, fields, errors, logIn } = words.signIn
  return formPage(
    call,
    smallFormModel(
      {
        ...text,
        action: '/inloggen/koppelen',
        back: '/inloggen',
        fields: [line('code', fields.code, typed)],
        errors: wrong ? [{ field: 'code', message: errors[wrong] }] : [],
        others: [{ label: logIn.help, href: '/inloggen/hulp' }],
      },
      words,
    ),
  )
}

function failed(call: Ask): Response {
  const words = wordsOf(call)
  const { failed: text } = words.signIn
  const model = {
    kind: 'care' as const,
    title: text.title,
    paragraphs: [text.text],
    links: [{ label: text.next, href: '/' }],
    gentle: true,
  }
  return html(call, <MessagePage model={model} words={words.pages} chrome={chromeFor(call, model.title)} />, 403)
}
