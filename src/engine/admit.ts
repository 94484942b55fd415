/** Whether an act is there for this person in this world, and whether it is allowed now; asked before anything that came in is read. */
import type { ActName, CaseRole, ConditionId } from '../covenant/index.ts'
import type { Chosen as Filled } from '../covenant/open-term.ts'
import { type Actor, colleagues, lockCase, type Tx } from '../database/index.ts'
import { actNamed, may, rolesOfAct } from '../process/index.ts'
import type { AnyAct } from '../trajectory/act.ts'
import type { Fields, Raw } from '../trajectory/fields.ts'
import { entryNow } from './changed-meanwhile.ts'
import { clientsLike } from './clients.ts'
import { type Context, contextOf } from './context.ts'
import type { Outcome } from './outcome.ts'
import { sentBefore } from './sent-before.ts'

/** Where an act is done: in a world, and where it is about an entry or a condition chosen beforehand, at which. */
export type Place = {
  readonly worldId: string
  readonly act: ActName
  readonly entry?: string
  readonly condition?: ConditionId
}

/** `key`: random, made with the form; the same key again is the same act. `raw` is asked for only once the act is allowed. */
export type Request = Place & {
  readonly key?: string
  readonly raw: () => Promise<Raw>
  readonly strict?: boolean
}

/** Carries one thing through a rolled-back transaction: why nothing was done, or that it was done before. */
export class Stop extends Error {
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    super('nothing done')
    this.outcome = outcome
  }
}

type About = Omit<Place, 'worldId'>

export type Chosen = { readonly context: Context; readonly act: AnyAct }

/** An act of another role, or about what this person may not change, is not spoken of: for this person it does not exist. */
export function actFor({ act: name, entry: id, condition }: About, context: Context): Chosen | undefined {
  const act = actNamed(name)
  if (!act || !isOf(context.actor, name, context.chosen)) return undefined
  if (condition) return narrowed(act, act.ofCondition?.(condition, context), { ...context, condition })
  if (!act.about) return id === undefined ? { act, context } : undefined
  const about = id === undefined ? undefined : entryNow(context.rows, id)
  if (about?.recordedParty !== context.actor.party) return undefined
  return about && narrowed(act, act.about(about, context), { ...context, about })
}
/** The same act with what is asked of the one thing that it is about. */
const narrowed = (act: AnyAct, fields: Fields | undefined, context: Context): Chosen | undefined =>
  fields && { act: { ...act, fields }, context }

export const isOf = (actor: Actor, act: ActName, chosen: Filled) =>
  rolesOfAct(act, chosen).includes(actor.role as CaseRole)

/** What a form can offer that is no part of the case: colleagues, clients of the own register. */
export async function withOffers(tx: Tx, { act, context }: Chosen): Promise<Context> {
  const named = await withColleagues(tx, context, act)
  if (!act.looksUp) return named
  const clients = await clientsLike(tx, named)
  return { ...named, clients, candidates: clients.map(({ id }) => id) }
}

async function withColleagues(tx: Tx, context: Context, act: AnyAct): Promise<Context> {
  if (!act.names) return context
  const role: CaseRole = typeof act.names === 'function' ? act.names(context) : act.names
  return { ...context, colleagues: await colleagues(tx, role) }
}

/**
 * An act that is allowed, before anything that came in is read. Throws `Stop` where it is not, or was done already: that is
 * asked before the act is looked for, since what an act was about may be gone by that very act.
 */
export async function admit(tx: Tx, request: Request): Promise<Chosen> {
  const rows = await lockCase(tx, request.worldId)
  const before = rows && (await sentBefore(tx, request))
  if (before) throw new Stop(before)
  const found = rows && actFor(request, contextOf(tx.actor, rows, tx.now))
  if (!found) throw new Stop({ kind: 'notFound' })
  const verdict = may(request.act, found.context)
  if (!verdict.ok) throw new Stop({ kind: 'refused', why: verdict.why })
  return { act: found.act, context: await withOffers(tx, found) }
}
