import type { PlainDate } from '../calendar/plain-date.ts'
import { presentAt, type Text } from '../covenant/index.ts'
import type { Examined } from '../files/examined.ts'
import type { Answers, Reading } from '../files/payments/reading.ts'
import type { Month } from '../files/rent/month.ts'
import type { Drawing } from '../files/signature.ts'
import type { Here } from './here.ts'
import type { KrisNumber } from './kris-number.ts'
import type { PersonId, RequestId } from './moment.ts'
import type { FieldProblem } from './problems.ts'

/**
 * The fields of an act: what a form asks, what a scenario gives, what a document lists; and of an event, what it tells.
 * One description serves all. `when` leaves a field out of a world in which it does not exist: there it is an unknown field.
 */
export type Upload = {
  readonly bytes: Uint8Array
  readonly name?: string
  /** What the examination said; without it the file is not taken. */
  readonly examined?: Examined
  /** Its memory is nobody else's: who reads it outside this thread may take it along, and then there are no bytes left. */
  readonly given?: true
  /** What a file of payments says, for an act that reads one. */
  readonly read?: Reading
}
/** An upload that was examined, as it may be kept. */
export type TakenFile = Extract<Examined, { ok: true }>

/** What came in, field by field: text as typed, several texts for `choices`, an upload for `file`. */
export type Raw = Readonly<Record<string, string | readonly string[] | Upload | Unread | undefined>>
/** Under the name of no field: what was wrong with the form before any field was looked at. */
export type Unread = { readonly unread: readonly FieldProblem[] }

type Kinds = {
  text: string
  longText: string
  date: PlainDate
  /** `HH:MM`, local. */
  time: string
  /** A month of a year. */
  month: Month
  /** Whole cents. */
  money: number
  /** `1234 AB`. */
  postcode: string
  /** As typed: digits with blanks, dashes and brackets, perhaps a plus in front. */
  telephone: string
  /** As typed: a house number as Dutch addresses have them. */
  houseNumber: string
  number: number
  choice: string
  choices: readonly string[]
  confirm: true
  /** Yes or no, in an event. */
  flag: boolean
  person: PersonId
  file: TakenFile
  /** A file that is read and not kept: a list, a statement. */
  data: Upload
  /** What was answered to questions about a file, by their ids; it came as `id=answer`. */
  answers: Answers
  /** A drawn signature. */
  signature: Drawing
  /** Id of a client in the own register, or `none`. */
  client: string
  krisNumber: KrisNumber
  /** Which of the resident's requests: its id, or its kind for the oldest that fits. */
  request: RequestId
}
export type FieldKind = keyof Kinds

export type Options = Readonly<Record<string, Text>>

export type FieldSpec = {
  readonly kind: FieldKind
  readonly required: boolean
  /** A name: of a text, that it must have a letter of some script. */
  readonly letters?: true
  /** Longest text, in characters; largest number. */
  readonly max?: number
  readonly min?: number
  /** Codes that can be chosen, with their words. */
  readonly options?: Options
  /** Fewer options, where the own world allows fewer. */
  readonly only?: (here: Here) => readonly string[]
  readonly when?: (here: Here) => boolean
  /** What stands there before anything is typed, as a form would send it. */
  readonly prefill?: (here: Here) => string | readonly string[] | undefined
  /** Of a file: the kinds to choose from, as media types or extensions, when not those of a scan. The act checks the content. */
  readonly accept?: readonly string[]
  /** The form asks for it, though another page may send what came of it in its place. */
  readonly wanted?: true
  /** Carried along by a page that was made of a first answer; no form asks it. */
  readonly hidden?: true
  /** Lines that a long text shows at once. */
  readonly rows?: number
  /** Of what an event tells, this stays with the party that causes it and the resident; of what a form asks, with the own party. */
  readonly own?: true
  /** A heading of the act's words stands before this field. */
  readonly heading?: string
}
/** `kind` is literal, so that an event can say which kinds it takes. */
export type Field<T, Required extends boolean, K extends FieldKind = FieldKind> = FieldSpec & {
  readonly kind: K
  readonly required: Required
  readonly value?: T
}
export type Fields = Readonly<Record<string, FieldSpec>>

/** The values that a form with these fields gives once it was read without problems. */
export type Values<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T, true>
    ? F[K] extends { when: unknown }
      ? T | undefined
      : T
    : F[K] extends Field<infer T, false>
      ? T | undefined
      : never
}

