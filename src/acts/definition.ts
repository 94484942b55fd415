import type {
  ActName,
  CaseRole,
  CategoryName,
  ConditionId,
  FileName,
  Party,
  Presence,
  TimerName,
} from '../covenant/index.ts'
import type { EntryRow, Tx } from '../database/index.ts'
import type { LetterModel } from '../letters/model.ts'
import type { Inputs } from '../trajectory/index.ts'
import type { Context } from './context.ts'
import type { Fields, Values } from './fields.ts'
import type { FieldProblem, Raw } from './parse.ts'
import type { Services } from './services.ts'

/** An entry that an act records; the covenant says for which purpose, on which ground and who reads it. */
export type EntryDraft = {
  readonly file: FileName
  readonly category: CategoryName
  readonly value: unknown
  /** Why it is relevant to the request for help, where the phase does not fill the category (3.2). */
  readonly reason?: string
  /** Who was there; otherwise who the act's own field `presence` names. */
  readonly presence?: readonly Presence[]
  /** The entry in whose place this one comes, since that one was wrong (GDPR 16). */
  readonly corrects?: string
  readonly document?: DocumentDraft
}

/** `signatories`: how many signed it on the screen; then it is sealed. `copyOf`: a document whose seal the copy gets too. */
export type DocumentDraft = {
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly signatories?: number
  readonly copyOf?: string
}

/**
 * A letter that an act makes; it stands in a file as a document, and is what a preview shows. `value`: what its entry says,
 * where that is more than which letter it is. `signatories`: how many signed it on the screen; then it is sealed.
 */
export type LetterDraft = {
  readonly file: FileName
  readonly category: CategoryName
  readonly model: LetterModel
  readonly value?: unknown
  readonly signatories?: number
}

export type MailKind = 'news' | 'krisNumber' | 'referral' | 'glass'
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
  /** The form offers clients of the own register whom the signal may be about (3.1 step 3). */
  readonly looksUp?: true
  /** The form shows first what would come of it; only what is sent from there does it. */
  readonly looksFirst?: true
  /** What stands in the form when a link asks for a part of what was recorded; undefined where there is nothing such. */
  begins?(asked: Readonly<Record<string, string>>, context: Context): Raw | undefined
  input(values: Values<F>, context: Context): Inputs[N]
  check?(values: Values<F>, context: Context): readonly FieldProblem[]
  entries?(values: Values<F>, context: Context): readonly EntryDraft[]
  letters?(values: Values<F>, context: Context): readonly LetterDraft[]
  /** A paper that whoever did the act gets once; it is kept nowhere. */
  hands?(services: Services, tx: Tx, context: Context): Promise<Uint8Array>
  /** Work in the act's own transaction beyond events and entries, before the events are written. */
  before?(tx: Tx, trajectoryId: string, values: Values<F>, context: Context): Promise<readonly EntryDraft[] | undefined>
  /** The same, after all else. */
  after?(tx: Tx, trajectoryId: string, values: Values<F>, context: Context): Promise<void>
  tells?(values: Values<F>, context: Context): readonly Told[]
  timers?(values: Values<F>, context: Context): readonly TimerDraft[]
  /** An act about one entry: the same act with the fields of that entry's category; undefined where it has none. */
  about?(entry: EntryRow, context: Context): Act | undefined
  /** An act that tells of a condition: the same for this one, with what may be asked of it; undefined where it is closed. */
  ofCondition?(condition: ConditionId, context: Context): Act | undefined
}

export function act<N extends ActName, F extends Fields>(definition: Act<N, F>): Act<N, F> {
  return definition
}

export const news = (party: Party, role: CaseRole): Told => ({ party, role, kind: 'news' })
