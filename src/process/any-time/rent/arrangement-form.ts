/** What was agreed on old rent debt: the same form for the landlord and for Work and Income. */
import { arrangementKinds, type FileName } from '../../../covenant/index.ts'
import { type Arrangement, arrangementInForce } from '../../../files/rent/ledger.ts'
import {
  choice,
  date,
  type EntryDraft,
  type FieldProblem,
  type Here,
  money,
  optional,
  type Values,
} from '../../../trajectory/kit.ts'
import { ownLedger } from './ledgers.ts'
import { typedAmount } from './payments.ts'
import { largestDebt } from './rent-form.ts'

const current = (here: Here) => arrangementInForce(ownLedger(here), here.now.date)
/** What was agreed last stands there beforehand, to be corrected or followed by something new. */
const agreed =
  <K extends keyof Arrangement>(part: K, typed: (value: NonNullable<Arrangement[K]>) => string) =>
  (here: Here): string | undefined => {
    const value = current(here)?.[part]
    return value === undefined || value === null ? undefined : typed(value)
  }

export const arrangementFields = {
  kind: choice(arrangementKinds, { prefill: agreed('kind', String) }),
  from: date({ prefill: (here: Here) => current(here)?.from ?? here.now.date }),
  total: money({ max: largestDebt, prefill: agreed('total', typedAmount) }),
  instalment: optional.money({ max: largestDebt, prefill: agreed('instalment', typedAmount) }),
  dayOfMonth: optional.number({ min: 1, max: 31, prefill: agreed('dayOfMonth', String) }),
}
type ArrangementValues = Values<typeof arrangementFields>

export function checkArrangement({ kind, total, instalment, dayOfMonth }: ArrangementValues): FieldProblem[] {
  if (total === 0) return [{ field: 'total', problem: 'tooSmall', limit: 1 }]
  if (kind !== 'arrangement') return []
  return [
    ...(instalment ? [] : [{ field: 'instalment', problem: 'required' } as const]),
    ...(dayOfMonth ? [] : [{ field: 'dayOfMonth', problem: 'required' } as const]),
    ...(instalment && instalment > total ? [{ field: 'instalment', problem: 'aboveTotal' } as const] : []),
  ]
}

export const arrangementEntries =
  (file: FileName) =>
  ({ kind, from, total, instalment, dayOfMonth }: ArrangementValues): EntryDraft[] => {
    const inParts = kind === 'arrangement' && instalment && dayOfMonth ? { instalment, dayOfMonth } : {}
    const value: Arrangement = { key: from, kind, from, total, ...inParts }
    return [{ file, category: 'repaymentArrangement', value }]
  }

export const arrangementWords = {
  title: 'Leg de regeling voor de huurschuld vast',
  menu: 'Regeling voor de huurschuld',
  submit: 'Leg de regeling vast',
  done: 'De regeling staat erin.',
  fields: {
    kind: { label: 'Wat is er afgesproken?' },
    from: { label: 'Vanaf welke dag?', hint: 'Bijvoorbeeld 1 4 2026.' },
    total: {
      label: 'Over welk bedrag gaat het?',
      hint: 'De huurschuld die in de regeling zit, of die is afgekocht.',
    },
    instalment: { label: 'Bedrag per maand', hint: 'Alleen bij een regeling in termijnen.' },
    dayOfMonth: {
      label: 'Op welke dag van de maand?',
      hint: 'Een getal van 1 tot en met 31. Alleen bij een regeling.',
    },
  },
}
