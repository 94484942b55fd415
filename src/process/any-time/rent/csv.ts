/**
 * Lists of payments as CSV, with Dutch or English headers, separated by commas, semicolons or tabs. Each line is read on its
 * own and every problem has its line and column. Nothing in a cell is ever carried out: a cell that a spreadsheet would
 * take for a formula is refused.
 */
import { CsvError, parse } from 'csv-parse/sync'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { readDate } from '../../../calendar/read-date.ts'
import { readAmount } from '../../../files/rent/amount.ts'
import { monthOf } from '../../../files/rent/month.ts'
import type { ImportRow } from '../../../files/rent/plan.ts'
import { bare, fails, type Imported, type ImportProblem } from './import-problem.ts'
import { largestPayment } from './payments.ts'

/** Headers that a column may have, without blanks and signs. */
const headers = {
  date: ['datum', 'boekdatum', 'boekingsdatum', 'betaaldatum', 'transactiedatum', 'date', 'bookingdate', 'paymentdate'],
  amount: ['bedrag', 'bedrageur', 'bedragineuro', 'amount', 'amounteur', 'betaald', 'paid'],
  kind: ['soort', 'type', 'kind'],
  reference: ['kenmerk', 'betalingskenmerk', 'huurdernummer', 'reference', 'paymentreference', 'tenantnumber'],
} as const
type Column = keyof typeof headers

const kinds: Readonly<Record<string, ImportRow['kind']>> = {
  huur: 'due',
  rent: 'due',
  betaling: 'payment',
  betaald: 'payment',
  payment: 'payment',
  paid: 'payment',
}
const asName = (header: string) => header.toLowerCase().replace(/[^a-z]/g, '')

type Line = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

/** Reads the rows of this tenant; a list of more tenants has a column with their reference. */
export function readCsv(text: string, reference: string | undefined, today: PlainDate): Imported {
  const [head = ''] = text.split(/\r?\n/, 1)
  const delimiter = [';', '\t', ','].find((sign) => named(head.split(sign)).has('amount')) ?? ','
  let lines: readonly Line[]
  try {
    // With `info` each record comes with its place; the types of the package do not say so.
    lines = parse(text, {
      delimiter,
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly Line[]
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return fails({ problem: 'importBroken', line: Number((error as { lines?: unknown }).lines) || 1 })
  }
  const titles = lines[0]?.record ?? []
  const columns = named(titles)
  if (!columns.has('date') || !columns.has('amount')) return fails({ problem: 'importColumns' })
  if (columns.has('reference') && !reference) return fails({ field: 'reference', problem: 'referenceNeeded' })
  const read = lines.slice(1).map((line) => readLine(line, columns, titles, reference, today))
  const problems = read.flatMap((one) => ('problems' in one ? one.problems : []))
  if (problems.length > 0) return fails(...problems)
  const rows = read.flatMap((one) => ('row' in one ? [one.row] : []))
  return rows.length > 0 ? { ok: true, rows } : fails({ problem: 'importNothing' })
}

function named(titles: readonly string[]): Map<Column, number> {
  const names = titles.map((title) => asName(title.replace(/^\W*"?|"$/g, '')))
  const found = (Object.keys(headers) as Column[]).map(
    (column) => [column, names.findIndex((name) => (headers[column] as readonly string[]).includes(name))] as const,
  )
  return new Map(found.filter(([, place]) => place >= 0))
}

type Read = { readonly row: ImportRow } | { readonly problems: readonly ImportProblem[] } | { readonly other: true }

function readLine(
  { record, info }: Line,
  columns: ReadonlyMap<Column, number>,
  titles: readonly string[],
  reference: string | undefined,
  today: PlainDate,
): Read {
  const cell = (column: Column) => record[columns.get(column) ?? -1] ?? ''
  // A line of somebody else is not read further, so that nothing of it can show.
  if (columns.has('reference') && bare(cell('reference')) !== bare(reference ?? '')) return { other: true }
  const title = (column: Column) => titles[columns.get(column) ?? -1] ?? ''
  const at = { line: info.lines }
  const wrong = (column: Column, problem: ImportProblem['problem']): ImportProblem => ({
    problem,
    ...at,
    column: title(column),
    found: cell(column).slice(0, 40),
  })
  if (record.length !== titles.length) return { problems: [{ problem: 'rowCells', ...at, limit: titles.length }] }
  const formulas = record.flatMap((value, index) =>
    /^[=+\-@].+/.test(value)
      ? [{ problem: 'rowFormula' as const, ...at, column: titles[index] ?? '', found: value.slice(0, 40) }]
      : [],
  )
  if (formulas.length > 0) return { problems: formulas }
  const kind = columns.has('kind') ? kinds[asName(cell('kind'))] : 'payment'
  const on = readDate(cell('date'))
  const cents = readAmount(cell('amount'))
  const problems = [
    ...(cell('date') === ''
      ? [wrong('date', 'rowMissing')]
      : 'problem' in on
        ? [wrong('date', dateProblem[on.problem])]
        : []),
    ...(kind === 'payment' && 'value' in on && on.value > today ? [wrong('date', 'rowInFuture')] : []),
    ...(cell('amount') === ''
      ? [wrong('amount', 'rowMissing')]
      : cents === undefined || (cents === 0 && kind === 'payment')
        ? [wrong('amount', 'rowNotAnAmount')]
        : cents > largestPayment
          ? [wrong('amount', 'rowTooLarge')]
          : []),
    ...(kind === undefined ? [wrong('kind', cell('kind') === '' ? 'rowMissing' : 'rowKind')] : []),
  ]
  if (problems.length > 0 || 'problem' in on || cents === undefined || kind === undefined) return { problems }
  return {
    row: kind === 'due' ? { kind, month: monthOf(on.value), cents } : { kind, on: on.value, cents },
  }
}

const dateProblem = { notADate: 'rowNotADate', noSuchDate: 'rowNoSuchDate' } as const
