/** What 3.2 says of a category, and rows that several categories share. */
import type { AnnexPlace, Phase, Purpose, Text } from '../../../covenant/index.ts'

/**
 * 3.2: categories of personal data × phases, with the purpose in each filled cell. An empty cell means: recorded only
 * where a step of 3.1 itself asks for it (those carry `step` cells) or with a written reason of relevance.
 */
export type Row = {
  readonly group: 'general' | 'housing' | 'household' | 'finances' | 'health' | 'process'
  readonly text: Text
  readonly annex: AnnexPlace
  /** Filled by the matrix of 3.2. */
  readonly matrix: Cells
  /** Filled because a step of 3.1 asks for it. */
  readonly step?: Cells
  readonly health?: true
  /** About somebody else of the household: the resident reads what he or she told, nothing else of it (3.2, reading). */
  readonly ofAnother?: true
  /** A step asks for it by itself: a wrong one is corrected; without it the step would not have been done. */
  readonly correctOnly?: true
}
type Cells = Partial<Record<Phase, Purpose>>

export const housing = (nl: string, en: string): Row => ({
  group: 'housing',
  text: { nl, en },
  annex: '3.2 housing',
  matrix: { intake: 'needForVh' },
  // What outlives the notes of the talk is written in step 9.
  step: { onboarding: 'needForVh' },
})
export const money = (nl: string, en: string): Row => ({
  group: 'finances',
  text: { nl, en },
  annex: '3.2 finances',
  matrix: { intake: 'budgetManagement' },
  step: { budgetManagement: 'budgetManagement' },
})
export const further = (nl: string, en: string): Row => ({
  group: 'finances',
  text: { nl, en },
  annex: '3.2 finances',
  matrix: { budgetManagement: 'budgetManagement' },
})
export const health = (nl: string, en: string): Row => ({
  group: 'health',
  text: { nl, en },
  annex: '3.2 health',
  matrix: { intake: 'needForVh' },
  health: true,
})
/** What a step of 3.1 asks for. */
export const asked = (nl: string, en: string, annex: AnnexPlace, step: Cells): Row => ({
  group: 'process',
  text: { nl, en },
  annex,
  matrix: {},
  step,
})
export const askedOnce = (...row: Parameters<typeof asked>): Row => ({ ...asked(...row), correctOnly: true })

/** In whichever phase it comes up. */
export const always = (purpose: Purpose): Cells => ({
  registration: purpose,
  intake: purpose,
  onboarding: purpose,
  budgetManagement: purpose,
  closing: purpose,
})
/** The ledger of the rent: the landlord's own before budget management, from then on what 17a looks at. */
export const rentPurposes: Cells = { ...always('ownFile'), budgetManagement: 'followProgress' }
