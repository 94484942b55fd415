import {
  type ActName,
  type ActRule,
  acts,
  audienceOf,
  type CaseRole,
  type ConditionId,
  type Presence,
} from '../covenant/index.ts'
import {
  type Actor,
  actDone,
  asActor,
  type CaseRows,
  colleagues,
  type EntryRow,
  lockCase,
  log,
  readCase,
  recordFalseAlarm,
  type Tx,
} from '../database/index.ts'
import { decide, type Inputs, may } from '../trajectory/index.ts'
import { catalogue } from './catalogue.ts'
import { commit, finish } from './commit.ts'
import { type Context, contextOf } from './context.ts'
import type { Act, EntryDraft } from './definition.ts'
import type { Fields, Values } from './fields.ts'
import { isTextRefused, readTexts, weighFalseAlarm, withoutFalseAlarm } from './free-text.ts'
import { NoTeamForPostcode, type Outcome } from './outcome.ts'
import { parse, type Raw } from './parse.ts'
import type { Services } from './services.ts'

/** `key`: random, made with the form; the same key again is the same act. `raw` is asked for only once the act is allowed. */
export type Request = {
  readonly worldId: string
  readonly act: ActName
  /** The entry that the act is about, for acts that are about one. */
  readonly entry?: string
  /** The condition that the act tells of, where it was chosen beforehand. */
  readonly condition?: ConditionId
  readonly key?: string
  readonly raw: (fields: Fields) => Promise<Raw>
  readonly strict?: boolean
}

/** Carries one thing through a rolled-back transaction: why nothing was done. */
class Stop extends Error {
  readonly outcome: Outcome
  constructor(outcome: Outcome) {
    super('nothing done')
    this.outcome = outcome
  }
}

/**
 * One act, one transaction: the own view is loaded under the lock of the trajectory, then it is decided, written, logged,
 * and what follows is queued. Anything but `done` changes nothing, and what was denied is logged.
 */
export async function perform(services: Services, actor: Actor, request: Request): Promise<Outcome> {
  try {
    return await asActor(services.database, actor, (tx) => performIn(services, tx, request))
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    const { outcome } = error
    if (outcome.kind === 'notFound' || outcome.kind === 'refused') await logDenied(services, actor, request.act)
    if (outcome.kind === 'invalid' && isTextRefused(outcome.problems)) await logDenied(services, actor, 'textRefused')
    return outcome
  }
}

async function performIn(services: Services, tx: Tx, request: Request): Promise<Outcome> {
  const { context, values, act } = await prepare(tx, request)
  if ('repeated' in values) return values.repeated
  const decided = decide(request.act, context.view, act.input(values.read, context), context.now, context.who)
  if (!decided.ok) throw new Stop({ kind: 'invalid', problems: decided.problems, raw: values.raw })
  const { trajectoryId } = context.rows.world
  const extra = await before(tx, act, trajectoryId, values.read, context, values.raw)
  await commit(services, tx, context, {
    act: request.act,
    drafts: decided.drafts,
    entries: [...extra, ...withPresence(act.entries?.(values.read, context) ?? [], values.read)],
    letters: act.letters?.(values.read, context) ?? [],
    // Mail is a sign too: nobody is told of what does not exist in his or her world.
    tells: (act.tells?.(values.read, context) ?? []).filter(({ party }) =>
      decided.drafts.some(({ type }) => audienceOf(type, context.who.party).includes(party)),
    ),
    timers: act.timers?.(values.read, context) ?? [],
  })
  if (values.falseAlarm) await recordFalseAlarm(tx, request.act, values.falseAlarm)
  await act.after?.(tx, trajectoryId, values.read, context)
  const left = await lockCase(tx, request.worldId)
  if (!left) return { kind: 'done', repeated: false }
  const result = { worldId: request.worldId }
  await finish(tx, contextOf(tx.actor, left, tx.now), request.key, result)
  return { kind: 'done', ...result, repeated: false }
}

/** Who was there stands with each entry of the act. */
function withPresence(drafts: readonly EntryDraft[], { presence }: Values<Fields>): readonly EntryDraft[] {
  return presence === undefined
    ? drafts
    : drafts.map((draft) => ({ presence: presence as readonly Presence[], ...draft }))
}

async function before(tx: Tx, act: Act, trajectoryId: string, values: Values<Fields>, context: Context, raw: Raw) {
  try {
    return (await act.before?.(tx, trajectoryId, values, context)) ?? []
  } catch (error) {
    if (error instanceof NoTeamForPostcode)
      throw new Stop({ kind: 'invalid', problems: [{ field: '', problem: 'noTeamForPostcode' }], raw })
    throw error
  }
}

type Ready = {
  context: Context
  act: Act
  values: { read: Values<Fields>; raw: Raw; falseAlarm?: string } | { repeated: Outcome }
}

