/**
 * What an act of the process is: one value, all of whose parts are pure. What it leads to beside events and entries
 * (letters, timers, other tables) stands in its effects.
 *
 * - its rule (`step`, `roles`, `causes`, `records`) is covenant; `may`, `decide` and `duty` are asked of the own world alone;
 * - `words` are its form in Dutch; every other language is a message file or stands in `words`.
 */
import type { PlainDate } from '../calendar/plain-date.ts'
import type {
  ActName,
  AnyTimeId,
  CaseRole,
  CategoryName,
  ConditionId,
  FileName,
  Party,
  Phase,
  Presence,
  StepId,
  TermId,
} from '../covenant/index.ts'
import type { Fixed } from '../covenant/open-term.ts'
import type { AnyEvent, Draft, DraftBy } from './event.ts'
import type { Fields, Input, Raw, Values } from './fields.ts'
import type { Entry, Here, Standing } from './here.ts'
import type { Instant } from './moment.ts'
import type { FieldProblem } from './problems.ts'
import type { Problem, ProblemCode, Verdict } from './verdict.ts'

/** Counted from a day, within a term of the covenant or to a fixed day. No `since`: not yet. */
export type Duty = {
  readonly since: Instant | PlainDate | undefined
  readonly term: TermId
  readonly due?: PlainDate
}

/** A file that stays with an entry: an upload, or a copy of what is kept. `copyOf`: a document of another file that says the same. */
export type DocumentDraft = { readonly bytes: Uint8Array; readonly mediaType: string; readonly copyOf?: string }
export type EntryDraft = {
  readonly file: FileName
  readonly category: CategoryName
  readonly value: unknown
  /** Why it is relevant to the request for help (3.2, other subjects). */
  readonly reason?: string
  readonly presence?: readonly Presence[]
  /** The entry in whose place it stands. */
  readonly corrects?: string
  /** The resident asked for the correction: it begins no new term where the file counts by entry. */
  readonly asked?: boolean
  readonly document?: DocumentDraft
}

export type MailKind = 'news' | 'krisNumber' | 'referral' | 'glass'
/** Who is told by mail that there is something to look at. Mail carries the KRIS number at most. */
export type Mail = { readonly party: Party; readonly role: CaseRole; readonly kind: MailKind }

export type Decided<D = Draft> =
  | { readonly ok: true; readonly drafts: readonly D[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** A field of a form. `hint` stands under the label; `hintOf`: what stands there instead for who works for that party. */
export type FieldWords = {
  readonly label: string
  readonly hint?: string
  readonly hintOf?: Readonly<Partial<Record<Party, string>>>
}
/** A form in Dutch. */
export type FormWords<F extends Fields> = {
  readonly title: string
  /** The link to it. */
  readonly menu: string
  /** The button. */
  readonly submit: string
  /** What is said afterwards. */
  readonly done: string
  /** Why, above the form. */
  readonly lead: string
  /** The button that shows the letter first. */
  readonly preview?: string
  /** The button that does the act and comes back to an empty form, for acts that are done several times in a row. */
  readonly again?: string
  readonly headings?: Readonly<Record<string, string>>
  readonly fields: { readonly [K in keyof F]: FieldWords }
  /** What it says instead under a covenant in which this role checks at step 3. */
  readonly by?: Readonly<Partial<Record<CaseRole, OtherWords<F>>>>
}
type OtherWords<F extends Fields> = Partial<
  Pick<FormWords<F>, 'title' | 'menu' | 'submit' | 'done' | 'lead' | 'fields'>
>

export type ActRule<F extends Fields, E extends readonly AnyEvent[]> = {
  readonly step: StepId | AnyTimeId
  readonly phase: Phase | 'any'
  /** The last phase in which it is still done; what it records stands under the phase it was done in. */
  readonly through?: Phase
  readonly roles: Fixed<readonly CaseRole[]>
  readonly causes: E
  readonly records?: readonly (readonly [FileName, readonly CategoryName[]])[]
  /** Files whose entries the act removes. */
  readonly removes?: readonly FileName[]
  /** The party whose world the act may take away, as if it had never been; `by`: told by this one of its events alone. */
  readonly takesWorld?: { readonly of: Party; readonly by?: AnyEvent; readonly unless?: AnyEvent }

  readonly fields: F
  /** Role of the colleagues that a `person` field offers. */
  readonly names?: CaseRole | ((here: Here) => CaseRole)
  /** The form offers clients of the own register whom the signal may be about (3.1 step 3). */
  readonly looksUp?: true
  /** The form shows first what would come of it; only what is sent from there does it. */
  readonly looksFirst?: true
  /** What stands in the form when a link asks for a part of what was recorded; undefined where there is nothing such. */
  begins?(asked: Readonly<Record<string, string>>, here: Here): Raw | undefined
  /**
   * An act about one entry: what is asked of this one (`here.about`); undefined where there is nothing to ask. The values
   * hold what these fields give, beside the act's own.
   */
  about?(entry: Entry, here: Here): Fields | undefined
  /** An act that tells of a condition: what is asked of this one; its values hold `condition`. Undefined where it is closed. */
  ofCondition?(condition: ConditionId, here: Here): Fields | undefined
  /** What is wrong with the values together. */
  check?(values: Values<F>, here: Here): readonly FieldProblem[]

  /** Whether it is open to this person, from the own view alone. */
  may(standing: Standing): Verdict
  /**
   * What it makes happen, of the events that it causes and no other, or what is wrong. `anew`: whether it records anything
   * that did not stand there.
   */
  decide(input: Input<F>, here: Here, anew: boolean): Decided<DraftBy<E[number]>>
  /** When it is this role's turn. Asked only where the act is open. */
  duty?(standing: Standing): Duty | undefined

  entries?(values: Values<F>, here: Here): readonly EntryDraft[]
  tells?(values: Values<F>, here: Here): readonly Mail[]
  readonly words: FormWords<F>
}
export type Act<N extends ActName, F extends Fields, E extends readonly AnyEvent[]> = ActRule<F, E> & {
  readonly name: N
}
/** Any act, where its fields and events do not matter. */
export type AnyAct = Act<ActName, Fields, readonly AnyEvent[]>

export const act = <const N extends ActName, const F extends Fields, const E extends readonly AnyEvent[]>(
  name: N,
  rule: ActRule<F, E>,
): Act<N, F, E> => ({ name, ...rule })

/** What comes of an act; of several events each keeps its own type. */
export const happens = <const D extends readonly { readonly type: string }[]>(...drafts: D): Decided<D[number]> => ({
  ok: true,
  drafts,
})
export const problem = (field: string, code: ProblemCode): Decided<never> => ({
  ok: false,
  problems: [{ field, problem: code }],
})
/** What comes of it, unless something is wrong. */
export const unless = <const D extends readonly { readonly type: string }[]>(
  problems: readonly Problem[],
  ...drafts: D
): Decided<D[number]> => (problems.length > 0 ? { ok: false, problems } : { ok: true, drafts })

/** A date of something that has happened: not in the future. */
export const past = (field: string, on: PlainDate, { now }: Standing): Problem[] =>
  on > now.date ? [{ field, problem: 'inFuture' }] : []
/** A date of something that is to happen: not before now. */
export const ahead = (field: string, on: PlainDate, { now }: Standing): Problem[] =>
  on < now.date ? [{ field, problem: 'inPast' }] : []

export const today = ({ now }: Standing): PlainDate => now.date
export const news = (party: Party, role: CaseRole): Mail => ({ party, role, kind: 'news' })
