/** What a row of 3.2 is, and how rows that are alike are written down; the rows stand in `categories.ts`. */
import type { Purpose } from './purposes.ts'
import type { AnnexPlace, Phase, Text } from './words.ts'

/**
 * 3.2: categories of personal data × phases, with the purpose in each filled cell. An empty cell means: recorded only
 * where a step of 3.1 itself asks for it (those carry `step` cells) or with a written reason of relevance.
 */
export type Category = {
  readonly group: 'general' | 'housing' | 'household' | 'finances' | 'health' | 'process'
  readonly text: Text
  readonly annex: AnnexPlace
  /** Filled by the matrix of 3.2. */
  readonly matrix: Partial<Record<Phase, Purpose>>
  /** Filled because a step of 3.1 asks for it. */
  readonly step?: Partial<Record<Phase, Purpose>>
  readonly health?: true
  /** The row above it in 3.2, of which it is one. */
  readonly among?: Text
  /** What the annex says beside the purpose. */
  readonly beside?: Text
  /** About somebody else of the household: the resident reads what he or she told, nothing else of it (3.2, reading). */
  readonly ofAnother?: true
  /** About somebody else too: of what it says the resident reads these members alone. */
  readonly residentReads?: readonly string[]
  /** A step asks for it by itself: a wrong one is corrected; without it the step would not have been done. */
  readonly correctOnly?: true
}

export const housing = (nl: string, en: string): Category => ({
  group: 'housing',
  text: { nl, en },
  annex: '3.2 housing',
  among: { nl: 'huurverleden, waaronder', en: 'rental history, such as' },
  matrix: { intake: 'needForVh' },
  // What outlives the notes of the talk is written in step 9.
  step: { onboarding: 'needForVh' },
})
export const money = (nl: string, en: string): Category => ({
  group: 'finances',
  text: { nl, en },
  annex: '3.2 finances',
  matrix: { intake: 'budgetManagement' },
  step: { budgetManagement: 'budgetManagement' },
})
export const further = (nl: string, en: string): Category => ({
  group: 'finances',
  text: { nl, en },
  annex: '3.2 finances',
  matrix: { budgetManagement: 'budgetManagement' },
})
export const health = (nl: string, en: string): Category => ({
  group: 'health',
  text: { nl, en },
  annex: '3.2 health',
  beside: { nl: 'wie ziek is, hoort niet op straat', en: 'who is ill should not be on the street' },
  matrix: { intake: 'needForVh' },
  health: true,
})
export const process = (
  nl: string,
  en: string,
  annex: AnnexPlace,
  step: Partial<Record<Phase, Purpose>>,
  more: Pick<Category, 'correctOnly'> = {},
): Category => ({
  group: 'process',
  text: { nl, en },
  annex,
  matrix: {},
  step,
  ...more,
})

export const stepAsks = { correctOnly: true } as const

/** The same purpose in every phase. */
export const throughout = (purpose: Purpose) =>
  ({
    registration: purpose,
    intake: purpose,
    onboarding: purpose,
    budgetManagement: purpose,
    closing: purpose,
  }) as const satisfies Record<Phase, Purpose>

/** The ledger of the rent: the landlord's own before budget management, from then on what 17a looks at. */
export const rentPurposes = { ...throughout('ownFile'), budgetManagement: 'followProgress' } as const

/** The rights of the resident do not wait for a phase. */
export const always = throughout('rights')
