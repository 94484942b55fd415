import { type Actor, asSession, lockCase, log, takeUpByNumber } from '../database/index.ts'
import { caseTakenUp, takeUpCase } from '../process/14-start/take-up-case.ts'
import { roleDoes } from '../process/index.ts'
import { news, type Raw } from '../trajectory/index.ts'
import { commit, finish } from './commit.ts'
import { contextOf } from './context.ts'
import { emptyContext } from './open-case.ts'
import type { Outcome } from './outcome.ts'
import { parse } from './parse.ts'
import { asSent, sentBefore } from './sent-before.ts'
import type { Services } from './services.ts'

/**
 * Step 14: the supervisor takes up the number that came by mail; until then it opens nothing. A number that does not
 * exist, was not referred, or is taken up already gives one and the same answer.
 */
export async function takeUpByKrisNumber(
  services: Services,
  actor: Actor,
  request: { key?: string; raw: () => Promise<Raw>; strict?: boolean },
): Promise<Outcome> {
  if (!roleDoes(actor.role, 'takeUpCase')) return { kind: 'notFound' }
  const raw = await request.raw()
  const parsed = parse(takeUpCase.fields, raw, emptyContext(services, actor), request.strict)
  if (!parsed.ok) return { kind: 'invalid', problems: parsed.problems, raw }
  return asSession(services.database, actor, async (tx): Promise<Outcome> => {
    const before = await sentBefore(tx, request)
    if (before) return before
    const worldId = await takeUpByNumber(tx, parsed.values.number)
    const rows = worldId ? await lockCase(tx, worldId) : undefined
    if (!worldId || !rows) {
      await log(tx, { activity: 'takeUpCase', kind: 'denied' })
      return { kind: 'invalid', problems: [{ field: 'number', problem: 'numberNotHere' }], raw }
    }
    const context = contextOf(actor, rows, tx.now)
    await commit(services, tx, context, {
      act: 'takeUpCase',
      drafts: [caseTakenUp({ supervisor: actor.person })],
      entries: [],
      letters: [],
      tells: [news('team', 'teamWorker')],
      timers: [],
    })
    const after = await lockCase(tx, worldId)
    if (after) await finish(tx, contextOf(actor, after, tx.now), request.key, { worldId, ...(await asSent(request)) })
    return { kind: 'done', worldId, repeated: false }
  })
}
