import type { ActName, CaseRole, ConditionId, Presence } from '../covenant/index.ts'
import { asRead } from '../covenant/open-term.ts'
import {
  type Actor,
  actDone,
  asSession,
  type CaseRows,
  colleagues,
  type EntryRow,
  lockCase,
  log,
  readCase,
  recordFalseAlarm,
  resolveWorld,
  type Tx,
} from '../database/index.ts'
import { actNamed, audienceOf, decide, may, rolesOfAct } from '../process/index.ts'
import type { AnyAct, EntryDraft } from '../trajectory/act.ts'
import type { Fields, Raw, Values } from '../trajectory/fields.ts'
import { clientsLike } from './clients.ts'
import { commit, finish } from './commit.ts'
import { type Context, contextOf } from './context.ts'
import { copiedProblems, weighCopied } from './copied-text.ts'
import { isTextRefused, readTexts, weighFalseAlarm, withoutAnswers } from './free-text.ts'
import { NoTeamForPostcode, type Outcome } from './outcome.ts'
import { parse } from './parse.ts'
import type { Effects, Services } from './services.ts'

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
    const ready = await withExamined(services, actor, request)
    return await asSession(services.database, actor, (tx) => performIn(services, tx, ready))
  } catch (error) {
    return stopped(services, actor, request.act, error)
  }
}

/** Why nothing was done; what was denied is logged, and that a text was refused. Anything else that went wrong goes on. */
async function stopped(services: Services, actor: Actor, act: ActName, error: unknown): Promise<Outcome> {
  if (!(error instanceof Stop)) throw error
  const { outcome } = error
  if (outcome.kind === 'notFound' || outcome.kind === 'refused') await logDenied(services, actor, act)
  if (outcome.kind === 'invalid' && isTextRefused(outcome.problems)) await logDenied(services, actor, 'textRefused')
  return outcome
}

