/** What a privacy officer writes in the register of data breaches (GDPR 33(5)): of no case, and in no world. */
import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { dateInAmsterdam, instantOf } from '../calendar/zone.ts'
import {
  isPrivacyOfficer,
  laterNotes,
  leakAdvice,
  leakData,
  leakKinds,
  leakMeasures,
  leakNotes,
  leakSubjects,
} from '../covenant/index.ts'
import {
  type Actor,
  actDone,
  addLeak,
  addLeakNote,
  askLeakTelling,
  asSession,
  auditChoices,
  concernedIn,
  log,
  readLeak,
  rememberAct,
} from '../database/index.ts'
import { reader } from '../files/guard/learned/index.ts'
import { textProblems, textProblemsIn, textQuestions } from '../files/guard/problems.ts'
import {
  choice,
  date,
  type FieldProblem,
  longText,
  type Options,
  optional,
  type Raw,
  time,
  today,
  type Values,
} from '../trajectory/index.ts'
import { emptyContext } from './open-case.ts'
import type { Outcome } from './outcome.ts'
import { parse } from './parse.ts'
import type { Services } from './services.ts'

/** `staff`: members of the own organisation, by id. */
export const leakFieldsWith = (staff: Options) => ({
  kind: choice(leakKinds),
  from: date({ prefill: today }),
  until: date({ prefill: today }),
  on: date({ prefill: today }),
  at: time(),
  whose: choice(leakSubjects),
  staff: optional.choice(staff),
  what: longText({ max: 2000 }),
})
export type LeakFields = ReturnType<typeof leakFieldsWith>

export const leakNoteFields = {
  kind: choice(Object.fromEntries(laterNotes.map((kind) => [kind, leakNotes[kind].text]))),
  on: date({ prefill: today }),
  at: time(),
  text: longText({ max: 2000 }),
}

export const leakTellingFields = { data: choice(leakData), done: choice(leakMeasures), advice: choice(leakAdvice) }

type Asked = { readonly key?: string; readonly raw: () => Promise<Raw> }
export type LeakDone = Exclude<Outcome, { kind: 'done' }> | { readonly kind: 'done'; readonly id: string }

/** The form for a privacy officer; undefined for anybody else. */
export async function leakForm(services: Services, actor: Actor): Promise<LeakFields | undefined> {
  if (!isPrivacyOfficer(actor.role)) return undefined
  const { people } = await asSession(services.database, actor, auditChoices)
  return leakFieldsWith(Object.fromEntries(people.map(({ id, name }) => [id, { nl: name, en: name }])))
}

/** A theft is a breach and may be called so. Numbers and health of somebody may stand nowhere in the register. */
const read = (field: string, text: string): FieldProblem[] =>
  textProblemsIn(text, ['kris-corporation-tab'], reader)
    .filter(({ problem }) => problem !== textProblems.criminal && problem !== textQuestions.criminal)
    .map((problem) => ({ field, ...problem }))

/** Registers a breach, with who was concerned by the log of the own organisation where that is asked. */
export async function recordLeak(services: Services, actor: Actor, request: Asked): Promise<LeakDone> {
  const fields = await leakForm(services, actor)
  if (!fields) return { kind: 'notFound' }
  const raw = await request.raw()
  const parsed = parse(fields, raw, emptyContext(services, actor))
  if (!parsed.ok) return { kind: 'invalid', problems: parsed.problems, raw }
  const { values } = parsed
  const problems = [...wrongDays(values, services), ...read('what', values.what)]
  if (problems.length > 0) return { kind: 'invalid', problems, raw }
  return asSession(services.database, actor, async (tx): Promise<LeakDone> => {
    const before = request.key ? await actDone(tx, request.key) : undefined
    if (before) return { kind: 'done', id: String((before.result as { id?: string }).id ?? '') }
    const staff = values.staff ?? null
    const period = { from: instantOf(values.from, '00:00'), until: instantOf(addDays(values.until, 1), '00:00'), staff }
    const found = values.whose === 'fromLog' ? await concernedIn(tx, period) : []
    const discoveredAt = instantOf(values.on, values.at)
    const id = await addLeak(tx, {
      kind: values.kind,
      happenedFrom: values.from,
      happenedUntil: values.until,
      discoveredAt,
      whose: values.whose,
      staff,
      subjects: found.map(({ subject }) => subject),
    })
    await addLeakNote(tx, { leakId: id, kind: 'what', moment: discoveredAt, text: values.what })
    await log(tx, { activity: 'recordLeak', kind: 'act' })
    if (request.key) await rememberAct(tx, request.key, { id })
    return { kind: 'done', id }
  })
}

