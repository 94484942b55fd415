import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { type ActName, announcements, type ConditionId, conditions, isResident } from '../../covenant/index.ts'
import {
  fieldsThere,
  formFor,
  lookAhead,
  notCopiedFields,
  notPrintedOf,
  type Outcome,
  perform,
  preview,
  textAnswers,
  unprintedFields,
} from '../../engine/index.ts'
import { actNamed, acts, todos } from '../../process/index.ts'
import type { Actor } from '../../questions/index.ts'
import { askCase, askDocument, hasOwnPage, isAboutEntry } from '../../questions/index.ts'
import type { Raw } from '../../trajectory/index.ts'

import { actText } from '../../words/by-checker.ts'
import { type Form, formIn, lostForm, unreadForm } from '../input.ts'
import { calendarFile } from '../make/appointments.ts'
import { caseHref, caseModel, residentName } from '../make/case.ts'
import { due } from '../make/dates.ts'
import { dossierModel } from '../make/dossier.ts'
import { entryName } from '../make/entries.ts'
import { formModel } from '../make/form.ts'

import { type Ask, chromeFor, type Env, formPage, html, notFound, wordsOf } from '../page.tsx'
import { CasePage } from '../pages/index.ts'

import { entryGone, noLetter, notAllPrinted, refused } from './not-done.tsx'
import { showForeseen } from './rent.tsx'

const isOfEntry = (name: string): name is ActName => Object.hasOwn(acts, name) && isAboutEntry(name as ActName)
const isAct = (name: string): name is ActName => Object.hasOwn(acts, name) && !hasOwnPage(name as ActName)

const isCondition = (id: string): id is ConditionId => Object.hasOwn(conditions, id)

/** What was just done, worded for who did it. */
export function noticeOf(call: Ask): string | undefined {
  const done = call.req.query('klaar')
  if (!done || !Object.hasOwn(acts, done)) return undefined
  const words = wordsOf(call)
  const actor = call.get('session')?.actor
  if (actor?.letters && Object.hasOwn(announcements, done)) return words.sentences.resident.announced
  const own = words.sentences.resident.done[done as keyof typeof words.sentences.resident.done]
  return isResident(actor?.role) && own ? own : actText(words, done as ActName, actor?.role).done
}

