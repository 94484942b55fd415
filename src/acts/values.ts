/** What an entry of each category says, as the fields that ask for it: to correct one, the same is asked again. */
import type { PlainDate } from '../calendar/plain-date.ts'
import {
  type ActName,
  arrangementStates,
  type CategoryName,
  type ConditionId,
  type ConditionStateName,
  conditionIds,
  conditions,
  evidenceOf,
  type FileName,
  housingFraudFacts,
  type judgmentStates,
  rentStates,
} from '../covenant/index.ts'
import type { JudgmentValue, LifeAreaValue, QuarterlyReport } from '../process/categories/index.ts'
import { budgetForms } from './budget-values.ts'
import {
  choice,
  choices,
  date,
  type Fields,
  file,
  longText,
  money,
  optional,
  optionalChoice,
  postcode,
  text,
  type Values,
} from './fields.ts'
import { areaProblems, type LifeAreaText, lifeAreaFields, lifeAreaOf, lifeAreaTyped } from './life-area-value.ts'
import { plain, typedAs, type ValueForm } from './value-form.ts'

const words = (max = 2000): ValueForm => plain({ text: longText({ max }) })

export const nameAndAddressFields = {
  name: text({ max: 120 }),
  street: text({ max: 120 }),
  houseNumber: text({ max: 12 }),
  postcode: postcode(),
  place: text({ max: 80 }),
  phone: optional.text({ max: 20 }),
} as const satisfies Fields

const conditionNames = Object.fromEntries(conditionIds.map((id) => [id, conditions[id].short])) as {
  [K in ConditionId]: (typeof conditions)[K]['short']
}
export const progressFields = {
  on: date(),
  rent: choice(rentStates),
  arrangement: choice(arrangementStates),
  notMet: choices(conditionNames, { heading: 'conditions' }),
  arrangements: longText({ max: 2000, heading: 'arrangements' }),
} as const satisfies Fields

/** The report of a quarter from its fields; the condition that is not named as breached is met (3.1 step 16). */
export function reportOf(values: Values<typeof progressFields>, key: string): QuarterlyReport {
  const state = (id: ConditionId) => ((values.notMet ?? []).includes(id) ? 'breached' : 'met')
  return {
    key,
    on: values.on,
    rent: values.rent,
    arrangement: values.arrangement,
    conditions: Object.fromEntries(conditionIds.map((id) => [id, state(id)])),
    arrangements: values.arrangements,
  }
}

const report: ValueForm = {
  fields: progressFields,
  words: 'writeProgressReport',
  typed(value) {
    const { on, rent, arrangement, arrangements, conditions: states } = value as QuarterlyReport
    const notMet = Object.entries(states).flatMap(([id, state]) => (state === 'breached' ? [id] : []))
    return { on, rent, arrangement, arrangements, notMet }
  },
  value: (values, before) =>
    reportOf(values as unknown as Values<typeof progressFields>, (before as QuarterlyReport).key),
}

const judgment: ValueForm = {
  fields: {
    judgmentDate: optional.date(),
    court: optional.text({ max: 80 }),
    caseNumber: optional.text({ max: 40 }),
  },
  words: 'openCase',
  typed(value) {
    const { date: on, court, caseNumber } = value as JudgmentValue
    return { judgmentDate: on, court, caseNumber }
  },
  value: ({ judgmentDate, ...rest }) => ({
    state: (judgmentDate ? 'given' : 'possible') satisfies keyof typeof judgmentStates,
    ...(judgmentDate ? { date: judgmentDate } : {}),
    ...rest,
  }),
}

/** `on`: the day on which so much was open, where the landlord's own file says so. */
export type ArrearsValue = { readonly cents: number; readonly on?: PlainDate }
export const arrearsField = money({ max: 100_000_00 })
const arrears: ValueForm = {
  fields: { arrears: arrearsField },
  words: 'completeFile',
  typed: (value) => ({ arrears: typedAs(arrearsField, (value as ArrearsValue).cents) }),
  value: ({ arrears: cents }, before) => ({ ...(before as ArrearsValue), cents }),
}

export const rentalHistoryFields = {
  paymentRecord: optional.longText({ max: 2000 }),
  causeOfArrears: optional.longText({ max: 2000 }),
  nuisance: optional.longText({ max: 2000 }),
  /** Borders on criminal-law data: a coded fact, no free text (reading). */
  housingFraud: optionalChoice(housingFraudFacts),
} as const satisfies Fields

