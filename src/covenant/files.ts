/** The files of a trajectory, and what is asked of them: may this be recorded there, and who reads it. */
import type { CategoryName } from './categories.ts'
import type { FileRule, HoldRule, RelevanceRule } from './file-rule.ts'
import { filesUnderAgreement } from './files-under-agreement.ts'
import { filesUntilAgreement } from './files-until-agreement.ts'
import type { Party, Phase } from './words.ts'

/** In the order of the annex. */
export const files = { ...filesUntilAgreement, ...filesUnderAgreement } as const satisfies Record<string, FileRule>
export type FileName = keyof typeof files

/**
 * What the team writes in its own record does not travel on by copying: so many words in a row of the one file in a text
 * for the others are pointed out to who writes it, and to nobody else (3.1 step 9: KTSD never leaves the team).
 */
export const copyWarning = {
  from: ['ktsd', 'ktsdDraft'],
  into: ['krisGeneral', 'krisCorporationTab', 'requests'],
  words: 8,
} as const satisfies { from: readonly FileName[]; into: readonly FileName[]; words: number }
export const fileNames = Object.keys(files) as readonly FileName[]

/** The rule that lets a file hold a category in a phase, or undefined: then nobody may record it there. */
export function holdRule(file: FileName, category: CategoryName, phase: Phase): HoldRule | undefined {
  return (files[file] as FileRule).holds.find((h) => h.categories.includes(category) && h.phases.includes(phase))
}

/** The rule that opens a category of a file with a written reason of relevance, where no other rule holds it (3.2). */
export function relevanceRule(file: FileName, category: CategoryName, phase: Phase): RelevanceRule | undefined {
  const rule = (files[file] as FileRule).withReason
  const opens = rule?.categories.includes(category) && rule.phases.includes(phase)
  return opens && !holdRule(file, category, phase) ? rule : undefined
}

/** Parties that read a category of a file; the resident always does. */
export function readersOf(file: FileName, category: CategoryName): readonly Party[] {
  const { holds, withReason, owner } = files[file] as FileRule
  const rule = holds.find((h) => h.categories.includes(category))
  if (rule) return [...rule.readers, 'resident']
  return withReason?.categories.includes(category) ? [owner, 'resident'] : []
}