/** What a person typed, drew or sent along: it is recorded, and nothing is decided by it. */
type Recorded =
  | 'text'
  | 'longText'
  | 'file'
  | 'data'
  | 'answers'
  | 'signature'
  | 'client'
  | 'postcode'
  | 'telephone'
  | 'houseNumber'
  | 'money'
  | 'krisNumber'
type Telling<F extends Fields> = { [K in keyof F]: F[K]['kind'] extends Recorded ? never : K }[keyof F]
type Sure<F extends Fields> = {
  [K in keyof F]: F[K] extends { required: true } ? (F[K] extends { when: unknown } ? never : K) : never
}[keyof F]
/** Of the values, what an act is decided by: codes, days, times, numbers and people. Where nothing is asked it is empty. */
export type Input<F extends Fields> = string extends keyof F
  ? Values<F>
  : Pick<Values<F>, Telling<F> & Sure<F>> & Partial<Pick<Values<F>, Exclude<Telling<F>, Sure<F>>>>

type More = Partial<Omit<FieldSpec, 'kind' | 'required' | 'options'>>

const make =
  <K extends FieldKind>(kind: K) =>
  <const M extends More>(more?: M): Field<Kinds[K], true, K> & M =>
    ({ kind, required: true, ...more }) as unknown as Field<Kinds[K], true, K> & M
const makeOptional =
  <K extends FieldKind>(kind: K) =>
  <const M extends More>(more?: M): Field<Kinds[K], false, K> & M =>
    ({ kind, required: false, ...more }) as unknown as Field<Kinds[K], false, K> & M

export const text = make('text')
export const longText = make('longText')
export const date = make('date')
export const time = make('time')
export const month = make('month')
export const money = make('money')
export const postcode = make('postcode')
export const houseNumber = make('houseNumber')
export const number = make('number')
export const confirm = make('confirm')
export const flag = make('flag')
export const person = make('person')
export const file = make('file')
export const krisNumber = make('krisNumber')
export const request = make('request')
export const signature = make('signature')

type Codes<O extends Options, R extends boolean, K extends FieldKind, T> = Field<T, R, K> & { readonly options: O }
/** One of the codes of a list of the covenant. */
export const choice = <O extends Options, const M extends More>(
  options: O,
  more?: M,
): Codes<O, true, 'choice', keyof O & string> & M =>
  ({ kind: 'choice', required: true, options, ...more }) as unknown as Codes<O, true, 'choice', keyof O & string> & M
const optionalChoice = <O extends Options, const M extends More>(
  options: O,
  more?: M,
): Codes<O, false, 'choice', keyof O & string> & M =>
  ({ kind: 'choice', required: false, options, ...more }) as unknown as Codes<O, false, 'choice', keyof O & string> & M
export const choices = <O extends Options, const M extends More>(
  options: O,
  more?: M,
): Codes<O, false, 'choices', readonly (keyof O & string)[]> & M =>
  ({ kind: 'choices', required: false, options, ...more }) as unknown as Codes<
    O,
    false,
    'choices',
    readonly (keyof O & string)[]
  > &
    M

export const optional = {
  text: makeOptional('text'),
  longText: makeOptional('longText'),
  date: makeOptional('date'),
  time: makeOptional('time'),
  money: makeOptional('money'),
  client: makeOptional('client'),
  postcode: makeOptional('postcode'),
  telephone: makeOptional('telephone'),
  houseNumber: makeOptional('houseNumber'),
  number: makeOptional('number'),
  confirm: makeOptional('confirm'),
  person: makeOptional('person'),
  file: makeOptional('file'),
  data: makeOptional('data'),
  answers: makeOptional('answers'),
  krisNumber: makeOptional('krisNumber'),
  choice: optionalChoice,
}

export const yesNo = { yes: { nl: 'Ja', en: 'Yes' }, no: { nl: 'Nee', en: 'No' } } as const satisfies Options

/** The names of a list whose rules carry their words as `text`. */
export const named = <K extends string>(list: Readonly<Record<K, { readonly text: Text }>>): Record<K, Text> =>
  Object.fromEntries(Object.entries<{ readonly text: Text }>(list).map(([key, { text }]) => [key, text])) as Record<
    K,
    Text
  >

/** Whether a form sends its bytes along: a file to keep, or one that is only read. */
export const isUpload = (spec: Pick<FieldSpec, 'kind'> | undefined): boolean =>
  spec?.kind === 'file' || spec?.kind === 'data'

/** Who was there when it was said: asked beside whatever is recorded of a talk, and kept with each entry. */
export const presence = () => choices(presentAt, { prefill: () => ['resident'] })