async function performIn(services: Services, tx: Tx, request: Request): Promise<Outcome> {
  const { context, values, act } = await prepare(tx, request)
  if ('repeated' in values) return values.repeated
  const { read, raw } = values
  const own = withPresence(act.entries?.(read, context) ?? [], read)
  const decided = decide(request.act, read as never, context, own.length > 0)
  if (!decided.ok) throw new Stop({ kind: 'invalid', problems: decided.problems, raw })
  const { trajectoryId } = context.rows.world
  const effects = services.effects[request.act]
  const extra = await before(tx, effects, trajectoryId, read, context, raw)
  await commit(services, tx, context, {
    act: request.act,
    drafts: decided.drafts,
    entries: [...extra, ...own],
    letters: effects?.letters?.(read, context) ?? [],
    // Mail is a sign too: nobody is told of what does not exist in his or her world.
    tells: (act.tells?.(read, context) ?? []).filter(({ party }) =>
      decided.drafts.some(({ type }) => audienceOf(type, context.who.party, context.chosen).includes(party)),
    ),
    timers: effects?.timers?.(read, context) ?? [],
  })
  if (values.falseAlarm) await recordFalseAlarm(tx, request.act, values.falseAlarm)
  if (values.passed) await log(tx, { activity: 'copyPassed', kind: 'act', trajectoryId })
  await effects?.after?.(tx, trajectoryId, read, context)
  const paper = await effects?.hands?.(services, tx, context)
  const left = await lockCase(tx, request.worldId)
  if (!left) return { kind: 'done', repeated: false }
  const result = { worldId: request.worldId }
  await finish(tx, contextOf(tx.actor, left, tx.now), request.key, result)
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

/**
 * What an act asks of this person in this world, or undefined where it is not there: asked before the body of a request is
 * read, so that a stranger's is not. It decides nothing: `perform` looks again, under the lock.
 */
export async function fieldsThere(
  services: Services,
  actor: Actor,
  { worldId, ...about }: Place,
): Promise<Fields | undefined> {
  const { act: name } = about
  if (!isOf(actor, name)) return undefined
  return asSession(services.database, actor, async (tx) => {
    const act = actNamed(name)
    const plain = !act.about && about.entry === undefined && about.condition === undefined
    if (plain) return (await resolveWorld(tx, worldId)) ? act.fields : undefined
    const rows = await lockCase(tx, worldId)
    return rows && actFor(about, contextOf(actor, rows, tx.now))?.act.fields
  })
}

type Ready = {
  context: Context
  act: AnyAct
  values: { read: Values<Fields>; raw: Raw; falseAlarm?: string; passed: boolean } | { repeated: Outcome }
}

/**
 * The request with its files examined, for an act that asks for files. Only once the act turns out to be allowed, and before
 * the act's own transaction: a scanner takes its time, and nobody else must wait for it.
 */
async function withExamined(services: Services, actor: Actor, request: Request): Promise<Request> {
  const asked = actNamed(request.act)
  if (!asked || (!asked.about && filesOf(asked.fields).length === 0)) return request
  const admitted = await asSession(services.database, actor, (tx) => admit(tx, request))
  if ('repeated' in admitted) return request
  const raw: Record<string, Raw[string]> = { ...(await request.raw()) }
  for (const name of filesOf(admitted.act.fields)) {
    const given = raw[name]
    if (typeof given === 'object' && 'bytes' in given)
      raw[name] = { ...given, examined: await services.examine(given.bytes) }
  }
  return { ...request, raw: async () => raw }
}

const filesOf = (fields: Fields): string[] =>
  Object.entries(fields).flatMap(([name, { kind }]) => (kind === 'file' ? [name] : []))

type Admitted = Chosen & ({ readonly allowed: true } | { readonly repeated: Outcome })

/** Whether the act is allowed, before anything that came in is read. */
async function admit(tx: Tx, request: Request): Promise<Admitted> {
  const rows = await lockCase(tx, request.worldId)
  const found = rows && actFor(request, contextOf(tx.actor, rows, tx.now))
  if (!found) throw new Stop({ kind: 'notFound' })
  const { act } = found
  const context = await withOffers(tx, found)
  const before = request.key ? await actDone(tx, request.key) : undefined
  if (before)
    return { context, act, repeated: { kind: 'done', ...(before.result as { worldId: string }), repeated: true } }
  const verdict = may(request.act, context)
  if (!verdict.ok) throw new Stop({ kind: 'refused', why: verdict.why })
  return { context, act, allowed: true }
}

/** From the world to checked values. */
async function prepare(tx: Tx, request: Request): Promise<Ready> {
  const { context, act, ...admitted } = await admit(tx, request)
  if ('repeated' in admitted) return { context, act, values: { repeated: admitted.repeated } }
  const raw = await request.raw()
  const { own, beside } = withoutAnswers(raw)
  const parsed = parse(act.fields, own, context, request.strict)
  if (!parsed.ok) throw new Stop({ kind: 'invalid', problems: parsed.problems, raw })
  // What the act is about was chosen beforehand, and is a value like the others.
  const read = (
    request.condition ? { ...parsed.values, condition: request.condition } : parsed.values
  ) as Values<Fields>
  const weighed = weighFalseAlarm(readTexts(act, read, context), beside, context)
  const copied = weighCopied(copiedProblems(act, read, context), beside)
  const problems = [...(act.check?.(read, context) ?? []), ...weighed.problems, ...copied.problems]
  if (problems.length) throw new Stop({ kind: 'invalid', problems, raw })
  const { reason } = weighed
  const { passed } = copied
  return { context, act, values: { read, raw, passed, ...(reason ? { falseAlarm: reason } : {}) } }
}

type About = Omit<Place, 'worldId'>

type Chosen = { readonly context: Context; readonly act: AnyAct }

/** An act of another role, or about what this person may not change, is not spoken of: for this person it does not exist. */
function actFor({ act: name, entry: id, condition }: About, context: Context): Chosen | undefined {
  const act = actNamed(name)
  if (!act || !isOf(context.actor, name)) return undefined
  if (condition) return narrowed(act, act.ofCondition?.(condition, context), { ...context, condition })
  if (!act.about) return id === undefined ? { act, context } : undefined
  const about = context.rows.entries.find((e) => e.id === id && e.recordedParty === context.actor.party)
  return about && narrowed(act, act.about(about, context), { ...context, about })
}
/** The same act with what is asked of the one thing that it is about. */
const narrowed = (act: AnyAct, fields: Fields | undefined, context: Context): Chosen | undefined =>
  fields && { act: { ...act, fields }, context }

const isOf = (actor: Actor, act: ActName) => rolesOfAct(act, asRead).includes(actor.role as CaseRole)

/** What a form can offer that is no part of the case: colleagues, clients of the own register. */
async function withOffers(tx: Tx, { act, context }: Chosen): Promise<Context> {
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

const logDenied = (services: Services, actor: Actor, activity: ActName | 'textRefused') =>
  asSession(services.database, actor, (tx) => log(tx, { activity, kind: 'denied' }))

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
  const one = entry && context.rows.entries.find((e) => e.id === entry)
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
      if ('repeated' in values) throw new Stop(values.repeated)
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
      if ('repeated' in values) throw new Stop(values.repeated)
      const anew = (act.entries?.(values.read, context) ?? []).length > 0
      const decided = decide(request.act, values.read as never, context, anew)
      if (!decided.ok) throw new Stop({ kind: 'invalid', problems: decided.problems, raw: values.raw })
      await logLook(tx, request.act, context)
      return services.effects[request.act]?.letters?.(values.read, context) ?? []
    })
    const [letter] = models
    return letter ? { kind: 'letter', pdf: await services.renderLetter(letter.model) } : { kind: 'noLetter' }
  } catch (error) {
    return stopped(services, actor, request.act, error)
  }
}
