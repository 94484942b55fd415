import type { ActName, CaseRole, CategoryName, FileName, Party, TimerName } from '../covenant/index.ts'
import type { Tx } from '../database/index.ts'
import type { LetterModel } from '../letters/model.ts'
import type { Inputs } from '../trajectory/index.ts'
import type { Context } from './context.ts'
import type { Fields, Values } from './fields.ts'
import type { FieldProblem, Raw } from './parse.ts'

/** An entry that an act records; the covenant says for which purpose, on which ground and who reads it. */
export type EntryDraft = {
  readonly file: FileName
  readonly category: CategoryName
  readonly value: unknown
  readonly document?: { readonly bytes: Uint8Array; readonly mediaType: string }
}

/** A letter that an act makes; it stands in a file as a document, and is what a preview shows. */
export type LetterDraft = { readonly file: FileName; readonly category: CategoryName; readonly model: LetterModel }

export type MailKind = 'news' | 'krisNumber' | 'referral'
/** Who is told by mail that there is something to look at. Mail carries the KRIS number at most. */
export type Told = { readonly party: Party; readonly role: CaseRole; readonly kind: MailKind }

export type TimerDraft =
  | { readonly timer: TimerName; readonly at: string }
  | { readonly timer: TimerName; readonly clear: true }

/**
 * How an act is done: what it asks, what it tells the trajectory, what it records, who is told. Whether it may be done
 * stands in the covenant and the trajectory, not here.
 */
export type Act<N extends ActName = ActName, F extends Fields = Fields> = {
  readonly name: N
  readonly fields: F
  /** Role of the colleagues that a `person` field offers. */
  readonly names?: CaseRole | ((context: Context) => CaseRole)
  /** The form shows first what would come of it; only what is sent from there does it. */
  readonly looksFirst?: true
  /** What stands in the form when a link asks for a part of what was recorded; undefined where there is nothing such. */
  begins?(asked: Readonly<Record<string, string>>, context: Context): Raw | undefined
  input(values: Values<F>, context: Context): Inputs[N]
  check?(values: Values<F>, context: Context): readonly FieldProblem[]
  entries?(values: Values<F>, context: Context): readonly EntryDraft[]
  letters?(values: Values<F>, context: Context): readonly LetterDraft[]
  /** Work in the act's own transaction beyond events and entries, before the events are written. */
  before?(tx: Tx, trajectoryId: string, values: Values<F>, context: Context): Promise<readonly EntryDraft[] | undefined>
  /** The same, after all else. */
  after?(tx: Tx, trajectoryId: string, values: Values<F>, context: Context): Promise<void>
  tells?(values: Values<F>, context: Context): readonly Told[]
  timers?(values: Values<F>, context: Context): readonly TimerDraft[]
}

export function act<N extends ActName, F extends Fields>(definition: Act<N, F>): Act<N, F> {
  return definition
}

export const news = (party: Party, role: CaseRole): Told => ({ party, role, kind: 'news' })
