/** A reading in one line of text, so that a test says what comes of a file. */
import type { PlainDate } from '../../calendar/plain-date.ts'
import { readPayments } from './read.ts'
import type { Answers, Ask, QuestionKind, Reading } from './reading.ts'

export const today = '2026-09-01' as PlainDate

const told = (reading: Reading): string => {
  if (reading.kind === 'refused')
    return reading.problems
      .map(({ problem, line, column, found }) =>
        [problem, line, column, found].filter((part) => part !== undefined && part !== '').join(' '),
      )
      .join(', ')
      .replace(/^(referenceNeeded|referenceNotThere).*$/, '$1')
  if (reading.kind === 'asked')
    return reading.questions.map(({ kind, about }) => ['asked', kind, ...about].join(' ')).join(', ')
  const rows = reading.tenants.flatMap((one) =>
    one.rows.map((row) =>
      row.kind === 'due'
        ? `rent ${row.month} ${row.cents / 100}`
        : [row.on, row.cents / 100, row.bankId].filter((part) => part !== undefined).join(' '),
    ),
  )
  const left = reading.tenants.flatMap((one) =>
    one.left.map(({ why, on, cents }) => `${why} ${on} ${(cents ?? 0) / 100}`),
  )
  return [rows.join(', '), left.join(', ')].filter((part) => part !== '').join('; ')
}

type Given = Partial<Record<QuestionKind, string | readonly string[]>>

/** Answers questions by their kind, in their order, until there are none or none that is answered here. */
export function readWith(bytes: Uint8Array, ask: Pick<Ask, 'references' | 'several'>, given: Given = {}): Reading {
  const answers: Record<string, string> = {}
  for (;;) {
    const reading = readPayments(bytes, { ...ask, answers: answers as Answers, today })
    if (reading.kind !== 'asked') return reading
    const before = Object.keys(answers).length
    for (const { id, kind } of reading.questions) {
      if (answers[id] !== undefined) continue
      const same = reading.questions.filter((one) => one.kind === kind)
      const list = given[kind]
      const answer = typeof list === 'string' ? list : list?.[same.findIndex((one) => one.id === id)]
      if (answer !== undefined) answers[id] = answer
    }
    if (Object.keys(answers).length === before) return reading
  }
}

/** Of a list or statement for one tenant. */
export const readAs = (content: Uint8Array | string, reference?: string, given: Given = {}): string =>
  told(
    readWith(
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
      { references: reference === undefined ? [] : [reference] },
      given,
    ),
  )
