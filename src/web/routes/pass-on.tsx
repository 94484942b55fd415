import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { plainDate } from '../../calendar/plain-date.ts'
import { groundOf, grounds, parties, partyNames, takesPassedOn } from '../../covenant/index.ts'
import {
  askPassedOn,
  emptyContext,
  type Outcome,
  passOnForm,
  passOnKinds,
  passOnRule,
  settlePassedOn,
  takeDown,
} from '../../engine/index.ts'
import type { Raw } from '../../trajectory/index.ts'

import { formIn } from '../input.ts'
import { long } from '../make/dates.ts'
import { fieldModels, problemTexts } from '../make/fields.ts'
import type { FormModel, TextSection } from '../models/index.ts'
import { type Ask, chromeFor, type Env, formPage, html, notFound, wordsOf } from '../page.tsx'
import { MessagePage, TextPage } from '../pages/index.ts'

/** What a resident says at Work and Income before it knows of any trajectory, and where that arrives. */
export const passOnPages = new Hono<Env>()
  .get('/doorgeven', (call) => show(call))
  .post('/doorgeven', async (call) => {
    const session = call.get('session')
    const services = call.get('services')
    const fields = session && (await passOnForm(services, session.actor))
    if (!session || !fields) return notFound(call)
    const outcome = await takeDown(services, session.actor, await formIn(call, fields))
    return outcome.kind === 'invalid' ? show(call, outcome) : done(call)
  })
  .get('/doorgegeven', (call) => inbox(call))
  .post('/doorgegeven/:id', async (call) => {
    const session = call.get('session')
    if (!session || session.actor.role !== takesPassedOn) return notFound(call)
    const settled = await settlePassedOn(call.get('services'), session.actor, call.req.param('id'))
    return settled ? call.redirect('/doorgegeven', 303) : notFound(call)
  })

type Back = { readonly raw: Raw; readonly problems: Extract<Outcome, { kind: 'invalid' }>['problems'] }

async function show(call: Ask, back?: Back): Promise<Response> {
  const session = call.get('session')
  const services = call.get('services')
  const fields = session && (await passOnForm(services, session.actor))
  if (!session || !fields) return notFound(call)
  const words = wordsOf(call)
  const text = words.sentences.passOn
  const asked = {
    fields,
    text,
    context: emptyContext(services, session.actor),
    words,
    ...(back ? { raw: back.raw } : {}),
  }
  const model: FormModel = {
    title: text.title,
    lead: text.lead,
    fields: fieldModels(asked),
    whoSees: parties.map((party) => ({
      party,
      sees: party === 'team' ? 'no' : 'yes',
      label: words.say(partyNames[party]),
    })),
    whyAsk: text.why,
    ground: { text: words.say(grounds[groundOf(passOnRule.ground)]), reading: true },
    submitLabel: text.submit,
    actionUrl: '/doorgeven',
    hidden: { sleutel: randomBytes(24).toString('base64url') },
    back: { label: words.sentences.case.back, href: '/werklijst' },
    errors: back ? problemTexts(asked, back.problems) : [],
  }
  return formPage(call, model)
}

function done(call: Ask): Response {
  const words = wordsOf(call)
  const text = words.sentences.passOn
  const model = {
    kind: 'done' as const,
    title: text.done,
    paragraphs: text.doneText,
    links: [{ label: words.sentences.done.toWorklist, href: '/werklijst' }],
  }
  return html(call, <MessagePage model={model} words={words.pages} chrome={chromeFor(call, model.title)} />)
}

async function inbox(call: Ask): Promise<Response> {
  const session = call.get('session')
  if (!session || session.actor.role !== takesPassedOn) return notFound(call)
  const words = wordsOf(call)
  const text = words.sentences.passOn
  const notes = await askPassedOn(call.get('services'), session.actor)
  const sections = notes.map(({ id, kind, about }): TextSection => {
    const on = plainDate(about.on ?? '')
    return {
      title: words.say(passOnKinds[kind]),
      blocks: [
        { kind: 'text', text: `${about.name}, ${about.street} ${about.houseNumber}, ${about.postcode} ${about.place}` },
        ...(about.phone ? [{ kind: 'text' as const, text: about.phone }] : []),
        ...(on ? [{ kind: 'text' as const, text: text.when(long(on, words)), quiet: true }] : []),
        { kind: 'post', label: text.handled, action: { action: `/doorgegeven/${id}`, hidden: {} } },
      ],
    }
  })
  const model = {
    back: { label: words.sentences.case.back, href: '/werklijst' },
    title: text.inboxTitle,
    lead: notes.length ? text.inboxLead : text.inboxEmpty,
    sections,
  }
  return html(call, <TextPage model={model} words={words.pages} chrome={chromeFor(call, text.inboxTitle)} />)
}