export const cases = new Hono<Env>()
  .get('/zaak/:world', async (call) => {
    const session = call.get('session')
    if (!session) return notFound(call)
    if (isResident(session.actor.role))
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
  .get('/zaak/:world/afspraak/:kind{.+\\.ics}', async (call) => {
    const session = call.get('session')
    const kind = call.req.param('kind').replace(/\.ics$/, '')
    const question =
      session && (await askCase(call.get('services'), session.actor, call.req.param('world'), 'readAppointment'))
    const file = question && calendarFile(question.context, kind, wordsOf(call))
    if (!file) return notFound(call)
    call.header('Content-Type', 'text/calendar; charset=utf-8')
    call.header('Content-Disposition', 'attachment; filename="afspraak.ics"')
    return call.body(file)
  })
  .get('/zaak/:world/gegeven/:entry/:act', async (call) => {
    const { act, entry, world } = call.req.param()
    return isOfEntry(act) ? showForm(call, { worldId: world, act, entry }) : notFound(call)
  })
  .post('/zaak/:world/gegeven/:entry/:act', async (call) => {
    const { act, entry, world } = call.req.param()
    return isOfEntry(act) ? doAct(call, { worldId: world, act, entry }) : notFound(call)
  })
  .get('/zaak/:world/dossier.pdf', async (call) => paper(call, call.req.param('world')))
  .get('/zaak/:world/dossier/:paper{.+\\.pdf}', async (call) =>
    paper(call, call.req.param('world'), call.req.param('paper').replace(/\.pdf$/, '')),
  )
  .get('/zaak/:world/voorwaarde/:condition/:act', async (call) => {
    const { act, condition, world } = call.req.param()
    return isAct(act) && isCondition(condition) ? showForm(call, { worldId: world, act, condition }) : notFound(call)
  })
  .post('/zaak/:world/voorwaarde/:condition/:act', async (call) => {
    const { act, condition, world } = call.req.param()
    return isAct(act) && isCondition(condition) ? doAct(call, { worldId: world, act, condition }) : notFound(call)
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
    const { raw } = await formOfAct(call, session.actor, { worldId, act })
    if (actNamed(act).looksFirst) return showAhead(call, session.actor, { worldId, act }, raw)
    const outcome = await preview(call.get('services'), session.actor, { worldId, act, raw })
    if (outcome.kind === 'letter') return inline(call, outcome.pdf, 'application/pdf')
    return outcome.kind === 'noLetter' ? noLetter(call, worldId, act) : answer(call, { worldId, act }, outcome)
  })

/** What the act would change; only what is sent from that page does it. */
async function showAhead(call: Ask, actor: Actor, place: Place, raw: Form['raw']): Promise<Response> {
  const ahead = await lookAhead(call.get('services'), actor, { ...place, raw })
  return ahead.kind === 'ahead' ? showForeseen(call, ahead) : answer(call, place, ahead)
}

/** An act of a case, or of one of its entries or conditions. */
type Place = {
  readonly worldId: string
  readonly act: ActName
  readonly entry?: string
  readonly condition?: ConditionId
}
const pathOf = ({ entry, condition, act }: Place) =>
  `${entry ? `/gegeven/${entry}` : ''}${condition ? `/voorwaarde/${condition}` : ''}/${act}`

async function doAct(call: Ask, place: Place): Promise<Response> {
  const session = call.get('session')
  if (!session) return notFound(call)
  const form = await formOfAct(call, session.actor, place)
  const outcome = await perform(call.get('services'), session.actor, { ...place, ...form })
  if (outcome.kind === 'notFound' && form.gone) return entryGone(call, place.worldId, await form.raw())
  const again = outcome.kind === 'done' && !place.entry && wordsOf(call).acts[place.act].again && form.again
  return again
    ? call.redirect(`/zaak/${place.worldId}/${place.act}?klaar=${place.act}`, 303)
    : answer(call, place, outcome)
}

/** The body of whoever has no such act is not read: that answers as what does not exist, however large it is. */
async function formOfAct(call: Ask, actor: Actor, place: Place): Promise<Form> {
  const fields = await fieldsThere(call.get('services'), actor, place)
  if (fields === 'gone') return lostForm(call)
  return fields ? formIn(call, { ...fields, ...textAnswers, ...notCopiedFields, ...unprintedFields }) : unreadForm
}

/** What this person reads on the page, as a PDF: all of it, or one file that has something in it. */
async function paper(call: Ask, worldId: string, file?: string): Promise<Response> {
  const session = call.get('session')
  const services = call.get('services')
  const question = session && (await askCase(services, session.actor, worldId, 'exportFile'))
  const dossier = question && dossierModel(question, wordsOf(call), file)
  if (!dossier) return notFound(call)
  const signs = call.req.query('toch') === 'ja' ? [] : notPrintedOf(dossier)
  if (signs.length > 0) return notAllPrinted(call, `/zaak/${worldId}`, signs)
  return inline(call, await services.renderDossier(dossier), 'application/pdf')
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
  if (form.kind === 'refused' && back?.problems.some(({ problem }) => problem === 'sentBefore'))
    return refused(call, place.worldId, act, back.raw)
  if (form.kind !== 'form') return answer(call, place, form)
  const words = wordsOf(call)
  const { context } = form
  const name = residentName(context, words)
  const resident = isResident(session.actor.role)
  const todo = todos(context).find((t) => t.act === act)
  const begun = back ?? { raw: form.act.begins?.(call.req.query(), context) }
  const done = back ? undefined : noticeOf(call)
  const model = formModel({
    name: act,
    act: form.act,
    context,
    words,
    actionUrl: `${caseHref(context)}${pathOf(form.entry ? { ...place, entry: form.entry.id } : place)}`,
    back: resident
      ? { label: words.sentences.form.back(words.sentences.nav.myVh), href: '/mijn-vh' }
      : { label: words.sentences.form.back(name), href: caseHref(context) },
    key: randomBytes(24).toString('base64url'),
    ...(resident ? {} : { subtitle: form.entry ? `${name} · ${entryName(form.entry, words)}` : name }),
    ...(form.entry ? { entry: form.entry } : {}),
    ...(place.condition ? { condition: place.condition } : {}),
    ...(done ? { done } : {}),
    ...(todo ? { due: due(todo.due, context.now.date, words) } : {}),
    ...('problems' in begun ? begun : begun.raw ? { raw: begun.raw } : {}),
  })
  return formPage(call, model)
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
      if (outcome.paper) return inline(call, outcome.paper, 'application/pdf')
      if (isResident(session?.actor.role)) return call.redirect(`/mijn-vh?klaar=${act}`, 303)
      return call.redirect(
        outcome.worldId && act !== 'handOver' ? `/zaak/${outcome.worldId}?klaar=${act}` : '/werklijst',
        303,
      )
    }
  }
}