/** What showed that a condition is met or not; `seen`: only that, and when. The day it began stands in the event too. */
export type EvidenceValue = {
  readonly key: string
  readonly condition: ConditionId
  readonly state: ConditionStateName
  readonly since: PlainDate
  readonly text?: string
  readonly seen?: PlainDate
}
export const evidenceFields = {
  note: optional.longText({ max: 1000, own: true }),
  seen: optional.date({ own: true }),
} as const satisfies Fields
const evidence: ValueForm = {
  fields: evidenceFields,
  words: 'reportBreach',
  typed(value) {
    const { text: note, seen } = value as EvidenceValue
    return { note, seen }
  },
  only: (value, party) => (evidenceOf((value as EvidenceValue).condition, party) === 'seen' ? ['seen'] : ['note']),
  value({ note, seen }, before) {
    const { text: _text, seen: _seen, ...kept } = before as EvidenceValue
    return { ...kept, ...(note ? { text: note } : {}), ...(seen ? { seen } : {}) }
  },
}

const lifeArea: ValueForm = {
  fields: lifeAreaFields,
  words: 'draftLifeAreas',
  typed: (value) => lifeAreaTyped(value as LifeAreaValue),
  value: (values, before) => lifeAreaOf((before as LifeAreaValue).key, values as unknown as LifeAreaText),
  check: (values, context) => areaProblems(values as unknown as LifeAreaText, context),
}

const paper = (field: string, act: ActName): ValueForm => ({
  fields: { [field]: file() },
  words: act,
  typed: () => ({}),
  value: (_values, before) => before,
  document: field,
})

/** Made by the program from what stands elsewhere: corrected there, or by an act that makes a new one. */
const made = undefined

const valueForms: Readonly<Record<CategoryName, ValueForm | undefined>> = {
  nameAndAddress: plain(nameAndAddressFields, 'registerInKris'),
  postcode: plain({ postcode: postcode() }, 'registerInKris'),
  judgment,
  housingFraud: plain({ text: choice(housingFraudFacts) }),
  paymentRecord: words(),
  nuisance: words(),
  causeOfArrears: words(),
  residents: words(),
  children: words(),
  currentIncome: words(),
  expectedIncome: words(),
  debts: words(),
  motivation: words(),
  partnerIncome: words(),
  adultChildrenIncome: words(),
  provisions: words(),
  administration: words(),
  attachment: words(),
  selfReliance: words(),
  physicalHealth: words(),
  mentalHealth: words(),
  otherSubject: words(),
  krisNumber: made,
  staffNames: made,
  agreementDraft: made,
  signedAgreement: paper('scan', 'sendAgreement'),
  intakeReport: words(4000),
  corporationName: plain({ text: text({ max: 120 }) }),
  consultantName: plain({ text: text({ max: 120 }) }),
  rentArrears: arrears,
  rentSpecification: paper('specification', 'completeFile'),
  // A month is typed again in the ledger itself, where it stays beside the others.
  rentLedger: made,
  arrearsAtStart: made,
  repaymentArrangement: made,
  paymentReference: made,
  lifeAreas: lifeArea,
  supportPlan: words(4000),
  conditionEvidence: evidence,
  quarterlyReport: report,
  budgetAgreementDraft: made,
  budgetAgreement: paper('scan', 'startBudgetManagement'),
  expenses: budgetForms.expenses,
  closingNote: words(1000),
  stopNote: words(1000),
  // A reason is given anew, a number told anew.
  withholdingReason: made,
  callNumber: made,
  requestText: words(2000),
  requestAnswer: words(2000),
  holdNote: words(500),
  letter: made,
  invitationCopy: made,
}

type Place = { readonly file: string; readonly category: string; readonly value?: unknown }

/**
 * What to ask of an entry again; undefined for what cannot be asked. The budget file has its categories in figures and
 * codes, the notes of the talk have them in words, and so has what was recorded with a reason of relevance.
 */
export function valueFormOf({ file, category, value }: Place): ValueForm | undefined {
  const noted = typeof (value as { text?: unknown } | undefined)?.text === 'string'
  const structured = file === ('budgetFile' satisfies FileName) && !noted
  return (structured ? budgetForms[category as CategoryName] : undefined) ?? valueForms[category as CategoryName]
}
