import type { ImportRow } from '../../../files/rent/plan.ts'
import type { FieldProblem } from '../../../trajectory/kit.ts'

/** Something in a file is wrong; the form says it at the field of the file, or at the reference. */
export type ImportProblem = Omit<FieldProblem, 'field'> & { readonly field?: string }
export type Imported =
  | { readonly ok: true; readonly rows: readonly ImportRow[] }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] }

export const fails = (...problems: readonly ImportProblem[]): Imported => ({ ok: false, problems })

/** A reference stands in texts with and without blanks, points and lines: what counts are its letters and digits. */
export const bare = (reference: string): string => reference.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()
