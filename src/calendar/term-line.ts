/**
 * One question about a term as a line of JSON, `{"id","start","days"}` or `{"id","start","quarters"}`, and its answer.
 * A wrong line is answered with what should have been there; nothing of the line but its id comes back.
 */
import { explain, type Language } from './explain.ts'
import { type PlainDate, plainDate } from './plain-date.ts'
import { type Term, termInDays, termInQuarters } from './terms.ts'

type Id = string | number
export type TermAnswer =
  | { readonly id: Id; readonly due: PlainDate; readonly why: string }
  | { readonly id?: Id; readonly error: string }

/** The last start from which the longest term still ends in a year of four digits. */
export const lastStart = '9898-12-31' as PlainDate
export const most = { days: 36_525, quarters: 400 } as const

const errors = {
  nl: {
    json: 'schrijf een JSON-object, bijvoorbeeld {"id":"1","start":"2026-12-24","days":3}',
    id: 'schrijf bij "id" een tekst of een getal',
    start: 'schrijf bij "start" een bestaande datum als JJJJ-MM-DD',
    late: `schrijf bij "start" een datum tot en met ${lastStart}`,
    one: 'schrijf "days" of "quarters", niet allebei',
    days: `schrijf bij "days" een heel getal van 0 tot en met ${most.days}`,
    quarters: `schrijf bij "quarters" een heel getal van 0 tot en met ${most.quarters}`,
  },
  en: {
    json: 'write a JSON object, such as {"id":"1","start":"2026-12-24","days":3}',
    id: 'write a text or a number at "id"',
    start: 'write an existing date as YYYY-MM-DD at "start"',
    late: `write a date up to ${lastStart} at "start"`,
    one: 'write "days" or "quarters", not both',
    days: `write a whole number from 0 to ${most.days} at "days"`,
    quarters: `write a whole number from 0 to ${most.quarters} at "quarters"`,
  },
} as const satisfies Record<Language, Record<string, string>>

/** The answer to one line, in the order and with the id of the question. Never throws. */
export function answerLine(line: string, language: Language): TermAnswer {
  const question = record(line)
  if (question === undefined) return { error: errors[language].json }
  const { id } = question
  if (typeof id !== 'string' && typeof id !== 'number') return { error: errors[language].id }
  const term = read(question)
  if (typeof term === 'string') return { id, error: errors[language][term] }
  return { id, due: term.due, why: explain(term.why, language) }
}

function read(question: Readonly<Record<string, unknown>>): Term | keyof typeof errors.nl {
  const start = typeof question.start === 'string' ? plainDate(question.start) : undefined
  if (start === undefined) return 'start'
  if (start > lastStart) return 'late'
  const { days, quarters } = question
  if ((days === undefined) === (quarters === undefined)) return 'one'
  if (quarters === undefined) return upTo(days, most.days) ? termInDays(start, days) : 'days'
  return upTo(quarters, most.quarters) ? termInQuarters(start, quarters) : 'quarters'
}

function upTo(value: unknown, limit: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= limit
}

function record(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}
