/** What is told of the conditions of the agreement, with the evidence that stays with who tells it (3.3). */
import type { PlainDate } from '../calendar/plain-date.ts'
import {
  type ConditionId,
  type ConditionStateName,
  conditions,
  evidenceOf,
  type FileName,
  type Party,
} from '../covenant/index.ts'
import { conditionsFor } from '../trajectory/index.ts'
import { others } from './any-time.ts'
import type { Context } from './context.ts'
import { type Act, act, type EntryDraft, type Told } from './definition.ts'
import { choice, date, type FieldSpec, type Fields, optional, type Values } from './fields.ts'
import type { FieldProblem } from './parse.ts'
import { type EvidenceValue, evidenceFields } from './values.ts'

const shortNames = Object.fromEntries(Object.entries(conditions).map(([id, rule]) => [id, rule.short])) as {
  [K in keyof typeof conditions]: (typeof conditions)[K]['short']
}
const today = (context: Context) => context.now.date

/** The own file of who tells it. */
const fileOf: Partial<Record<Party, FileName>> = {
  corporation: 'corporationFile',
  team: 'ktsd',
  workAndIncome: 'budgetFile',
}

const since = date({ prefill: today })
const document = optional.file({ own: true })
/** Some condition of which this party keeps no more than that it was seen. */
const keepsSeen = ({ who }: Context) => conditionsFor(who).some((id) => evidenceOf(id, who.party) === 'seen')
const evidence = {
  note: { ...evidenceFields.note, heading: 'evidence' },
  seen: { ...evidenceFields.seen, when: keepsSeen },
  document,
} as const satisfies Fields

/** The fields of evidence that exist for one condition. */
function evidenceFor(condition: ConditionId, { who }: Context): Fields {
  const kept = evidenceOf(condition, who.party)
  if (kept === 'none') return {}
  return kept === 'seen'
    ? { seen: { ...evidenceFields.seen, heading: 'evidence' } satisfies FieldSpec }
    : { note: evidence.note, document }
}

type Telling = { readonly condition: ConditionId } & Partial<Values<typeof evidence>> & Pick<EvidenceValue, 'since'>

function check(values: Telling, { who, now }: Context): FieldProblem[] {
  const kept = evidenceOf(values.condition, who.party)
  const problem = kept === 'seen' ? 'onlySeen' : 'noEvidenceHere'
  const mayStand = { note: kept === 'noteAndDocument', document: kept === 'noteAndDocument', seen: kept === 'seen' }
  return [
    ...(['note', 'seen', 'document'] as const).flatMap((field): FieldProblem[] =>
      values[field] && !mayStand[field] ? [{ field, problem: field === 'seen' ? 'noEvidenceHere' : problem }] : [],
    ),
    ...(values.seen && values.seen > now.date ? [{ field: 'seen', problem: 'inFuture' } as const] : []),
  ]
}

/** One entry for each time that it is told, in the own file: the landlord is told which condition, never this (3.3). */
function entries(state: ConditionStateName, values: Telling, { who, now }: Context): EntryDraft[] {
  const file = fileOf[who.party]
  const { condition, note, seen, document: paper } = values
  if (!file || !(note || seen || paper)) return []
  const value: EvidenceValue = {
    key: `${condition} ${now.instant}`,
    condition,
    state,
    since: values.since,
    ...(note ? { text: note } : {}),
    ...(seen ? { seen } : {}),
  }
  return [{ file, category: 'conditionEvidence', value, ...(paper ? { document: paper } : {}) }]
}

type Name = 'reportBreach' | 'noteAtRisk' | 'reportMetAgain'
type Rule = {
  readonly state: ConditionStateName
  /** Fewer conditions than those that this role may tell this of. */
  readonly now?: (context: Context) => readonly ConditionId[]
  readonly tells?: (values: unknown, context: Context) => Told[]
}

/** That it is met again is told of how it stands for who tells it. */
function inputOf(name: Name, condition: ConditionId, day: PlainDate, { view }: Context) {
  const state = view.conditions[condition]?.state
  const after = name === 'reportMetAgain' && state !== 'met' && state ? { after: state } : {}
  return { condition, since: day, ...after }
}

function telling<N extends Name>(name: N, { state, now, tells }: Rule) {
  const toldBy = ({ who }: Context) => conditionsFor(who, state)
  const rest = { name, ...(tells ? { tells } : {}) }
  return act({
    ...rest,
    fields: { condition: choice(shortNames, { only: now ?? toldBy }), since, ...evidence },
    input: (values, context) => inputOf(name, values.condition, values.since, context),
    check,
    entries: (values, context) => entries(state, values, context),
    ofCondition(condition, context): Act | undefined {
      if (!toldBy(context).includes(condition)) return undefined
      const one = (values: object): Telling => ({ ...(values as Omit<Telling, 'condition'>), condition })
      return act<N, Fields>({
        ...rest,
        fields: { since, ...evidenceFor(condition, context) },
        input: (values, at) => inputOf(name, condition, one(values).since, at),
        check: (values, at) => check(one(values), at),
        entries: (values, at) => entries(state, one(values), at),
      }) as unknown as Act
    },
  })
}

const notMet = ({ who, view }: Context) =>
  conditionsFor(who).filter((id) => (view.conditions[id]?.state ?? 'met') !== 'met')

export const reportBreach = telling('reportBreach', { state: 'breached', tells: others })
export const noteAtRisk = telling('noteAtRisk', { state: 'atRisk' })
export const reportMetAgain = telling('reportMetAgain', { state: 'met', now: notMet, tells: others })
