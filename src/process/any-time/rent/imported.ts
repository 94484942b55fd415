/** What was sent to be imported: a file that was read, or the rows of one that were shown first. */
import type { Found, Left, PaymentProblem, Question, Reading } from '../../../files/payments/reading.ts'
import type { ImportRow } from '../../../files/rent/plan.ts'
import type { FieldProblem, Upload } from '../../../trajectory/kit.ts'
import { readRows } from './shown-rows.ts'

type Sent = {
  readonly file?: Upload | undefined
  readonly rows?: string | undefined
  readonly answers?: Readonly<Record<string, string>> | undefined
}

/** Rows of one tenant, with what was left out of them and what became of the rest of the file. */
export type Imported = {
  readonly rows: readonly ImportRow[]
  readonly left: readonly Left[]
  readonly lines?: Found['lines']
  readonly columns?: Found['columns']
}

export function importedOf({ rows, file }: Sent): Imported {
  if (rows !== undefined) return { rows: readRows(rows) ?? [], left: [] }
  const reading = file?.read
  if (reading?.kind !== 'found') return { rows: [], left: [] }
  const { tenants, lines, columns } = reading
  return { rows: tenants[0]?.rows ?? [], left: tenants[0]?.left ?? [], lines, columns }
}

/** What is wrong with what was sent, or has to be answered first. */
export function importProblems(sent: Sent): FieldProblem[] {
  if (sent.rows !== undefined) return readRows(sent.rows) ? [] : [{ field: 'file', problem: 'importRows' }]
  if (!sent.file) return [{ field: 'file', problem: 'fileMissing' }]
  return readingProblems(sent.file.read, sent.answers)
}

/** The same of a file by itself. */
export function readingProblems(reading: Reading | undefined, answers: Sent['answers'] = {}): FieldProblem[] {
  if (!reading) return [{ field: 'file', problem: 'importTooHard' }]
  if (reading.kind === 'refused') return reading.problems.map(atField)
  if (reading.kind === 'found') return []
  const begun = Object.keys(answers).length > 0
  const open = reading.questions.filter((question) => answerTo(question, answers) === undefined)
  return [
    { field: 'file', problem: 'importAsks' },
    ...(begun ? open.map(({ id }) => ({ field: boxOf(id), problem: 'importAnswer' as const })) : []),
  ]
}

const atField = ({ field, ...problem }: PaymentProblem): FieldProblem => ({ field: field ?? 'file', ...problem })

/** The name of the box in which a question is answered. */
export const boxOf = (id: string): string => `answers-${id}`

export function answerTo({ id, answers }: Question, given: Readonly<Record<string, string>>): string | undefined {
  const answer = given[id]
  return answer !== undefined && answers.includes(answer) ? answer : undefined
}
