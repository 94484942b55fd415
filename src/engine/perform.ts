/** An act is done: decided, written, logged, and what follows is queued. */
import type { ActName, Presence } from '../covenant/index.ts'
import { type Actor, asSession, lockCase, log, recordFalseAlarm, type Tx } from '../database/index.ts'
import { decide, hearsOf, isAnnounced } from '../process/index.ts'
import type { EntryDraft } from '../trajectory/act.ts'
import type { Fields, Raw, Values } from '../trajectory/fields.ts'
import { type Request, Stop } from './admit.ts'
import { commit, finish } from './commit.ts'
import { type Context, contextOf } from './context.ts'
import { isTextRefused } from './free-text.ts'
import { NoTeamForPostcode, type Outcome } from './outcome.ts'
import { prepare, withExamined } from './prepare.ts'
import { asSent } from './sent-before.ts'
import type { Effects, Services } from './services.ts'
import { unprintedProblems } from './unprinted.ts'

/**
 * One act, one transaction: the own view is loaded under the lock of the trajectory, then it is decided, written, logged,
 * and what follows is queued. Anything but `done` changes nothing, and what was denied is logged.
 */
export async function perform(services: Services, actor: Actor, request: Request): Promise<Outcome> {
  try {
    const ready = await withExamined(services, actor, request)
    return await asSession(services.database, actor, (tx) => performIn(services, tx, ready))
  } catch (error) {
    return stopped(services, actor, request.act, error)
  }
}

/** Why nothing was done; what was denied is logged, and that a text was refused. Anything else that went wrong goes on. */
export async function stopped(services: Services, actor: Actor, act: ActName, error: unknown): Promise<Outcome> {
  if (!(error instanceof Stop)) throw error
  const { outcome } = error
  if (outcome.kind === 'notFound' || outcome.kind === 'refused') await logDenied(services, actor, act)
  if (outcome.kind === 'invalid' && isTextRefused(outcome.problems)) await logDenied(services, actor, 'textRefused')
  return outcome
}

async function performIn(services: Services, tx: Tx, request: Request): Promise<Outcome> {
  const { context, values, act } = await prepare(tx, request)
  const { read, raw } = values
  // What is only announced leaves nothing but that: no entry, letter or timer, and nothing goes.
  const waits = isAnnounced(request.act, context.who)
  const own = waits ? [] : withPresence(act.entries?.(read, context) ?? [], read)
  const decided = decide(request.act, read as never, context, own.length > 0)
  if (!decided.ok) throw new Stop({ kind: 'invalid', problems: decided.problems, raw })
  const { trajectoryId } = context.rows.world
  const effects = waits ? undefined : services.effects[request.act]
  const letters = effects?.letters?.(read, context) ?? []
  const handed = effects?.toHand?.(context)
  const unprinted = unprintedProblems([...letters, ...(handed ? [{ model: handed }] : [])], raw)
  if (unprinted.length) throw new Stop({ kind: 'invalid', problems: unprinted, raw })
  const extra = await before(tx, effects, trajectoryId, read, context, raw)
  await commit(services, tx, context, {
    act: request.act,
    drafts: decided.drafts,
    entries: [...extra, ...own],
    letters,
    // Mail is a sign too: nobody is told of what does not exist in his or her world.
    tells: (act.tells?.(read, context) ?? []).filter(({ party }) =>
      decided.drafts.some((draft) => hearsOf(draft, context.who.party, context.chosen).includes(party)),
    ),
    timers: effects?.timers?.(read, context) ?? [],
  })
  for (const reason of values.alarms) await recordFalseAlarm(tx, request.act, reason)
  if (values.passed) await log(tx, { activity: 'copyPassed', kind: 'act', trajectoryId })
  await effects?.after?.(tx, trajectoryId, read, context)
  const paper = await effects?.hands?.(services, tx, context)
  const left = await lockCase(tx, request.worldId)
  if (!left) return { kind: 'done', repeated: false }
  const result = { worldId: request.worldId }
  await finish(tx, contextOf(tx.actor, left, tx.now), request.key, { ...result, ...(await asSent(request)) })
  return { kind: 'done', ...result, repeated: false, ...(paper ? { paper } : {}) }
}

/** Who was there stands with each entry of the act. */
function withPresence(drafts: readonly EntryDraft[], { presence }: Values<Fields>): readonly EntryDraft[] {
  return presence === undefined
    ? drafts
    : drafts.map((draft) => ({ presence: presence as readonly Presence[], ...draft }))
}

async function before(
  tx: Tx,
  effects: Effects | undefined,
  trajectoryId: string,
  values: Values<Fields>,
  context: Context,
  raw: Raw,
) {
  try {
    return (await effects?.before?.(tx, trajectoryId, values, context)) ?? []
  } catch (error) {
    if (error instanceof NoTeamForPostcode)
      throw new Stop({ kind: 'invalid', problems: [{ field: '', problem: 'noTeamForPostcode' }], raw })
    throw error
  }
}

const logDenied = (services: Services, actor: Actor, activity: ActName | 'textRefused') =>
  asSession(services.database, actor, (tx) => log(tx, { activity, kind: 'denied' }))
