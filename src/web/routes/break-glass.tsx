import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { askGlass, emptyContext, enterByGlass, leaveByGlass, mayBreakGlass, type Outcome } from '../../engine/index.ts'
import { actNamed, acts } from '../../process/index.ts'
import type { Raw } from '../../trajectory/index.ts'
import { formIn } from '../input.ts'
import { clockOf } from '../make/dates.ts'
import { formModel } from '../make/form.ts'
import type { FormModel } from '../models/index.ts'
import { type Ask, chromeFor, type Env, formPage, html, notFound, wordsOf } from '../page.tsx'
import { MessagePage } from '../pages/index.ts'

const home = '/noodtoegang'

/** Emergency access: reason first, then exactly what finds the case; and ending it by hand. */
export const glassPages = new Hono<Env>()
  .get(home, async (call) => {
    const session = call.get('session')
    if (!session || !mayBreakGlass(session.actor)) return notFound(call)
    const now = call.req.query('nog') ? [] : await askGlass(call.get('services'), session.actor)
    if (now.length === 0) return show(call)
    const { glass } = wordsOf(call).sentences
    const model = {
      kind: 'care' as const,
      title: glass.now,
      paragraphs: [glass.onlyRead],
      links: [
        ...now.map(({ worldId, until }) => ({ label: glass.until(clockOf(until)), href: `/zaak/${worldId}` })),
        { label: glass.another, href: `${home}?nog=1` },
      ],
    }
    return html(call, <MessagePage model={model} words={wordsOf(call).pages} chrome={chromeFor(call, model.title)} />)
  })
  // What is searched for is a name or an address, and has no place in an address of a page.
  .post(home, async (call) => {
    const session = call.get('session')
    if (!session || !mayBreakGlass(session.actor)) return notFound(call)
    const form = await formIn(call, acts.breakGlass.fields)
    const outcome = await enterByGlass(call.get('services'), session.actor, form)
    if (outcome.kind === 'invalid') return show(call, outcome)
    return outcome.kind === 'done' ? call.redirect(`/zaak/${outcome.worldId}?klaar=breakGlass`, 303) : notFound(call)
  })
  .get(`${home}/:world`, async (call) => {
    const session = call.get('session')
    const world = call.req.param('world')
    const now = session ? await askGlass(call.get('services'), session.actor) : []
    return now.some(({ worldId }) => worldId === world) ? showEnd(call, world) : notFound(call)
  })
  .post(`${home}/:world`, async (call) => {
    const session = call.get('session')
    const ended = session && (await leaveByGlass(call.get('services'), session.actor, call.req.param('world')))
    return ended ? call.redirect('/werklijst', 303) : notFound(call)
  })

type Back = { readonly raw: Raw; readonly problems: Extract<Outcome, { kind: 'invalid' }>['problems'] }

function show(call: Ask, back?: Back): Response {
  const session = call.get('session')
  if (!session) return notFound(call)
  const words = wordsOf(call)
  const model = formModel({
    name: 'breakGlass',
    act: actNamed('breakGlass'),
    context: emptyContext(call.get('services'), session.actor),
    words,
    actionUrl: home,
    back: { label: words.sentences.case.back, href: '/werklijst' },
    key: randomBytes(24).toString('base64url'),
    ...back,
  })
  return formPage(call, model)
}

function showEnd(call: Ask, world: string): Response {
  const { glass, form } = wordsOf(call).sentences
  const model: FormModel = {
    title: glass.end,
    lead: glass.endLead,
    fields: [],
    whoSees: [],
    whoSeesNote: '',
    whyAsk: '',
    submitLabel: glass.end,
    actionUrl: `${home}/${world}`,
    hidden: {},
    back: { label: form.back(glass.theCase), href: `/zaak/${world}` },
    errors: [],
  }
  return formPage(call, model)
}
