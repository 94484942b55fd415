import { copyWarning, type FileName } from '../covenant/index.ts'
import { overlaps } from '../files/overlap.ts'
import type { AnyAct } from '../trajectory/index.ts'
import { type FieldProblem, type Fields, optional, type Raw, type Values } from '../trajectory/index.ts'
import type { Context } from './context.ts'
import { filesWith, inOwnWords } from './free-text.ts'

/**
 * What the team's own record says does not travel into KRIS by copying (3.1 step 9). It is looked for in what this person
 * reads: in no other world there is anything to find, so no other world is warned.
 */
export function copiedProblems(act: AnyAct, values: Values<Fields>, context: Context): FieldProblem[] {
  if (inOwnWords(context)) return []
  const drafts = act.entries?.(values, context) ?? []
  const sources = recordTexts(context)
  if (sources.length === 0) return []
  return Object.entries(act.fields).flatMap(([field, { kind }]): FieldProblem[] => {
    const text = values[field] as unknown
    if ((kind !== 'text' && kind !== 'longText') || typeof text !== 'string') return []
    const files: readonly FileName[] = copyWarning.into
    if (!filesWith(text, drafts).some((file) => files.includes(file))) return []
    const found = overlaps(text, sources, copyWarning.words)
    return found.length > 0 ? [{ field, problem: 'textFromKtsd', found: found.join('; ') }] : []
  })
}

/** Every text of the record, also the older ones: what was said before is content of it as much. */
function recordTexts({ rows }: Context): string[] {
  const from: readonly string[] = copyWarning.from
  const now = rows.entries.filter(({ file }) => from.includes(file))
  const ids = new Set(now.map(({ id }) => id))
  // Newest first, so that each older value is met after the one that took its place.
  const before = rows.older.toReversed().filter((old) => ids.has(old.replacedBy) && ids.add(old.id))
  return [...now, ...before].flatMap(({ value }) => texts(value))
}

const texts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(texts)
      : []

/** Asked only when a form comes back with such words: *they say nothing of what stands in KTSD*. */
export const notCopiedFields = { notCopied: optional.confirm() }

/** Whether a form that comes back asks for it: words were found, or the answer is there already. */
export const asksNotCopied = (problems: readonly FieldProblem[], raw: Raw = {}): boolean =>
  Boolean(raw.notCopied) || problems.some(({ problem }) => problem === 'textFromKtsd')

/** What is left of it when the writer says that they are nothing of the record: that is for a person to judge, not for us. */
export function weighCopied(
  found: readonly FieldProblem[],
  beside: Raw,
): { readonly problems: readonly FieldProblem[]; readonly passed: boolean } {
  const passed = found.length > 0 && beside.notCopied === 'yes'
  return { problems: passed ? [] : found, passed }
}
