/** A form about an entry in whose place something else stands since it was opened: nothing is overwritten, and nothing typed is lost. */
import type { CaseRows, EntryRow } from '../database/index.ts'
import type { Fields, Raw } from '../trajectory/fields.ts'
import type { Here } from '../trajectory/here.ts'
import type { FieldProblem } from '../trajectory/problems.ts'
import { fieldsFor, parse } from './parse.ts'

/** The entry with this id, or what stands in its place by now. */
export function entryNow({ entries, older }: CaseRows, id: string): EntryRow | undefined {
  const replaced = new Map(older.map((row) => [row.id, row.replacedBy]))
  let now = id
  for (let steps = 0; steps <= older.length && replaced.has(now); steps++) now = replaced.get(now) ?? ''
  return entries.find((entry) => entry.id === now)
}

/** That it changed, and at each field where it says otherwise than what was typed, what stands there now (`found`, as typed). */
export function changedProblems(fields: Fields, raw: Raw, here: Here): readonly FieldProblem[] {
  const differing = fieldsFor(fields, here).flatMap(([name, spec]): FieldProblem[] => {
    const found = spec.prefill?.(here)
    if (typeof found !== 'string') return []
    const read = (typed: Raw[string]) => JSON.stringify(parse({ [name]: spec }, { [name]: typed }, here))
    return read(found) === read(raw[name]) ? [] : [{ field: name, problem: 'storedNow', found }]
  })
  return [{ field: '', problem: 'entryChanged' }, ...differing]
}
