import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { plainDate } from '../../calendar/plain-date.ts'
import { isResident, parties, type RegisterReason, registerReasons } from '../../covenant/index.ts'
import {
  askClient,
  askRegister,
  clientFields,
  emptyContext,
  keepClient,
  keepsRegister,
  type Outcome,
} from '../../engine/index.ts'
import type { ClientRow } from '../../questions/index.ts'
import type { Raw } from '../../trajectory/index.ts'

import { formIn, textsIn } from '../input.ts'
import { birthday } from '../make/dates.ts'
import { fieldModels, problemTexts } from '../make/fields.ts'
import type { FormModel, RegisterModel } from '../models/index.ts'
import { type Ask, chromeFor, type Env, formPage, html, notFound, wordsOf } from '../page.tsx'
import { RegisterPage } from '../pages/index.ts'

const home = '/register'

/** The team's register of clients, for who checks at step 3; to anybody else it does not exist. */
export const registerPages = new Hono<Env>()
  .get(home, (call) => {
    const session = call.get('session')
    return session && keepsRegister(session.actor) ? show(call, { asked: '' }) : notFound(call)
  })
  // A name that is searched for has no place in an address: addresses are kept in histories and logs.
  .post(home, async (call) => {
    const session = call.get('session')
    if (!session || !keepsRegister(session.actor)) return notFound(call)
    const form = await textsIn(call, ['zoek', 'waarom'])
    const asked = (form.zoek ?? '').slice(0, 100)
    const reason = reasonIn(form.waarom)
    if (asked === '' || !reason) return show(call, { asked, reason, missing: asked !== '' })
    return show(call, { asked, reason, found: await askRegister(call.get('services'), session.actor, asked, reason) })
  })
  .get(`${home}/nieuw`, (call) => {
    const session = call.get('session')
    return session && keepsRegister(session.actor) ? form(call) : notFound(call)
  })
  .post(`${home}/nieuw`, (call) => keep(call))
  .get(`${home}/:id`, async (call) => {
    const session = call.get('session')
    const client = session && (await askClient(call.get('services'), session.actor, call.req.param('id')))
    return client ? form(call, client.id, rawOf(client)) : notFound(call)
  })
  .post(`${home}/:id`, (call) => keep(call, call.req.param('id')))

const reasonIn = (code: string | undefined): RegisterReason | undefined =>
  (Object.keys(registerReasons) as RegisterReason[]).find((one) => one === code)

type Shown = {
  readonly asked: string
  readonly reason?: RegisterReason | undefined
  /** Words were given, and no reason. */
  readonly missing?: boolean
  readonly found?: readonly ClientRow[] | undefined
}

function show(call: Ask, { asked, reason, missing = false, found }: Shown): Response {
  const words = wordsOf(call)
  const { register, case: ofCase } = words.sentences
  const model: RegisterModel = {
    back: { label: ofCase.back, href: '/werklijst' },
    lead: register.lead,
    notices: call.req.query('klaar') === 'ja' ? [{ kind: 'done', text: register.saved }] : [],
    add: { label: register.add, href: `${home}/nieuw` },
    search: { action: home, value: asked, hidden: {}, hint: register.hint },
    reason: {
      label: register.reason,
      hint: register.reasonHint,
      value: reason ?? '',
      options: Object.entries(registerReasons).map(([value, text]) => ({ value, label: words.say(text) })),
      ...(missing ? { error: register.reasonMissing } : {}),
    },
    ...(found ? { result: { found: register.found(found.length), rows: found.map((row) => line(row, call)) } } : {}),
  }
  const chrome = chromeFor(call, words.pages.register.title, home)
  return html(call, <RegisterPage model={model} words={words.pages} chrome={chrome} />)
}

function line({ id, name, birthDate, street, houseNumber, postcode, place }: ClientRow, call: Ask) {
  const day = birthDate === null ? undefined : plainDate(birthDate)
  return {
    label: name,
    href: `${home}/${id}`,
    ...(day ? { born: { iso: day, text: birthday(day, wordsOf(call)) } } : {}),
    address: `${street} ${houseNumber}`.trim(),
    place: `${postcode} ${place}`.trim(),
  }
}

const rawOf = ({ id: _id, birthDate, ...rest }: ClientRow): Raw => ({ ...rest, birthDate: birthDate ?? '' })

async function keep(call: Ask, id?: string): Promise<Response> {
  const session = call.get('session')
  if (!session || !keepsRegister(session.actor)) return notFound(call)
  const outcome = await keepClient(call.get('services'), session.actor, {
    ...(id ? { id } : {}),
    ...(await formIn(call, clientFields)),
  })
  if (outcome.kind === 'invalid') return form(call, id, outcome.raw, outcome.problems)
  return outcome.kind === 'done' ? call.redirect(`${home}?klaar=ja`, 303) : notFound(call)
}

type Problems = Extract<Outcome, { kind: 'invalid' }>['problems']

/** The form of a new client, or of the one with this id. */
function form(call: Ask, id?: string, raw?: Raw, problems: Problems = []): Response {
  const session = call.get('session')
  if (!session) return notFound(call)
  const words = wordsOf(call)
  const { register, form: ofForm, nav } = words.sentences
  const context = emptyContext(call.get('services'), session.actor)
  const asked = { fields: clientFields, text: register.form, context, words, ...(raw ? { raw } : {}) }
  const model: FormModel = {
    title: id ? register.form.mend : register.form.title,
    lead: register.form.lead,
    fields: fieldModels(asked),
    whoSees: parties.map((party) => ({
      party,
      sees: party === 'team' || isResident(party) ? 'yes' : 'no',
      label: ofForm[party === 'team' ? 'own' : 'others'][party],
    })),
    whoSeesNote: register.form.note,
    whyAsk: register.form.why,
    submitLabel: register.form.submit,
    actionUrl: id ? `${home}/${id}` : `${home}/nieuw`,
    hidden: { sleutel: randomBytes(24).toString('base64url') },
    back: { label: ofForm.back(nav.register), href: home },
    errors: problemTexts(asked, problems),
  }
  return formPage(call, model, home)
}
