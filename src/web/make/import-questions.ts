/** What has to be said of a file of payments before it is read: each question as a field of the form that comes back. */
import type { PlainDate } from '../../calendar/plain-date.ts'
import { type Order, writtenDay } from '../../files/payments/days.ts'
import { centsOf, writtenAmount } from '../../files/payments/money.ts'
import type { Question, Reading } from '../../files/payments/reading.ts'
import { answersIn } from '../../process/any-time/rent/import-rent.ts'
import { answerTo, boxOf } from '../../process/any-time/rent/imported.ts'
import type { Raw } from '../../trajectory/index.ts'
import type { Words } from '../../words/index.ts'
import type { Field } from '../models/index.ts'
import { long } from './dates.ts'
import { euros } from './euros.ts'

/** The questions about the file that came with a form. */
export function importQuestions(raw: Raw | undefined, words: Words): Field[] {
  const file = raw?.file
  const reading = typeof file === 'object' && 'bytes' in file ? file.read : undefined
  return raw ? questionFields(reading, answersIn(raw), words) : []
}

export function questionFields(
  reading: Reading | undefined,
  given: Readonly<Record<string, string>>,
  words: Words,
): Field[] {
  if (reading?.kind !== 'asked') return []
  const { heading } = words.rent.questions
  return [
    { kind: 'heading', name: 'kop-answers', label: heading },
    ...reading.questions.map(
      (question): Field => ({
        kind: 'choice',
        name: boxOf(question.id),
        label: asked(question, words),
        required: true,
        value: answerTo(question, given) ?? '',
        options: question.answers.map((answer) => ({ value: answer, label: said(question, answer, words) })),
      }),
    ),
  ]
}

function asked({ kind, about: [first = '', second = ''] }: Question, words: Words): string {
  const { questions } = words.rent
  if (kind === 'debit' || kind === 'sameTwice')
    return questions[kind].ask(long(first as PlainDate, words), euros(Number(second)))
  return questions[kind].ask(first, second)
}

function said({ kind, about }: Question, answer: string, words: Words): string {
  const texts: Readonly<Record<string, unknown>> = words.rent.questions[kind]
  const text = texts[answer]
  if (typeof text === 'string') return text
  if (kind === 'dateOrder') return day(about[1] ?? '', answer as Order, words)
  return kind === 'decimalMark' ? amount(about[0] ?? '', answer) : answer
}

function day(cell: string, order: Order, words: Words): string {
  const written = writtenDay(cell)
  const date = 'by' in written ? written.by[order] : undefined
  return date ? long(date, words) : order
}

function amount(cell: string, mark: string): string {
  const written = writtenAmount(cell)
  const cents = 'body' in written ? centsOf(written.body, mark === ',' ? ',' : '.') : undefined
  return typeof cents === 'number' ? euros(cents) : cell
}
