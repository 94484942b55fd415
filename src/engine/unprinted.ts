/** A letter with signs that no font here prints: said before it is made, and the writer chooses. */
import type { LetterModel } from '../letters/model.ts'
import { notPrintedIn } from '../letters/render.ts'
import { type FieldProblem, optional, type Raw } from '../trajectory/index.ts'

export { notPrintedOf } from '../letters/dossier.ts'

/** Asked only when a form comes back with such signs: *make the letter with […] in their place*. */
export const unprintedFields = { unprinted: optional.confirm() }

/** Whether a form that comes back asks for it: there are such signs, or the answer is there already. */
export const asksUnprinted = (problems: readonly FieldProblem[], raw: Raw = {}): boolean =>
  Boolean(raw.unprinted) || problems.some(({ problem }) => problem === 'signsNotPrinted')

/** Signs that the letters of an act would lack, unless the writer said that they may. */
export function unprintedProblems(
  letters: readonly { readonly model: LetterModel }[],
  raw: Raw,
): readonly FieldProblem[] {
  if (raw.unprinted === 'yes') return []
  const signs = new Set(letters.flatMap(({ model }) => notPrintedIn(model)))
  return signs.size > 0 ? [{ field: '', problem: 'signsNotPrinted', found: [...signs].slice(0, shown).join(', ') }] : []
}
/** Of a whole text in another script its first signs say enough. */
const shown = 12