/** From the world to checked values. Whether the act is allowed is settled before anything that came in is read. */
async function prepare(tx: Tx, request: Request): Promise<Ready> {
  const rows = await lockCase(tx, request.worldId)
  const bare = rows && contextOf(tx.actor, rows, tx.now)
  const act = bare && actFor(request, bare)
  if (!act) throw new Stop({ kind: 'notFound' })
  const context = await withColleagues(tx, bare, act)
  const before = request.key ? await actDone(tx, request.key) : undefined
  if (before)
    return {
      context,
      act,
      values: { repeated: { kind: 'done', ...(before.result as { worldId: string }), repeated: true } },
    }
  const verdict = may(request.act, context.view, context.now, context.who)
  if (!verdict.ok) throw new Stop({ kind: 'refused', why: verdict.why })
  const raw = await request.raw(act.fields)
  const { own, beside } = withoutFalseAlarm(raw)
  const parsed = parse(act.fields, own, context, request.strict)
  if (!parsed.ok) throw new Stop({ kind: 'invalid', problems: parsed.problems, raw })
  const weighed = weighFalseAlarm(readTexts(act, parsed.values, context), beside, context)
  const problems = [...(act.check?.(parsed.values, context) ?? []), ...weighed.problems]
  if (problems.length) throw new Stop({ kind: 'invalid', problems, raw })
  const { reason } = weighed
  return { context, act, values: { read: parsed.values, raw, ...(reason ? { falseAlarm: reason } : {}) } }
}

type About = Pick<Request, 'act' | 'entry' | 'condition'>

/** An act of another role, or about what this person may not change, is not spoken of: for this person it does not exist. */
function actFor({ act: name, entry: id, condition }: About, context: Context): Act | undefined {
  const act = catalogue[name]
  if (!act || !isOf(context.actor, name)) return undefined
  if (condition) return act.ofCondition?.(condition, context)
  if (!act.about) return id === undefined ? act : undefined
  const entry = context.rows.entries.find((e) => e.id === id && e.recordedParty === context.actor.party)
  return entry && act.about(entry, context)
}

const isOf = (actor: Actor, act: ActName) => (acts[act] as ActRule).roles.includes(actor.role as CaseRole)

async function withColleagues(tx: Tx, context: Context, act: Act): Promise<Context> {
  if (!act.names) return context
  const role: CaseRole = typeof act.names === 'function' ? act.names(context) : act.names
  return { ...context, colleagues: await colleagues(tx, role) }
}

const logDenied = (services: Services, actor: Actor, activity: ActName | 'textRefused') =>
  asActor(services.database, actor, (tx) => log(tx, { activity, kind: 'denied' }))

/** A form as this person may fill it in now, or why not. The form's reading is logged as a reading of the case. */
export type FormView =
  | { readonly kind: 'form'; readonly context: Context; readonly act: Act; readonly entry?: EntryRow }
  | Extract<Outcome, { kind: 'notFound' | 'refused' }>

export async function formFor(
  services: Services,
  actor: Actor,
  { worldId, act: name, entry, condition }: Pick<Request, 'worldId'> & About,
): Promise<FormView> {
  const rows: CaseRows | undefined = await readCase(services.database, actor, worldId, { activity: name })
  if (!rows) return { kind: 'notFound' }
  const bare = contextOf(actor, rows, services.database.now().toISOString())
  const act = actFor({ act: name, ...(entry ? { entry } : {}), ...(condition ? { condition } : {}) }, bare)
  if (!act) return { kind: 'notFound' }
  const verdict = may(name, bare.view, bare.now, bare.who)
  if (!verdict.ok) return { kind: 'refused', why: verdict.why }
  const context = act.names ? await asActor(services.database, actor, (tx) => withColleagues(tx, bare, act)) : bare
  const about = entry && context.rows.entries.find((e) => e.id === entry)
  return { kind: 'form', context, act, ...(about ? { entry: about } : {}) }
}

/** The letter that an act would send, made from the same values; nothing is kept. */
export async function preview(
  services: Services,
  actor: Actor,
  request: Request,
): Promise<{ kind: 'letter'; pdf: Uint8Array } | { kind: 'noLetter' } | Outcome> {
  try {
    const models = await asActor(services.database, actor, async (tx) => {
      const { context, values, act } = await prepare(tx, request)
      if ('repeated' in values) throw new Stop(values.repeated)
      const decided = decide(
        request.act,
        context.view,
        act.input(values.read, context) as Inputs[ActName],
        context.now,
        context.who,
      )
      if (!decided.ok) throw new Stop({ kind: 'invalid', problems: decided.problems, raw: values.raw })
      return act.letters?.(values.read, context) ?? []
    })
    const [letter] = models
    return letter ? { kind: 'letter', pdf: await services.renderLetter(letter.model) } : { kind: 'noLetter' }
  } catch (error) {
    if (error instanceof Stop) return error.outcome
    throw error
  }
}
