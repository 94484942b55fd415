import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import {
  askCase,
  askDocument,
  eventsOfAct,
  type Fields,
  falseAlarmFields,
  formFor,
  hasOwnPage,
  isAboutEntry,
  type Outcome,
  perform,
  personOf,
  preview,
  type Raw,
} from '../../acts/index.ts'
import { type ActName, acts, partyNames } from '../../covenant/index.ts'
import { isClosed, todos } from '../../trajectory/index.ts'
import { keyFrom, rawFrom, wantsAgain } from '../input.ts'
import { caseHref, caseModel, residentName } from '../make/case.ts'
import { due, longDayOf } from '../make/dates.ts'
import { formModel } from '../make/form.ts'
import { type Ask, chromeFor, type Env, html, notFound, startOf, wordsOf } from '../page.tsx'
import { CasePage, FormPage, MessagePage } from '../pages/index.ts'

const isOfEntry = (name: string): name is ActName => Object.hasOwn(acts, name) && isAboutEntry(name as ActName)
const isAct = (name: string): name is ActName => Object.hasOwn(acts, name) && !hasOwnPage(name as ActName)

/** What was just done, worded for who did it. */
export function noticeOf(call: Ask): string | undefined {
  const done = call.req.query('klaar')
  if (!done || !Object.hasOwn(acts, done)) return undefined
  const words = wordsOf(call)
  const own = words.sentences.resident.done[done as keyof typeof words.sentences.resident.done]
  return call.get('session')?.actor.role === 'resident' && own ? own : words.acts[done as ActName].done
}

export const cases = new Hono<Env>()
  .get('/zaak/:world', async (call) => {
    const session = call.get('session')
    if (!session) return notFound(call)
    if (session.actor.role === 'resident')
      return call.redirect(`/mijn-vh?traject=${encodeURIComponent(call.req.param('world'))}`)
    const question = await askCase(call.get('services'), session.actor, call.req.param('world'))
    if (!question) return notFound(call)
    const words = wordsOf(call)
    const model = caseModel(question, words, noticeOf(call))
    return html(call, <CasePage model={model} words={words.pages} chrome={chromeFor(call, model.title)} />)
  })
  .get('/zaak/:world/stuk/:document', async (call) => {
    const session = call.get('session')
    const found =
      session &&
      (await askDocument(call.get('services'), session.actor, call.req.param('world'), call.req.param('document')))
    if (!found) return notFound(call)
    return inline(call, found.bytes, found.mediaType)
  })
  .get('/zaak/:world/gegeven/:entry/:act', async (call) => {
    const { act, entry, world } = call.req.param()
    return isOfEntry(act) ? showForm(call, { worldId: world, act, entry }) : notFound(call)
  })
  .post('/zaak/:world/gegeven/:entry/:act', async (call) => {
    const { act, entry, world } = call.req.param()
    return isOfEntry(act) ? doAct(call, { worldId: world, act, entry }) : notFound(call)
  })
  .get('/zaak/:world/:act', async (call) => {
    const { act, world } = call.req.param()
    return isAct(act) ? showForm(call, { worldId: world, act }) : notFound(call)
  })
  .post('/zaak/:world/:act', async (call) => {
    const { act, world } = call.req.param()
    return isAct(act) ? doAct(call, { worldId: world, act }) : notFound(call)
  })
  .post('/zaak/:world/:act/voorbeeld', async (call) => {
    const session = call.get('session')
    const [worldId, act] = [call.req.param('world'), call.req.param('act')]
    if (!session || !isAct(act)) return notFound(call)
    const outcome = await preview(call.get('services'), session.actor, { worldId, act, raw: rawOf(call) })
    if (outcome.kind === 'letter') return inline(call, outcome.pdf, 'application/pdf')
    return outcome.kind === 'noLetter' ? noLetter(call, worldId, act) : answer(call, { worldId, act }, outcome)
  })

/** An act of a case, or of one of its entries. */
type Place = { readonly worldId: string; readonly act: ActName; readonly entry?: string }

const rawOf = (call: Ask) => (fields: Fields) => rawFrom(call, { ...fields, ...falseAlarmFields })

async function doAct(call: Ask, place: Place): Promise<Response> {
  const session = call.get('session')
  if (!session) return notFound(call)
  // The key is read with the body; what it holds is looked at only once the act turns out to be allowed.
  const outcome = await perform(call.get('services'), session.actor, {
    ...place,
    ...(await keyOf(call)),
    raw: rawOf(call),
  })
  const again =
    outcome.kind === 'done' && !place.entry && wordsOf(call).acts[place.act].again && (await wantsAgain(call))
  return again
    ? call.redirect(`/zaak/${place.worldId}/${place.act}?klaar=${place.act}`, 303)
    : answer(call, place, outcome)
}

const keyOf = async (call: Ask) => {
  const key = await keyFrom(call)
  return key ? { key } : {}
}

