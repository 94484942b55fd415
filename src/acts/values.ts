/** What an entry of each category says, as the fields that ask for it: to correct one, the same is asked again. */
import {
  type ActName,
  agreedWithResident,
  arrangementStates,
  type CategoryName,
  type ConditionId,
  conditionIds,
  conditions,
  type FileName,
  housingFraudFacts,
  type judgmentStates,
  rentStates,
} from '../covenant/index.ts'
import { budgetForms } from './budget-values.ts'
import type { JudgmentValue, QuarterlyReport } from './context.ts'
import {
  choice,
  choices,
  date,
  type Fields,
  file,
  longText,
  money,
  optional,
  postcode,
  text,
  type Values,
} from './fields.ts'
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

const arrears: ValueForm = {
  fields: { arrears: money({ max: 100_000_00 }) },
  words: 'completeFile',
  typed: (value) => ({ arrears: typedAs(money(), (value as { cents: number }).cents) }),
  value: ({ arrears: cents }) => ({ cents }),
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
  agreementDraft: made,
  signedAgreement: paper('scan', 'sendAgreement'),
  intakeReport: words(4000),
  corporationName: plain({ text: text({ max: 120 }) }),
  consultantName: plain({ text: text({ max: 120 }) }),
  rentArrears: arrears,
  rentSpecification: paper('specification', 'completeFile'),
  lifeAreas: plain(
    { text: longText({ max: 4000 }), agreed: choice(agreedWithResident), ownWords: optional.longText({ max: 2000 }) },
    'draftLifeAreas',
  ),
  supportPlan: words(4000),
  quarterlyReport: report,
  budgetAgreementDraft: made,
  budgetAgreement: paper('scan', 'startBudgetManagement'),
  expenses: budgetForms.expenses,
  closingNote: words(1000),
  stopNote: words(1000),
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
