import type { ActName, CategoryName, FileName, TimerName } from '../covenant/index.ts'
import type { Database, Tx } from '../database/index.ts'
import type { Examine, Sealer } from '../documents/index.ts'
import type { SignIn } from '../identity/index.ts'
import type { LetterModel } from '../letters/model.ts'
import type { EntryDraft } from '../trajectory/act.ts'
import type { Fields, Values } from '../trajectory/fields.ts'
import type { Context } from './context.ts'

/** What acts need beside their input. */
export type Services = {
  readonly database: Database
  /** What acts lead to; an act that is not named leads to events and entries alone. */
  readonly effects: Readonly<Partial<Record<ActName, Effects>>>
  readonly renderLetter: (model: LetterModel) => Promise<Uint8Array>
  /** Everything that is uploaded goes through it. */
  readonly examine: Examine
  /** Seals what was signed on a screen. */
  readonly sealer: Sealer
  /** The keys of logging in, and where one does. */
  readonly signIn: SignIn
}

/**
 * A letter and the file that keeps it. The first of an act is what a preview shows. `value`: what its entry says,
 * where that is more than which letter it is. `signatories`: how many signed it on the screen; then it is sealed.
 */
export type LetterDraft = {
  readonly file: FileName
  readonly category: CategoryName
  readonly model: LetterModel
  readonly value?: unknown
  readonly signatories?: number
}

export type TimerDraft =
  | { readonly timer: TimerName; readonly at: string }
  | { readonly timer: TimerName; readonly clear: true }

/** What an act leads to besides events and entries, in its own transaction. */
export type Effects<F extends Fields = Fields> = {
  letters?(values: Values<F>, context: Context): readonly LetterDraft[]
  /** What `hands` will print, but for what is drawn for it then: so that it can be said beforehand what no font has. */
  toHand?(context: Context): LetterModel | undefined
  /** A paper that whoever did the act gets once; it is kept nowhere. */
  hands?(services: Services, tx: Tx, context: Context): Promise<Uint8Array>
  /** Before the events are written; what it gives back is recorded with the act's own entries. */
  before?(tx: Tx, trajectoryId: string, values: Values<F>, context: Context): Promise<readonly EntryDraft[] | undefined>
  /** After all else. */
  after?(tx: Tx, trajectoryId: string, values: Values<F>, context: Context): Promise<void>
  timers?(values: Values<F>, context: Context): readonly TimerDraft[]
}

/** What needs nothing but the database. */
export type OfDatabase = Pick<Services, 'database'>
