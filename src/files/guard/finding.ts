/** The files as the command line names them. `budget-8a`: the budget file where the covenant opens it to criminal-law data (Wgs 8a). */
export const guardFiles = [
  'kris-corporation-tab',
  'ktsd',
  'budget',
  'corporation',
  'corporation-talk',
  'budget-8a',
] as const
export type GuardFile = (typeof guardFiles)[number]

export const findingKinds = ['criminal', 'health', 'bsn', 'iban', 'phone-third-party', 'income', 'debts'] as const
export type FindingKind = (typeof findingKinds)[number]

/** `certain`: it may not stand there. `perhaps`: who wrote it is asked. */
export type Certainty = 'certain' | 'perhaps'

/** Words that may not stand in a file. `start` and `end` are UTF-16 offsets; `text` is what stands between them. */
export type Finding = {
  readonly kind: FindingKind
  readonly certainty: Certainty
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Where something was found, before it is worded. */
export type Place = { readonly kind: FindingKind; readonly start: number; readonly end: number }
