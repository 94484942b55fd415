import type { CaseRole } from '../covenant/index.ts'
import {
  type Actor,
  asSession,
  type BrokenGlass,
  breakGlass as breakGlassInDatabase,
  lockCase,
  log,
  mendGlass,
  myGlass,
} from '../database/index.ts'
import { breakGlass, glassEnd } from '../process/any-time/break-glass.ts'
import { decide, rolesOfAct } from '../process/index.ts'
import { asRead, type FieldProblem, type Raw, type Values } from '../trajectory/index.ts'
import { commit, finish } from './commit.ts'
import { contextOf } from './context.ts'
import { emptyContext } from './open-case.ts'
import type { Outcome } from './outcome.ts'
import { parse } from './parse.ts'
import { asSent, sentBefore } from './sent-before.ts'
import type { Services } from './services.ts'

/** Whether there is emergency access for this person at all. */
export const mayBreakGlass = (actor: Actor): boolean =>
  actor.organisation !== null && rolesOfAct('breakGlass', asRead).includes(actor.role as CaseRole)

type Request = { readonly key?: string; readonly raw: () => Promise<Raw>; readonly strict?: boolean }

/**
 * Emergency access: reason first, then exactly what finds the case. It looks and opens in one transaction, so that nobody can look
 * around with it: who finds one reads it and everybody concerned knows, who finds none or several stands in the audit as refused.
 */
export async function enterByGlass(services: Services, actor: Actor, request: Request): Promise<Outcome> {
  if (!mayBreakGlass(actor)) return { kind: 'notFound' }
  const raw = await request.raw()
  const empty = emptyContext(services, actor)
  const parsed = parse(breakGlass.fields, raw, empty, request.strict)
  if (!parsed.ok) {
    // What could not be read was given.
    const given = Object.fromEntries(parsed.problems.map(({ field }) => [field, field]))
    const missing = incomplete({ ...given, ...parsed.read })
    return { kind: 'invalid', problems: [...parsed.problems, ...(missing ? [missing] : [])], raw }
  }
  const { values } = parsed
  const missing = incomplete(values)
  if (missing) return { kind: 'invalid', problems: [missing], raw }
  const decided = decide('breakGlass', values, empty, true)
  if (!decided.ok) return { kind: 'invalid', problems: decided.problems, raw }
  return asSession(services.database, actor, async (tx): Promise<Outcome> => {
    const before = await sentBefore(tx, request)
    if (before) return before
    const { reason, why } = values
    const worldId = await breakGlassInDatabase(tx, values, { reason, why, until: glassEnd(tx.now) })
    const rows = worldId ? await lockCase(tx, worldId) : undefined
    if (!worldId || !rows) {
      await log(tx, { activity: 'breakGlass', kind: 'denied' })
      return { kind: 'invalid', problems: [{ field: 'number', problem: 'nothingToRead' }], raw }
    }
    const nothing = { entries: [], letters: [], tells: [], timers: [] }
    await commit(services, tx, contextOf(actor, rows, tx.now), {
      act: 'breakGlass',
      drafts: decided.drafts,
      ...nothing,
    })
    const after = await lockCase(tx, worldId)
    if (after) await finish(tx, contextOf(actor, after, tx.now), request.key, { worldId, ...(await asSent(request)) })
    return { kind: 'done', worldId, repeated: false }
  })
}

/** The number, or postcode and house number, or the name. */
function incomplete({
  number,
  postcode,
  houseNumber,
  name,
}: Partial<Values<typeof breakGlass.fields>>): FieldProblem | undefined {
  if (number || name?.trim()) return undefined
  if (postcode && houseNumber?.trim()) return undefined
  return { field: postcode ? 'houseNumber' : houseNumber ? 'postcode' : 'number', problem: 'required' }
}

/** What this person reads with emergency access now. */
export async function askGlass(services: Services, actor: Actor): Promise<readonly BrokenGlass[]> {
  return mayBreakGlass(actor) ? asSession(services.database, actor, (tx) => myGlass(tx)) : []
}

/** Ends it before its time; false where there is none. */
export async function leaveByGlass(services: Services, actor: Actor, worldId: string): Promise<boolean> {
  if (!mayBreakGlass(actor)) return false
  return asSession(services.database, actor, async (tx) => {
    const ended = await mendGlass(tx, worldId)
    await log(tx, { activity: 'mendGlass', kind: ended ? 'act' : 'denied' })
    return ended
  })
}
