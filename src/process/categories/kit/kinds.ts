/** Values that several categories share. */
import { z } from 'zod'
import { dateInAmsterdam } from '../../../calendar/zone.ts'
import type { ActName, FileName } from '../../../covenant/index.ts'
import { file, longText, text as textField } from '../../../trajectory/kit.ts'
import type { Kind } from './category.ts'
import { type Form, form } from './form.ts'
import { type EntryTeller, paragraphs } from './teller.ts'
import { day, key, text } from './value.ts'

const said = z.strictObject({ key: key.optional(), text })
/** What was noted or written in words. */
export type Said = z.infer<typeof said>
const read = ({ text }: Said) => paragraphs(text)

export type Asking<T> = Kind<T> & { readonly form: Form<T> }

/** At most so many characters. */
export function inWords(max = 2000): Asking<Said> {
  const fields = { text: longText({ max }) }
  return {
    value: said,
    reads: read,
    form: form({ fields, typed: ({ text }) => ({ text }), value: ({ text }, before) => ({ ...before, text }) }),
  }
}
/** A name. */
export function named(max: number): Kind<Said> {
  const fields = { text: textField({ max }) }
  return {
    value: said,
    reads: read,
    form: form({ fields, typed: ({ text }) => ({ text }), value: ({ text }, before) => ({ ...before, text }) }),
  }
}
/** Words that nobody corrects: they are told anew. */
export const toldAnew: Kind<Said> = { value: said, reads: read }

const isSaid = (value: object): value is Said => 'text' in value && typeof value.text === 'string'

/** The budget file has it in figures; the notes of the talk, and what was recorded with a reason, in words. */
export function inWordsOr<T extends object>(figures: Kind<T>): Asking<Said | T> {
  const words = inWords()
  const inFigures: FileName = 'budgetFile'
  return {
    value: z.union([said, figures.value]),
    reads: (value, tell) => (isSaid(value) ? words.reads(value, tell) : figures.reads(value, tell)),
    form: {
      fieldsIn: (file) => ((file === inFigures ? figures.form : undefined) ?? words.form).fieldsIn(file),
      of: (value) => (isSaid(value) ? words.form.of(value) : figures.form?.of(value)),
    },
  }
}

const onPaper = (tell: EntryTeller) => [tell.texts.document]

const letterKinds = [
  'information',
  'invitation',
  'agreement',
  'nothingFollows',
  'closingPositive',
  'closingNegative',
  'closingStopped',
  'budgetManagementAgreement',
  'progressTalk',
  'progressTalkOff',
  'canClose',
  'exitTalk',
  'exitDecision',
  'leak',
] as const
const letter = z.strictObject({ key, letter: z.literal(letterKinds) })
export type LetterMade = z.infer<typeof letter>
/** A letter that the program made; another one is made, none corrected. */
export const letterMade: Kind<LetterMade> = { value: letter, reads: (_value, tell) => onPaper(tell) }

/** Of the ledger, which has a page of its own, where a line is typed again beside the others. */
export const inLedger = <T>(value: z.ZodType<T>): Kind<T> => ({ value, reads: (_value, tell) => onPaper(tell) })

/** What was signed, as a scan that can be replaced; or on the screen, with the place and a seal. */
const signed = z.strictObject({ signedOn: day.optional(), place: text.optional(), sealed: z.literal('yes').optional() })
export function signedPaper(words: ActName): Kind<z.infer<typeof signed>> {
  return {
    value: signed,
    reads: ({ signedOn, place }, tell, seal) => [
      place ? tell.texts.signedIn(tell.day(signedOn), place) : tell.texts.signedOn(tell.day(signedOn)),
      ...(seal ? [tell.texts.sealedOn(tell.day(dateInAmsterdam(seal.sealedAt)))] : []),
    ],
    form: paper('scan', words),
  }
}
/** Another file in the place of the one that stands there. */
export const paper = <T>(field: string, words: ActName) =>
  form<Record<string, ReturnType<typeof file>>, T>({
    fields: { [field]: file() },
    words,
    document: field,
    typed: () => ({}),
    value: (_values, before) => before,
  })
