import type { PlainDate } from '../calendar/plain-date.ts'
import { presentAt, type Text } from '../covenant/index.ts'
import type { Examined } from '../documents/index.ts'
import type { Month } from '../files/rent/month.ts'
import type { Drawing } from '../files/signature.ts'
import type { KrisNumber } from '../trajectory/index.ts'
import type { Context } from './context.ts'

/**
 * The fields of an act: what a form asks, what a scenario gives, what a document lists. One description serves all
 * three. `when` leaves a field out of a world in which it does not exist: there it is an unknown field.
 */
export type Upload = {
  readonly bytes: Uint8Array
  readonly name?: string
  /** What the examination said; without it the file is not taken. */
  readonly examined?: Examined
}
/** An upload that was examined, as it may be kept. */
export type TakenFile = Extract<Examined, { ok: true }>

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
  number: number
  choice: string
  choices: readonly string[]
  confirm: true
  /** Id of a member of staff. */
  person: string
  file: TakenFile
  /** A file that is read and not kept: a list, a statement. */
  data: Upload
  /** A drawn signature. */
  signature: Drawing
  /** Id of a client in the own register, or `none`. */
  client: string
  krisNumber: KrisNumber
  /** Which of the resident's requests: its id, or its kind for the oldest that fits. */
  request: string
}
export type FieldKind = keyof Kinds

export type Options = Readonly<Record<string, Text>>

export type FieldSpec = {
  readonly kind: FieldKind
  readonly required: boolean
  /** Longest text, in characters; largest number. */
  readonly max?: number
  readonly min?: number
  /** Codes that can be chosen, with their words. */
  readonly options?: Options
  /** Fewer options, where the own view allows fewer. */
  readonly only?: (context: Context) => readonly string[]
  readonly when?: (context: Context) => boolean
  /** What stands there before anything is typed, as a form would send it. */
  readonly prefill?: (context: Context) => string | readonly string[] | undefined
  /** Of a file: the kinds to choose from, as media types or extensions, when not those of a scan. The act checks the content. */
  readonly accept?: readonly string[]
  /** Carried along by a page that was made of a first answer; no form asks it. */
  readonly hidden?: true
  /** Lines that a long text shows at once. */
  readonly rows?: number
  /** Of what the act tells, this stays with the own party and the resident. */
  readonly own?: true
  /** A heading of the interface's words stands before this field. */
  readonly heading?: string
}
export type Field<T, Required extends boolean> = FieldSpec & { readonly required: Required; readonly value?: T }
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

type More = Partial<Omit<FieldSpec, 'kind' | 'required' | 'options'>>

const make =
  <K extends FieldKind>(kind: K) =>
  <const M extends More>(more?: M): Field<Kinds[K], true> & M =>
    ({ kind, required: true, ...more }) as unknown as Field<Kinds[K], true> & M
const makeOptional =
  <K extends FieldKind>(kind: K) =>
  <const M extends More>(more?: M): Field<Kinds[K], false> & M =>
    ({ kind, required: false, ...more }) as unknown as Field<Kinds[K], false> & M

export const text = make('text')
export const longText = make('longText')
export const date = make('date')
export const time = make('time')
export const month = make('month')
export const money = make('money')
export const postcode = make('postcode')
export const number = make('number')
export const confirm = make('confirm')
export const person = make('person')
export const file = make('file')
export const krisNumber = make('krisNumber')
export const request = make('request')
export const signature = make('signature')
export const optional = {
  text: makeOptional('text'),
  longText: makeOptional('longText'),
  date: makeOptional('date'),
  time: makeOptional('time'),
  money: makeOptional('money'),
  client: makeOptional('client'),
  postcode: makeOptional('postcode'),
  number: makeOptional('number'),
  confirm: makeOptional('confirm'),
  file: makeOptional('file'),
  data: makeOptional('data'),
  krisNumber: makeOptional('krisNumber'),
}

/** One of the codes of a list of the covenant. */
export const choice = <O extends Options, const M extends More>(
  options: O,
  more?: M,
): Field<keyof O & string, true> & M =>
  ({ kind: 'choice', required: true, options, ...more }) as unknown as Field<keyof O & string, true> & M
export const optionalChoice = <O extends Options, const M extends More>(
  options: O,
  more?: M,
): Field<keyof O & string, false> & M =>
  ({ kind: 'choice', required: false, options, ...more }) as unknown as Field<keyof O & string, false> & M
export const choices = <O extends Options, const M extends More>(
  options: O,
  more?: M,
): Field<readonly (keyof O & string)[], false> & M =>
  ({ kind: 'choices', required: false, options, ...more }) as unknown as Field<readonly (keyof O & string)[], false> & M

export const yesNo = { yes: { nl: 'Ja', en: 'Yes' }, no: { nl: 'Nee', en: 'No' } } as const satisfies Options

/** Whether a form sends its bytes along: a file to keep, or one that is only read. */
export const isUpload = (spec: Pick<FieldSpec, 'kind'> | undefined): boolean =>
  spec?.kind === 'file' || spec?.kind === 'data'

/** Who was there when it was said: asked beside whatever is recorded of a talk, and kept with each entry. */
export const presence = () => choices(presentAt, { prefill: () => ['resident'] })
