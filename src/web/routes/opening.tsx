import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import {
  beginCase,
  emptyContext,
  formerResident,
  type Outcome,
  stepIn,
  substituteContext,
  takeUpByKrisNumber,
  textAnswers,
} from '../../engine/index.ts'
import { actNamed, acts } from '../../process/index.ts'
import type { Raw } from '../../trajectory/index.ts'

import { formIn } from '../input.ts'
import { formModel } from '../make/form.ts'
import { type Ask, type Env, formPage, notFound, wordsOf } from '../page.tsx'

/** Acts that begin a world: a new case at the corporation, a case taken up at Work and Income. */
export const opening = new Hono<Env>()
  .get('/nieuw', async (call) => {
    const former = call.req.query('na')
    const session = call.get('session')
    const known = former && session ? await formerResident(call.get('services'), session.actor, former) : undefined
    if (former && !known) return notFound(call)
    return show(call, 'openCase', known ? { raw: known } : undefined)
  })
  .post('/nieuw', async (call) => {
    const session = call.get('session')
    if (session?.actor.role !== roles.openCase) return notFound(call)
    const former = call.req.query('na')
    const outcome = await beginCase(call.get('services'), session.actor, {
      ...(await formIn(call, { ...acts.openCase.fields, ...textAnswers })),
      ...(former ? { former } : {}),
    })
    if (outcome.kind === 'done' && outcome.worldId) {
      await call.get('services').demo?.welcome?.(session.actor, outcome.worldId)
    }
    return finish(call, 'openCase', outcome)
  })
  .get('/inspringen', (call) => showSubstitute(call))
  .post('/inspringen', async (call) => {
    const session = call.get('session')
    if (!session || !(await substituteContext(call.get('services'), session.actor))) return notFound(call)
    const form = await formIn(call, acts.substitute.fields)
    const outcome = await stepIn(call.get('services'), session.actor, form)
    if (outcome.kind === 'invalid') return showSubstitute(call, outcome)
    return outcome.kind === 'done' ? call.redirect('/werklijst?klaar=substitute', 303) : notFound(call)
  })
  .get('/opnemen', (call) => show(call, 'takeUpCase'))
  .post('/opnemen', async (call) => {
    const session = call.get('session')
    if (session?.actor.role !== roles.takeUpCase) return notFound(call)
    const form = await formIn(call, acts.takeUpCase.fields)
    const outcome = await takeUpByKrisNumber(call.get('services'), session.actor, form)
    return finish(call, 'takeUpCase', outcome)
  })

type Back = { readonly raw: Raw; readonly problems?: Extract<Outcome, { kind: 'invalid' }>['problems'] }
const roles = { openCase: 'housingConsultant', takeUpCase: 'trajectorySupervisor' } as const
const paths = { openCase: '/nieuw', takeUpCase: '/opnemen' } as const

function show(call: Ask, name: 'openCase' | 'takeUpCase', back?: Back): Response {
  const session = call.get('session')
  if (session?.actor.role !== roles[name]) return notFound(call)
  const words = wordsOf(call)
  const former = call.req.query('na')
  const model = formModel({
    name,
    act: actNamed(name),
    context: emptyContext(call.get('services'), session.actor),
    words,
    actionUrl: former ? `${paths[name]}?na=${encodeURIComponent(former)}` : paths[name],
    back: { label: words.sentences.case.back, href: '/werklijst' },
    key: randomBytes(24).toString('base64url'),
    ...back,
  })
  return formPage(call, model)
}

async function showSubstitute(call: Ask, back?: Back): Promise<Response> {
  const session = call.get('session')
  const context = session && (await substituteContext(call.get('services'), session.actor))
  if (!context) return notFound(call)
  const words = wordsOf(call)
  const model = formModel({
    name: 'substitute',
    act: actNamed('substitute'),
    context,
    words,
    actionUrl: '/inspringen',
    back: { label: words.sentences.case.back, href: '/werklijst' },
    key: randomBytes(24).toString('base64url'),
    ...back,
  })
  return formPage(call, model)
}

function finish(call: Ask, name: 'openCase' | 'takeUpCase', outcome: Outcome): Response {
  if (outcome.kind === 'invalid') return show(call, name, outcome)
  if (outcome.kind !== 'done') return notFound(call)
  return call.redirect(`/zaak/${outcome.worldId}?klaar=${name}`, 303)
}
