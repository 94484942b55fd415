import {
  type Basis,
  type CategoryName,
  type FileName,
  type Ground,
  groundOf,
  holdRule,
  type Phase,
  type Purpose,
  purposeIn,
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
    if (rule && purpose)
      return {
        phase,
        purpose,
        ground: groundOf(rule.ground),
        basis: rule.ground.stated === 'notStated' ? 'reading' : 'explicit',
      }
  }
  return undefined
}
