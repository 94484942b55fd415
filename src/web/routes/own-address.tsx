import { Hono } from 'hono'
import { askOwnAddress, emptyContext, keepOwnAddress, type Outcome, ownAddressFields } from '../../engine/index.ts'
import type { Raw } from '../../trajectory/index.ts'
import { formIn } from '../input.ts'
import { fieldModels, problemTexts } from '../make/fields.ts'
import type { FormModel } from '../models/index.ts'
import { type Ask, type Env, formPage, notFound, startOf, wordsOf } from '../page.tsx'

const home = '/eigen-adres'

/** Where a member of staff lives, of his or her own free will: then a privacy officer sees who looks there. */
export const ownAddressPages = new Hono<Env>()
  .get(home, (call) => show(call))
  .post(home, async (call) => {
    const session = call.get('session')
    if (!session?.actor.organisation) return notFound(call)
    const outcome = await keepOwnAddress(call.get('services'), session.actor, await formIn(call, ownAddressFields))
    if (outcome.kind === 'invalid') return show(call, outcome)
    return outcome.kind === 'done' ? call.redirect(`${home}?klaar=ja`, 303) : notFound(call)
  })

type Back = { readonly raw: Raw; readonly problems: Extract<Outcome, { kind: 'invalid' }>['problems'] }

async function show(call: Ask, back?: Back): Promise<Response> {
  const session = call.get('session')
  const known = session && (await askOwnAddress(call.get('services'), session.actor))
  if (!session || known === undefined) return notFound(call)
  const words = wordsOf(call)
  const { ownAddress, case: text } = words.sentences
  const context = emptyContext(call.get('services'), session.actor)
  const asked = { fields: ownAddressFields, text: ownAddress, context, words, ...(back ? { raw: back.raw } : {}) }
  const model: FormModel = {
    title: ownAddress.title,
    lead: known ? ownAddress.known : ownAddress.lead,
    fields: fieldModels(asked),
    whoSees: [],
    whoSeesNote: ownAddress.note,
    whyAsk: ownAddress.why,
    submitLabel: ownAddress.submit,
    ...(call.req.query('klaar') ? { done: ownAddress.done } : {}),
    actionUrl: home,
    hidden: {},
    back: { label: text.back, href: startOf(session.actor.role) },
    errors: problemTexts(asked, back?.problems ?? []),
  }
  return formPage(call, model)
}
