import {
  type Basis,
  type CategoryName,
  type FileName,
  type Ground,
  type GroundRule,
  groundOf,
  holdRule,
  type Phase,
  type Purpose,
  purposeIn,
  relevanceRule,
} from '../covenant/index.ts'

/** On which footing an entry stands, from the covenant; undefined where nothing lets the file hold it in this phase. */
export type Footing = {
  readonly phase: Phase
  readonly purpose: Purpose
  readonly ground: Ground
  readonly basis: Basis
}

/** Asks the covenant for the first of these phases in which the file may hold the category. */
export function footingOf(file: FileName, category: CategoryName, phases: readonly Phase[]): Footing | undefined {
  for (const phase of phases) {
    const rule = holdRule(file, category, phase)
    const purpose = purposeIn(category, phase)
    if (rule && purpose) return { phase, purpose, ...groundsOf(rule) }
  }
  return undefined
}

/** The same for what the phase does not fill, which a written reason of relevance opens (3.2). */
export function footingWithReason(file: FileName, category: CategoryName, phase: Phase): Footing | undefined {
  const rule = relevanceRule(file, category, phase)
  return rule && { phase, purpose: 'requestForHelp', ...groundsOf(rule) }
}

const groundsOf = ({ ground }: { readonly ground: GroundRule }): Pick<Footing, 'ground' | 'basis'> => ({
  ground: groundOf(ground),
  basis: ground.stated === 'notStated' ? 'reading' : 'explicit',
})
