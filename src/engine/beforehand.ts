/** What is shown before an act is done: what it asks, its form, what it would go by, its letter. Nothing is kept. */
import type { ActName } from '../covenant/index.ts'
import { asRead, isOpen } from '../covenant/open-term.ts'
import {
  type Actor,
  asSession,
  type CaseRows,
  type EntryRow,
  lockCase,
  log,
  readCase,
  resolveWorld,
  type Tx,
} from '../database/index.ts'
import { actNamed, decide, may } from '../process/index.ts'
import type { AnyAct } from '../trajectory/act.ts'
import type { Fields, Values } from '../trajectory/fields.ts'
import { actFor, isOf, type Place, type Request, Stop, withOffers } from './admit.ts'
import { entryNow } from './changed-meanwhile.ts'
import { type Context, contextOf } from './context.ts'
import type { Outcome } from './outcome.ts'
import { stopped } from './perform.ts'
import { prepare, withExamined } from './prepare.ts'
import type { Services } from './services.ts'
import { unprintedProblems } from './unprinted.ts'

/**
 * What an act asks of this person in this world, or undefined where it is not there: asked before the body of a request is
 * read, so that a stranger's is not. `gone`: it is about an entry that does not stand in this world, whether it was removed meanwhile or never
 * was there. It decides nothing: `perform` looks again, under the lock.
 */
export async function fieldsThere(
  services: Services,
  actor: Actor,
  { worldId, ...about }: Place,
): Promise<Fields | 'gone' | undefined> {
  const { act: name } = about
  const act = actNamed(name)
  // Who does it may differ from covenant to covenant: then the case says.
  const isOpenTerm = act !== undefined && isOpen(act.roles)
  if (!isOpenTerm && !isOf(actor, name, asRead)) return undefined
  return asSession(services.database, actor, async (tx) => {
    const plain = !isOpenTerm && !act.about && about.entry === undefined && about.condition === undefined
    if (plain) return (await resolveWorld(tx, worldId)) ? act.fields : undefined
    const rows = await lockCase(tx, worldId)
    const context = rows && contextOf(actor, rows, tx.now)
    if (!context || !isOf(actor, name, context.chosen)) return undefined
    // It may have gone by the same form: then that form is read to say that it was done, and otherwise to give back what was typed.
    if (act.about && about.entry !== undefined && !entryNow(context.rows, about.entry)) return 'gone'
    return actFor(about, context)?.act.fields ?? {}
  })
}

/** Nothing is done yet, but what is shown is of the case: that is a reading. */
const logLook = (tx: Tx, activity: ActName, { rows }: Context) =>
  log(tx, { activity, kind: 'read', trajectoryId: rows.world.trajectoryId })

/** A form as this person may fill it in now, or why not. The form's reading is logged as a reading of the case. */
export type FormView =
  | { readonly kind: 'form'; readonly context: Context; readonly act: AnyAct; readonly entry?: EntryRow }
  | Extract<Outcome, { kind: 'notFound' | 'refused' }>

export async function formFor(
  services: Services,
  actor: Actor,
  { worldId, act: name, entry, condition }: Place,
): Promise<FormView> {
  const rows: CaseRows | undefined = await readCase(services.database, actor, worldId, { activity: name })
  if (!rows) return { kind: 'notFound' }
  const bare = contextOf(actor, rows, services.database.now().toISOString())
  const about = { act: name, ...(entry ? { entry } : {}), ...(condition ? { condition } : {}) }
  const found = actFor(about, bare)
  if (!found) return { kind: 'notFound' }
  const { act } = found
  const verdict = may(name, bare)
  if (!verdict.ok) return { kind: 'refused', why: verdict.why }
  const offers = act.names || act.looksUp
  const context = offers ? await asSession(services.database, actor, (tx) => withOffers(tx, found)) : found.context
  const one = entry && context.rows.entries.find((e) => e.id === context.about?.id)
  return { kind: 'form', context, act, ...(one ? { entry: one } : {}) }
}

/** What an act would go by, when it was asked to show that first; nothing is kept. */
export async function lookAhead(
  services: Services,
  actor: Actor,
  request: Request,
): Promise<{ kind: 'ahead'; context: Context; values: Values<Fields> } | Outcome> {
  try {
    return await asSession(services.database, actor, async (tx) => {
      const { context, values } = await prepare(tx, request)
      await logLook(tx, request.act, context)
      return { kind: 'ahead', context, values: values.read }
    })
  } catch (error) {
    if (error instanceof Stop) return error.outcome
    throw error
  }
}

/** The letter that an act would send, made from the same values; nothing is kept. */
export async function preview(
  services: Services,
  actor: Actor,
  request: Request,
): Promise<{ kind: 'letter'; pdf: Uint8Array } | { kind: 'noLetter' } | Outcome> {
  try {
    const ready = await withExamined(services, actor, request)
    const models = await asSession(services.database, actor, async (tx) => {
      const { context, values, act } = await prepare(tx, ready)
      const anew = (act.entries?.(values.read, context) ?? []).length > 0
      const decided = decide(request.act, values.read as never, context, anew)
      if (!decided.ok) throw new Stop({ kind: 'invalid', problems: decided.problems, raw: values.raw })
      const letters = services.effects[request.act]?.letters?.(values.read, context) ?? []
      const unprinted = unprintedProblems(letters, values.raw)
      if (unprinted.length) throw new Stop({ kind: 'invalid', problems: unprinted, raw: values.raw })
      await logLook(tx, request.act, context)
      return letters
    })
    const [letter] = models
    return letter ? { kind: 'letter', pdf: await services.renderLetter(letter.model) } : { kind: 'noLetter' }
  } catch (error) {
    return stopped(services, actor, request.act, error)
  }
}
