/** What was sent to be imported: a list, a statement, or the rows of one that were shown first. */
import type { PlainDate } from '../../../calendar/plain-date.ts'
import type { Upload } from '../../../trajectory/kit.ts'
import { isXml, readCamt } from './camt.ts'
import { readCsv } from './csv.ts'
import { fails, type Imported } from './import-problem.ts'
import { largestImport, textOf } from './import-text.ts'
import { readRows } from './shown-rows.ts'

type Sent = {
  readonly file?: Upload | undefined
  readonly reference?: string | undefined
  readonly rows?: string | undefined
}

/** The same upload is asked about several times in one act. */
const read = new WeakMap<Upload, { readonly reference: string | undefined; readonly found: Imported }>()

export function importedOf({ rows, file, reference }: Sent, today: PlainDate): Imported {
  if (rows !== undefined) return readRows(rows)
  if (!file) return fails({ problem: 'fileMissing' })
  const known = read.get(file)
  if (known && known.reference === reference) return known.found
  const found = readFile(file, reference, today)
  read.set(file, { reference, found })
  return found
}

function readFile({ bytes }: Upload, reference: string | undefined, today: PlainDate): Imported {
  if (bytes.length > largestImport) return fails({ problem: 'importTooLarge' })
  const text = textOf(bytes)
  // Zero bytes and signatures of other kinds of files: no list and no statement has them.
  if (text.includes('\u0000') || /^(%PDF|PK)/.test(text)) return fails({ problem: 'importKind' })
  return isXml(text) ? readCamt(text, reference, today) : readCsv(text, reference, today)
}
