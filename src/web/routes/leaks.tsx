import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import {
  emptyContext,
  type LeakDone,
  leakForm,
  leakNoteFields,
  leakTellingFields,
  noteLeak,
  recordLeak,
  tellOfLeak,
} from '../../engine/index.ts'
import { askLeak, askLeaks } from '../../questions/index.ts'
import type { Fields } from '../../trajectory/index.ts'
import { formIn } from '../input.ts'
import { type Asked, fieldModels, problemTexts } from '../make/fields.ts'
import { leakPage, leaksHref, leaksPage } from '../make/leaks.ts'
import type { FormModel, TextModel } from '../models/index.ts'
import { type Ask, chromeFor, type Env, formPage, html, notFound, wordsOf } from '../page.tsx'
import { TextPage } from '../pages/index.ts'

/** The register of data breaches of the own organisation, for its privacy officer (GDPR 33(5)). */
export const leakPages = new Hono<Env>()
  .get(leaksHref, async (call) => {
    const session = call.get('session')
    const found = session && (await askLeaks(call.get('services'), session.actor))
    return found ? text(call, leaksPage(found.lines, wordsOf(call))) : notFound(call)
  })
  .get(`${leaksHref}/nieuw`, (call) => showNew(call))
  .post(`${leaksHref}/nieuw`, async (call) => {
    const session = call.get('session')
    const services = call.get('services')
    const fields = session && (await leakForm(services, session.actor))
    if (!session || !fields) return notFound(call)
    const outcome = await recordLeak(services, session.actor, await formIn(call, fields))
    return outcome.kind === 'invalid' ? showNew(call, outcome) : after(call, outcome)
  })
  .get(`${leaksHref}/:id`, async (call) => {
    const session = call.get('session')
    const found = session && (await askLeak(call.get('services'), session.actor, call.req.param('id')))
    return found ? text(call, leakPage(found, wordsOf(call))) : notFound(call)
  })
  .get(`${leaksHref}/:id/aantekening`, (call) => showNote(call, call.req.param('id')))
  .post(`${leaksHref}/:id/aantekening`, async (call) => {
    const session = call.get('session')
    const services = call.get('services')
    const id = call.req.param('id')
    if (!session || !(await askLeak(services, session.actor, id))) return notFound(call)
    const outcome = await noteLeak(services, session.actor, id, await formIn(call, leakNoteFields))
    return outcome.kind === 'invalid' ? showNote(call, id, outcome) : after(call, outcome)
  })
  .get(`${leaksHref}/:id/vertellen`, (call) => showTelling(call, call.req.param('id')))
  .post(`${leaksHref}/:id/vertellen`, async (call) => {
    const session = call.get('session')
    const services = call.get('services')
    const id = call.req.param('id')
    if (!session || !(await askLeak(services, session.actor, id))) return notFound(call)
    const outcome = await tellOfLeak(services, session.actor, id, await formIn(call, leakTellingFields))
    return outcome.kind === 'invalid' ? showTelling(call, id, outcome) : after(call, outcome)
  })

const text = (call: Ask, model: TextModel) =>
  html(call, <TextPage model={model} words={wordsOf(call).pages} chrome={chromeFor(call, model.title, leaksHref)} />)

const after = (call: Ask, outcome: LeakDone) =>
  outcome.kind === 'done' ? call.redirect(`${leaksHref}/${outcome.id}`, 303) : notFound(call)

type Back = Extract<LeakDone, { kind: 'invalid' }>
type Form = Pick<FormModel, 'title' | 'lead' | 'submitLabel' | 'actionUrl' | 'back'>

async function showNew(call: Ask, back?: Back): Promise<Response> {
  const session = call.get('session')
  const fields = session && (await leakForm(call.get('services'), session.actor))
  if (!fields) return notFound(call)
  const { leaks } = wordsOf(call)
  const { title, lead, submit, fields: labels } = leaks.form
  const form = { title, lead, submitLabel: submit, actionUrl: `${leaksHref}/nieuw` }
  return show(call, fields, labels, { ...form, back: { label: leaks.back, href: leaksHref } }, back)
}

async function showNote(call: Ask, id: string, back?: Back): Promise<Response> {
  const session = call.get('session')
  if (!session || !(await askLeak(call.get('services'), session.actor, id))) return notFound(call)
  const { leaks } = wordsOf(call)
  const { title, lead, submit, fields: labels } = leaks.noteForm
  const form = { title, lead, submitLabel: submit, actionUrl: `${leaksHref}/${id}/aantekening` }
  return show(
    call,
    leakNoteFields,
    labels,
    { ...form, back: { label: leaks.backToLeak, href: `${leaksHref}/${id}` } },
    back,
  )
}

async function showTelling(call: Ask, id: string, back?: Back): Promise<Response> {
  const session = call.get('session')
  const found = session && (await askLeak(call.get('services'), session.actor, id))
  if (!found || found.codes.length === 0) return notFound(call)
  const { leaks } = wordsOf(call)
  const { title, lead, submit, fields: labels } = leaks.tellingForm
  const form = { title, lead, submitLabel: submit, actionUrl: `${leaksHref}/${id}/vertellen` }
  const to = { label: leaks.backToLeak, href: `${leaksHref}/${id}` }
  return show(call, leakTellingFields, labels, { ...form, back: to }, back)
}

function show(call: Ask, fields: Fields, labels: Asked['text']['fields'], form: Form, back?: Back): Response {
  const session = call.get('session')
  if (!session) return notFound(call)
  const words = wordsOf(call)
  const context = emptyContext(call.get('services'), session.actor)
  const asked = { fields, text: { fields: labels }, context, words, ...(back ? { raw: back.raw } : {}) }
  return formPage(call, {
    ...form,
    fields: fieldModels(asked),
    whoSees: [],
    hidden: { sleutel: randomBytes(24).toString('base64url') },
    errors: back ? problemTexts(asked, back.problems) : [],
  })
}
