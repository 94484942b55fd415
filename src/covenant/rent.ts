import type { AnnexPlace, Basis, Text } from './words.ts'

/** How old rent debt is dealt with: paid in instalments, or bought off at once. */
export const arrangementKinds = {
  arrangement: { nl: 'Een regeling in termijnen', en: 'An arrangement in instalments' },
  boughtOff: { nl: 'De huurschuld is afgekocht', en: 'The debt is bought off' },
} as const satisfies Record<string, Text>
export type ArrangementKind = keyof typeof arrangementKinds

/** What a ledger can show of the rent and of the debt. */
export const rentReasons = [
  'rentInTime',
  'rentLate',
  'tooFewMonths',
  'notUpToDate',
  'instalmentsMet',
  'instalmentMissed',
  'noInstalmentYet',
  'noArrangement',
  'noArrears',
  'boughtOff',
] as const
export type RentReason = (typeof rentReasons)[number]

/**
 * 17a, first half in figures: when rent payments are *stable*. The annex says the word and no number, so all of it is our
 * reading, for a municipality to change here. It leads to a proposal only; a person decides.
 */
export type StableRule = {
  readonly annex: AnnexPlace
  readonly basis: Basis
  readonly text: Text
  /** So many months on end the rent was whole and in time; instalments are looked at over the same months. */
  readonly monthsInARow: number
  /** 17b is proposed when so many of these months were late, or so many instalments in them were missed. */
  readonly missesForTalk: number
  /** What has to be found for 17a, of the rent and of the debt. */
  readonly stable: readonly RentReason[]
}
export const stableRent: StableRule = {
  annex: '3.1 step 17a',
  basis: 'reading',
  text: {
    nl: 'Huur betalen gaat stabiel: drie maanden op rij was de hele huur op tijd, en elke termijn is betaald of de schuld is afgekocht. Lukte het in twee van die maanden niet, dan stelt Drempel een gesprek voor (17b). Een mens besluit.',
    en: 'Rent payments are stable: three months in a row whole and in time, and every instalment met or the debt bought off. Where two of those months failed, a talk (17b) is proposed. A person decides.',
  },
  monthsInARow: 3,
  missesForTalk: 2,
  stable: ['rentInTime', 'instalmentsMet', 'boughtOff', 'noArrears'],
}
