/** A file of payments, read whole: what it says of these tenants, what has to be asked, or why it is not taken. */
import { isXml, readCamt } from './camt.ts'
import { readCsv } from './csv.ts'
import { numbersOf, type Statements } from './numbers.ts'
import { type Ask, Findings, type Found, most, type Reading, refused } from './reading.ts'
import { Reference } from './reference.ts'
import { textOf } from './text.ts'
import { unpack } from './unpack.ts'

export function readPayments(bytes: Uint8Array, ask: Ask): Reading {
  const unpacked = unpack(bytes)
  if ('problem' in unpacked) return refused({ problem: unpacked.problem })
  const found = new Findings(ask.answers)
  const references = ask.references.map((typed) => new Reference(typed))
  const statements: Statements = { count: 0, payments: [] }
  for (const file of unpacked.files) {
    const text = textOf(file)
    // Zero bytes and signatures of other kinds of files: no list and no statement has them.
    if (text.includes('\u0000') || /^(?:%PDF|\{\\rtf|PK)/.test(text)) return refused({ problem: 'importKind' })
    if (text.trim() === '') return refused({ problem: 'importNothing' })
    if (isXml(text)) readCamt(text, ask, references, found, statements)
    else readCsv(text, ask, references, found)
  }
  if (found.problems.length === 0) numbersOf(statements.payments, found)
  return outcomeOf(found, ask)
}

function outcomeOf(found: Findings, ask: Ask): Reading {
  if (found.problems.length > 0)
    return refused(...found.problems, ...(found.full ? [{ problem: 'importMore' as const, limit: most.problems }] : []))
  if ([...found.rows.values(), ...found.left.values()].some((list) => list.length > most.ofOne))
    return refused({ problem: 'importTooManyOfOne', limit: most.ofOne })
  if (found.questions.length > most.questions) return refused({ problem: 'importTooHard', limit: most.questions })
  if (found.open) return { kind: 'asked', questions: found.questions }
  const tenants = (ask.references.length > 0 ? ask.references : [undefined]).map((reference, index) => ({
    ...(reference === undefined ? {} : { reference }),
    rows: found.rows.get(index) ?? [],
    left: found.left.get(index) ?? [],
  }))
  const said = tenants.some(({ rows, left }) => rows.length > 0 || left.length > 0)
  if (!said && !ask.several) return refused({ problem: 'importNothing' })
  return { kind: 'found', tenants, lines: found.lines, columns: found.columns } satisfies Found
}
