import { Hono } from 'hono'
import { isResident } from '../../covenant/index.ts'
import {
  drawMailCode,
  loginKeyOf,
  type NewFactor,
  newAppSecret,
  openAccount,
  passwordProblem,
  residentActor,
  tryActivationCode,
  tryNewFactor,
} from '../../identity/index.ts'
import { clean } from '../../typed/index.ts'
import { addressOf, doorOf, enter, goOn, smallForm, stepIn } from '../enter.ts'
import { confirmForm, factorForm, recoveryPage } from '../make/factor.tsx'
import { line, secret, smallFormModel } from '../make/sign-in.ts'
import type { FormModel } from '../models/index.ts'
import { type Ask, type Env, formPage, notFound, wordsOf } from '../page.tsx'

/** With the code from a letter: who it is, then a name and a password, then a second factor that is shown to work. */
export const activationPages = new Hono<Env>()
  .get('/activeren', (call) => codeForm(call))
  .post('/activeren', async (call) => {
    const form = await smallForm(call)
    if (!form) return notFound(call)
    const tried = await tryActivationCode(doorOf(call), form('code'), addressOf(call))
    if (tried.kind !== 'yes') return codeForm(call, form('code'), whatIsWrong[tried.kind])
    await goOn(call, { kind: 'activation', person: tried.person, code: tried.code })
    return call.redirect('/activeren/account', 303)
  })
  .get('/activeren/account', async (call) =>
    (await stepIn(call, 'activation', 'account', 'confirm')) ? accountForm(call) : gone(call),
  )
  .post('/activeren/account', async (call) => {
    const step = await stepIn(call, 'activation', 'account', 'confirm')
    if (!step) return gone(call)
    const form = await smallForm(call)
    if (!form) return notFound(call)
    const [name, password] = [form('naam').trim(), form('wachtwoord')]
    const { errors: text } = wordsOf(call).signIn
    const weak = passwordProblem(password, name)
    const errors = [
      ...([...name].length < 3 ? [{ field: 'naam', message: text.name }] : []),
      ...(weak ? [{ field: 'wachtwoord', message: text[weak] }] : []),
      ...(password === form('nogeens') ? [] : [{ field: 'nogeens', message: text.again }]),
    ]
    if (errors.length) return accountForm(call, name, errors)
    const { keys } = doorOf(call)
    await goOn(call, {
      kind: 'account',
      person: step.person,
      code: step.code,
      loginKey: loginKeyOf(keys, name).toString('base64'),
      passwordHash: await keys.hashPassword(password),
    })
    return call.redirect('/activeren/slot', 303)
  })
  .get('/activeren/slot', async (call) =>
    (await stepIn(call, 'account', 'confirm')) ? factorForm(call, way) : gone(call),
  )
  .post('/activeren/slot', async (call) => {
    const step = await stepIn(call, 'account', 'confirm')
    if (!step) return gone(call)
    const form = await smallForm(call)
    if (!form) return notFound(call)
    const chosen = await chooseFactor(call, step.person, form)
    if ('errors' in chosen) return factorForm(call, way, form, chosen.errors)
    const { person, code, loginKey, passwordHash } = step
    await goOn(call, { kind: 'confirm', person, code, loginKey, passwordHash, ...chosen })
    return call.redirect('/activeren/klaar', 303)
  })
  .get('/activeren/klaar', async (call) => {
    const step = await stepIn(call, 'confirm')
    return step ? confirmForm(call, step, way) : gone(call)
  })
  .post('/activeren/klaar', async (call) => {
    const step = await stepIn(call, 'confirm')
    if (!step) return gone(call)
    const form = await smallForm(call)
    if (!form) return notFound(call)
    const tried = await tryNewFactor(doorOf(call), step, form('code'))
    if (tried.kind !== 'yes') return confirmForm(call, step, way, tried.kind === 'busy' ? 'busy' : 'factor')
    const codes = await openAccount(doorOf(call), step)
    if (!codes || !(await enter(call, residentActor(step.person), 'password'))) return gone(call)
    return recoveryPage(call, codes)
  })

const way = { choose: '/activeren/slot', confirm: '/activeren/klaar', back: '/activeren/account' }
const whatIsWrong = { typo: 'codeSlip', no: 'codeNo', busy: 'busy' } as const

/** Which second factor somebody chose, with its secret or with a code on its way; or what is wrong with the choice. */
export async function chooseFactor(
  call: Ask,
  person: string,
  form: (field: string) => string,
): Promise<NewFactor | { readonly errors: FormModel['errors'] }> {
  const { mailCode } = call.get('services').entrance
  const { errors } = wordsOf(call).signIn
  const wrong = (field: string, message: string) => ({ errors: [{ field, message }] })
  if (form('slot') === 'app') return { factor: 'app', secret: newAppSecret() }
  if (form('slot') !== 'mail' || !mailCode) return wrong('slot', errors.choose)
  const address = clean(form('mail'), 'one')
  if (!/^[^\s@<>,;:"()]{1,64}@[\w-]+(\.[\w-]+)+$/.test(address) || address.length > 200)
    return wrong('mail', errors.mail)
  const drawn = await drawMailCode(doorOf(call), person)
  if (!drawn) return wrong('', errors.busy)
  try {
    await mailCode(address, drawn.code)
  } catch (error) {
    call.get('services').report('mail', error)
    return wrong('mail', errors.mailNotSent)
  }
  return { factor: 'mail', address, mailCode: drawn.kept }
}

/** Back to the beginning, which says why. */
const gone = (call: Ask) => call.redirect('/activeren?weg', 303)

function codeForm(call: Ask, typed = '', wrong?: 'codeSlip' | 'codeNo' | 'busy'): Response {
  const words = wordsOf(call)
  const { activate: text, fields, errors } = words.signIn
  return formPage(
    call,
    smallFormModel(
      {
        ...text,
        lead: call.req.query('weg') === undefined ? text.lead : text.gone,
        action: '/activeren',
        back: '/',
        fields: [line('code', fields.code, typed)],
        errors: wrong ? [{ field: 'code', message: errors[wrong] }] : [],
        others: [{ label: text.known, href: '/inloggen' }],
      },
      words,
    ),
  )
}

function accountForm(call: Ask, name = '', errors: FormModel['errors'] = []): Response {
  const words = wordsOf(call)
  const { account: text, fields } = words.signIn
  const providers = call.get('services').entrance.providers.filter(({ lets }) => isResident(lets))
  return formPage(
    call,
    smallFormModel(
      {
        ...text,
        action: '/activeren/account',
        back: '/activeren',
        fields: [
          line('naam', fields.newName, name, { autocomplete: 'username' }),
          secret('wachtwoord', fields.newPassword, 'new-password'),
          secret('nogeens', fields.again, 'new-password'),
        ],
        errors,
        others: providers.map((one) => ({ label: text.digid(one.name), href: `/inloggen/${one.door}` })),
      },
      words,
    ),
  )
}
