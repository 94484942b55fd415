import { addDays } from '../calendar/plain-date.ts'
import { instantOf } from '../calendar/zone.ts'
import { type CaseRole, isPrivacyOfficer, roleNames } from '../covenant/index.ts'
import {
  type Actor,
  asSession,
  colleagues,
  lockCase,
  rememberAct,
  substitute as substituteInDatabase,
  type Tx,
} from '../database/index.ts'
import { substitute } from '../process/any-time/substitute.ts'
import { decide } from '../process/index.ts'
import type { Raw } from '../trajectory/index.ts'
import { commit, finish } from './commit.ts'
import { type Context, contextOf } from './context.ts'
import { emptyContext } from './open-case.ts'
import type { Outcome } from './outcome.ts'
import { parse } from './parse.ts'
import { asSent, sentBefore } from './sent-before.ts'
import type { Services } from './services.ts'

/** The form: colleagues of the same role, without oneself. Undefined for who has no trajectories of others to step into. */
export async function substituteContext(services: Services, actor: Actor): Promise<Context | undefined> {
  if (!(actor.role in roleNames) || actor.organisation === null || isPrivacyOfficer(actor.role)) return undefined
  const others = await asSession(services.database, actor, (tx) => colleagues(tx, actor.role as CaseRole))
  return { ...emptyContext(services, actor), colleagues: others.filter((c) => c.id !== actor.person) }
}

/** A colleague with the same role steps in until the end of a day; each trajectory says so, in its own party's world. */
export async function stepIn(
  services: Services,
  actor: Actor,
  request: { key?: string; raw: () => Promise<Raw>; strict?: boolean },
): Promise<Outcome> {
  const context = await substituteContext(services, actor)
  if (!context) return { kind: 'notFound' }
  const raw = await request.raw()
  const parsed = parse(substitute.fields, raw, context, request.strict)
  if (!parsed.ok) return { kind: 'invalid', problems: parsed.problems, raw }
  const decided = decide('substitute', parsed.values, context, true)
  if (!decided.ok) return { kind: 'invalid', problems: decided.problems, raw }
  return asSession(services.database, actor, async (tx): Promise<Outcome> => {
    const before = await sentBefore(tx, request)
    if (before) return before
    const until = instantOf(addDays(parsed.values.until, 1), '00:00')
    for (const worldId of await substituteInDatabase(tx, parsed.values.for, until))
      await tellWorld(services, tx, worldId, decided.drafts)
    if (request.key) await rememberAct(tx, request.key, await asSent(request))
    return { kind: 'done', repeated: false }
  })
}

async function tellWorld(
  services: Services,
  tx: Tx,
  worldId: string,
  drafts: Parameters<typeof commit>[3]['drafts'],
): Promise<void> {
  const rows = await lockCase(tx, worldId)
  if (!rows) return
  const context = contextOf(tx.actor, rows, tx.now)
  await commit(services, tx, context, { act: 'substitute', drafts, entries: [], letters: [], tells: [], timers: [] })
  const after = await lockCase(tx, worldId)
  if (after) await finish(tx, contextOf(tx.actor, after, tx.now), undefined, {})
}
