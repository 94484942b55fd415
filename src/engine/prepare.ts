/** From a request for an act to checked values: its files are examined, its fields read, its texts weighed. */
import { type Actor, asSession, type Tx } from '../database/index.ts'
import { actNamed } from '../process/index.ts'
import type { AnyAct } from '../trajectory/act.ts'
import type { FieldKind, Fields, Raw, Upload, Values } from '../trajectory/fields.ts'
import { admit, type Request, Stop } from './admit.ts'
import { changedProblems } from './changed-meanwhile.ts'
import type { Context } from './context.ts'
import type { Passed } from './free-text.ts'
import { withoutAnswers } from './free-text.ts'
import { parse } from './parse.ts'
import type { Services } from './services.ts'
import { weigh } from './weigh.ts'

type Ready = {
  context: Context
  act: AnyAct
  values: { read: Values<Fields>; raw: Raw; alarms: readonly Passed[]; passed: boolean }
}

/**
 * The request with its files examined and read, for an act that asks for files. Only once the act turns out to be allowed, and before
 * the act's own transaction: a scanner takes its time, and nobody else must wait for it.
 */
export async function withExamined(services: Services, actor: Actor, request: Request): Promise<Request> {
  const asked = actNamed(request.act)
  if (!asked || (!asked.about && !asked.reads && filesOf(asked.fields).length === 0)) return request
  const admitted = await asSession(services.database, actor, (tx) => admit(tx, request))
  const raw: Record<string, Raw[string]> = { ...(await request.raw()) }
  for (const name of filesOf(admitted.act.fields)) {
    const given = raw[name]
    if (typeof given === 'object' && 'bytes' in given)
      raw[name] = { ...given, examined: await services.examine(given.bytes) }
  }
  const wanted = admitted.act.reads?.(raw, admitted.context)
  for (const name of wanted ? dataOf(admitted.act.fields) : []) {
    const given = raw[name]
    if (wanted && typeof given === 'object' && 'bytes' in given)
      raw[name] = { ...given, read: await services.readPayments(given.bytes, wanted, mayGive(given, request)) }
  }
  return { ...request, raw: async () => raw }
}

/** Of a form with a key it is kept what was in it: then the bytes have to stay. */
const mayGive = ({ given }: Upload, { key }: Request) => (key === undefined ? given : undefined)

const ofKind = (fields: Fields, wanted: FieldKind): string[] =>
  Object.entries(fields).flatMap(([name, { kind }]) => (kind === wanted ? [name] : []))
const filesOf = (fields: Fields) => ofKind(fields, 'file')
const dataOf = (fields: Fields) => ofKind(fields, 'data')

/** From the world to checked values. Throws `Stop` as `admit` does, and where a value is not right. */
export async function prepare(tx: Tx, request: Request): Promise<Ready> {
  const { context, act } = await admit(tx, request)
  const raw = await request.raw()
  if (request.entry && context.about && context.about.id !== request.entry)
    throw new Stop({ kind: 'invalid', problems: changedProblems(act.fields, raw, context), raw })
  const { own, beside } = withoutAnswers(raw)
  const parsed = parse(act.fields, own, context, request.strict)
  // What the act is about was chosen beforehand, and is a value like the others.
  const more = request.condition ? { condition: request.condition } : {}
  const { problems, alarms, passed } = weigh({ name: request.act, act, context, beside }, parsed, more)
  if (!parsed.ok || problems.length) throw new Stop({ kind: 'invalid', problems, raw })
  const read = { ...parsed.values, ...more } as Values<Fields>
  return { context, act, values: { read, raw, passed, alarms } }
}
