import type { AnnexPlace, Basis, Text } from './words.ts'

/**
 * Emergency access: somebody who is not assigned must read. The annex has none; what `substitute` is for a longer time this is
 * for a moment, reading only. Who may stands with the act `breakGlass`; a privacy officer may not.
 */
export const glass = {
  /** How long it lasts. */
  hours: 3,
  annex: '3.1 step 9',
  basis: 'reading',
} as const satisfies { hours: number; annex: AnnexPlace; basis: Basis }

/** Why somebody must read who is not assigned; the resident is told which. */
export const glassReasons = {
  illness: { nl: 'De collega is ziek of niet bereikbaar', en: 'The colleague is ill or cannot be reached' },
  danger: { nl: 'Er is gevaar voor iemand', en: 'Somebody is in danger' },
  urgent: { nl: 'De bewoner belt en het kan niet wachten', en: 'The resident calls and it cannot wait' },
} as const satisfies Record<string, Text>
export type GlassReason = keyof typeof glassReasons