/** A document in the browser, under a name that says nothing; a PDF may not run or load anything. */
export function inline(call: Ask, bytes: Uint8Array, mediaType: string): Response {
  const extension = mediaType === 'application/pdf' ? 'pdf' : mediaType === 'image/png' ? 'png' : 'jpg'
  call.header('Content-Type', mediaType)
  call.header('Content-Disposition', `inline; filename="drempel.${extension}"`)
  // A copy: a Buffer's own `slice` gives a view, and behind it stands memory with data of other requests.
  return call.body(new Uint8Array(bytes).buffer)
}

async function showForm(
  call: Ask,
  place: Place,
  back?: { raw: Raw; problems: Extract<Outcome, { kind: 'invalid' }>['problems'] },
): Promise<Response> {
  const session = call.get('session')
  if (!session) return notFound(call)
  const { act } = place
  const form = await formFor(call.get('services'), session.actor, place)
  if (form.kind !== 'form') return answer(call, place, form)
  const words = wordsOf(call)
  const { context } = form
  const name = residentName(context, words)
  const resident = session.actor.role === 'resident'
  const todo = todos(context.view, context.now, context.who).find((t) => t.act === act)
  const done = back ? undefined : noticeOf(call)
  const model = formModel({
    name: act,
    act: form.act,
    context,
    words,
    actionUrl: `${caseHref(context)}${place.entry ? `/gegeven/${place.entry}` : ''}/${act}`,
    back: resident
      ? { label: words.sentences.form.back(words.sentences.nav.myVh), href: '/mijn-vh' }
      : { label: words.sentences.form.back(name), href: caseHref(context) },
    key: randomBytes(24).toString('base64url'),
    ...(resident ? {} : { subtitle: name }),
    ...(form.entry ? { entry: form.entry } : {}),
    ...(done ? { done } : {}),
    ...(todo ? { due: due(todo.due, context.now.date, words) } : {}),
    ...back,
  })
  return html(
    call,
    <FormPage model={model} words={words.pages} chrome={chromeFor(call, model.title)} />,
    back ? 422 : 200,
  )
}

/** What the person gets to see after an act. */
async function answer(call: Ask, place: Place, outcome: Outcome): Promise<Response> {
  const session = call.get('session')
  const { worldId, act } = place
  switch (outcome.kind) {
    case 'notFound':
      return notFound(call)
    case 'invalid':
      return showForm(call, place, outcome)
    case 'refused':
      return refused(call, worldId, act)
    case 'done': {
      if (session?.actor.role === 'resident') return call.redirect(`/mijn-vh?klaar=${act}`, 303)
      return call.redirect(
        outcome.worldId && act !== 'handOver' ? `/zaak/${outcome.worldId}?klaar=${act}` : '/werklijst',
        303,
      )
    }
  }
}

/** What was filled in makes no letter: said in the window that the preview opened. */
function noLetter(call: Ask, worldId: string, act: ActName): Response {
  const words = wordsOf(call)
  const { done } = words.sentences
  const model = {
    kind: 'care' as const,
    title: done.noLetter,
    paragraphs: [done.noLetterText],
    links: [{ label: words.acts[act].title, href: `/zaak/${worldId}/${act}` }],
  }
  return html(call, <MessagePage model={model} words={words.pages} chrome={chromeFor(call, model.title)} />)
}

/** Somebody else was first, or it does not fit any more: says who and when, as far as this world knows. */
async function refused(call: Ask, worldId: string, act: ActName): Promise<Response> {
  const session = call.get('session')
  const question = session && (await askCase(call.get('services'), session.actor, worldId))
  if (!session || !question) return notFound(call)
  const words = wordsOf(call)
  const { context } = question
  const { done } = words.sentences
  const last = context.events.findLast((event) => eventsOfAct(act).includes(event.type))
  const who =
    last &&
    (last.by.person === context.actor.person
      ? words.sentences.you
      : (personOf(context, last.by.person)?.name ?? partyNames[last.by.party][words.language]))
  const reason = question.later.find((l) => l.act === act)?.reason
  const already = last !== undefined && !reason && !isClosed(context.view)
  const model = {
    kind: already ? ('already' as const) : ('care' as const),
    title: already ? done.already : done.notNow,
    paragraphs: [
      ...(reason ? [words.reasons[reason]] : []),
      ...(already && last && who ? [done.alreadyBy(who, longDayOf(last.at, words))] : []),
      done.nothingChanged,
    ],
    links: [
      {
        label: session.actor.role === 'resident' ? words.sentences.nav.myVh : done.toCase,
        href: session.actor.role === 'resident' ? '/mijn-vh' : caseHref(context),
      },
      ...(session.actor.role === 'resident' ? [] : [{ label: done.toWorklist, href: startOf(session.actor.role) }]),
    ],
    gentle: session.actor.role === 'resident',
  }
  return html(call, <MessagePage model={model} words={words.pages} chrome={chromeFor(call, model.title)} />, 409)
}