function wrongDays({ from, until, on, at }: Values<LeakFields>, { database }: Services): FieldProblem[] {
  const now = database.now().toISOString()
  return [
    ...(until < from ? [{ field: 'until', problem: 'beforeFrom' as const }] : []),
    ...(from > on ? [{ field: 'on', problem: 'beforeFrom' as const }] : []),
    ...(until > dateInAmsterdam(now) ? [{ field: 'until', problem: 'inFuture' as const }] : []),
    ...ahead(on, at, now),
  ]
}
const ahead = (on: PlainDate, at: string, now: string): FieldProblem[] =>
  instantOf(on, at) > now ? [{ field: on > dateInAmsterdam(now) ? 'on' : 'at', problem: 'inFuture' }] : []

/** Adds what was done, told or decided; nothing that stands there is changed. */
export async function noteLeak(services: Services, actor: Actor, leakId: string, request: Asked): Promise<LeakDone> {
  if (!isPrivacyOfficer(actor.role)) return { kind: 'notFound' }
  const leak = await asSession(services.database, actor, (tx) => readLeak(tx, leakId))
  if (!leak) return { kind: 'notFound' }
  const raw = await request.raw()
  const parsed = parse(leakNoteFields, raw, emptyContext(services, actor))
  if (!parsed.ok) return { kind: 'invalid', problems: parsed.problems, raw }
  const { kind, on, at, text } = parsed.values
  const moment = instantOf(on, at)
  const early: FieldProblem[] = moment < leak.discoveredAt ? [{ field: 'on', problem: 'beforeFrom' }] : []
  const problems = [...early, ...ahead(on, at, services.database.now().toISOString()), ...read('text', text)]
  if (problems.length > 0) return { kind: 'invalid', problems, raw }
  return asSession(services.database, actor, async (tx): Promise<LeakDone> => {
    if (request.key && (await actDone(tx, request.key))) return { kind: 'done', id: leakId }
    await addLeakNote(tx, { leakId, kind, moment, text })
    await log(tx, { activity: 'noteLeak', kind: 'act' })
    if (request.key) await rememberAct(tx, request.key, {})
    return { kind: 'done', id: leakId }
  })
}

/** Asks whoever is assigned in the own organisation to tell the residents who were registered with the breach (GDPR 34). */
export async function tellOfLeak(services: Services, actor: Actor, leakId: string, request: Asked): Promise<LeakDone> {
  if (!isPrivacyOfficer(actor.role)) return { kind: 'notFound' }
  const leak = await asSession(services.database, actor, (tx) => readLeak(tx, leakId))
  if (!leak || leak.subjects.length === 0) return { kind: 'notFound' }
  const raw = await request.raw()
  const parsed = parse(leakTellingFields, raw, emptyContext(services, actor))
  if (!parsed.ok) return { kind: 'invalid', problems: parsed.problems, raw }
  return asSession(services.database, actor, async (tx): Promise<LeakDone> => {
    if (request.key && (await actDone(tx, request.key))) return { kind: 'done', id: leakId }
    await askLeakTelling(tx, leakId, parsed.values)
    await log(tx, { activity: 'tellOfLeak', kind: 'act' })
    if (request.key) await rememberAct(tx, request.key, {})
    return { kind: 'done', id: leakId }
  })
}
