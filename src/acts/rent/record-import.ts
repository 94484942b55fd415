/** The corporation's import of payments. What the file says is shown first; what comes back from there is recorded, all of it. */
import type { PlainDate } from '../../calendar/plain-date.ts'
import { plainDate } from '../../calendar/plain-date.ts'
import { month } from '../../files/rent/month.ts'
import { type ImportRow, type Plan, planImport } from '../../files/rent/plan.ts'
import { type Context, entryOf } from '../context.ts'
import { act, type EntryDraft } from '../definition.ts'
import { type Fields, optional, type Upload, type Values } from '../fields.ts'
import type { FieldProblem } from '../parse.ts'
import { isXml, readCamt } from './camt.ts'
import { readCsv } from './csv.ts'
import { bare, fails, type Imported } from './import-problem.ts'
import { largestImport, textOf } from './import-text.ts'
import { ledgerIn } from './ledgers.ts'
import { largestPayment } from './payments.ts'

const reference = (context: Context) => entryOf(context, 'corporationFile', 'paymentReference')?.value.text

const fields = {
  file: optional.data({ accept: ['.csv', '.txt', '.xml', 'text/csv', 'application/xml', 'text/xml'] }),
  reference: optional.text({ max: 40, prefill: reference }),
  rows: optional.longText({ max: 200_000, hidden: true }),
} satisfies Fields
type ImportValues = Values<typeof fields>

/** As many wrong lines as one can look at; that there are more is said. */
const shownProblems = 25

/** The same upload is asked about several times in one act. */
const read = new WeakMap<Upload, { readonly reference: string | undefined; readonly found: Imported }>()

function importedOf(values: ImportValues, today: PlainDate): Imported {
  if (values.rows !== undefined) return readRows(values.rows)
  const { file } = values
  if (!file) return fails({ problem: 'fileMissing' })
  const known = read.get(file)
  if (known && known.reference === values.reference) return known.found
  const found = readFile(file, values.reference, today)
  read.set(file, { reference: values.reference, found })
  return found
}

function readFile({ bytes }: Upload, ref: string | undefined, today: PlainDate): Imported {
  if (bytes.length > largestImport) return fails({ problem: 'importTooLarge' })
  const text = textOf(bytes)
  // Zero bytes and signatures of other kinds of files: no list and no statement has them.
  if (text.includes('\u0000') || /^(%PDF|PK)/.test(text)) return fails({ problem: 'importKind' })
  return isXml(text) ? readCamt(text, ref, today) : readCsv(text, ref, today)
}

/** The rows as the page that showed them sends them back. */
export const writeRows = (rows: readonly ImportRow[]): string =>
  JSON.stringify(
    rows.map((row) =>
      row.kind === 'due'
        ? ['due', row.month, row.cents]
        : ['payment', row.on, row.cents, ...(row.bankId ? [row.bankId] : [])],
    ),
  )

function readRows(text: string): Imported {
  const broken = fails({ problem: 'importRows' })
  let list: unknown
  try {
    list = JSON.parse(text)
  } catch {
    return broken
  }
  if (!Array.isArray(list)) return broken
  const rows = list.map((one) => readRow(one))
  const sound = rows.filter((row) => row !== undefined)
  return sound.length === rows.length ? { ok: true, rows: sound } : broken
}

function readRow(value: unknown): ImportRow | undefined {
  if (!Array.isArray(value)) return undefined
  const [kind, when, cents, bankId] = value as readonly unknown[]
  if (typeof when !== 'string' || !Number.isInteger(cents) || Math.abs(cents as number) > largestPayment)
    return undefined
  if (kind === 'due') {
    const of = month(when)
    return of && (cents as number) >= 0 ? { kind, month: of, cents: cents as number } : undefined
  }
  const on = plainDate(when)
  if (kind !== 'payment' || !on || cents === 0) return undefined
  if (bankId === undefined) return { kind, on, cents: cents as number }
  return typeof bankId === 'string' && bankId.length <= 80 ? { kind, on, cents: cents as number, bankId } : undefined
}

function check(values: ImportValues, context: Context): FieldProblem[] {
  const ref = values.reference
  if (ref !== undefined && (bare(ref).length < 5 || /[^\p{L}\p{N} ./-]/u.test(ref) || !/\d/.test(ref)))
    return [{ field: 'reference', problem: 'referenceShape' }]
  const imported = importedOf(values, context.now.date)
  if (imported.ok) return []
  const more = imported.problems.length - shownProblems
  return [
    ...imported.problems.slice(0, shownProblems).map((problem) => ({ field: 'file', ...problem })),
    ...(more > 0 ? [{ field: 'file', problem: 'importMore', limit: more } as const] : []),
  ]
}

function planOf(values: ImportValues, context: Context): Plan {
  const imported = importedOf(values, context.now.date)
  return planImport(ledgerIn(context, 'corporationFile'), imported.ok ? imported.rows : [])
}

const newReference = (values: ImportValues, context: Context) =>
  values.reference !== undefined && values.reference !== reference(context) ? values.reference : undefined

export const importRent = act({
  name: 'importRent',
  fields,
  looksFirst: true,
  check,
  input: (values, context) => ({
    changed: planOf(values, context).months.length > 0 || newReference(values, context) !== undefined,
  }),
  entries(values, context) {
    const changed = newReference(values, context)
    return [
      ...planOf(values, context).months.map(
        (value): EntryDraft => ({ file: 'corporationFile', category: 'rentLedger', value }),
      ),
      ...(changed === undefined
        ? []
        : [{ file: 'corporationFile' as const, category: 'paymentReference' as const, value: { text: changed } }]),
    ]
  },
})

/** What an import would change, and how a form sends it back to be recorded. */
export type Foreseen = { readonly plan: Plan; readonly rows: string; readonly reference: string | undefined }

export function foreseeImport(values: Values<Fields>, context: Context): Foreseen {
  const given = values as ImportValues
  const imported = importedOf(given, context.now.date)
  return {
    plan: planOf(given, context),
    rows: writeRows(imported.ok ? imported.rows : []),
    reference: given.reference,
  }
}
