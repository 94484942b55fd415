/** What a file of a trajectory is, and what several of them hold alike; the files stand beside this one. */
import type { CategoryName } from './categories.ts'
import { type GroundRule, read } from './grounds.ts'
import {
  type AnnexPlace,
  phases as allPhases,
  type Basis,
  type CaseRole,
  type Party,
  type Phase,
  type Text,
} from './words.ts'

/** One row of what a file holds: what, in which phase, who records it, who reads it, on which ground. */
export type HoldRule = {
  readonly categories: readonly CategoryName[]
  readonly phases: readonly Phase[]
  readonly recorders: readonly CaseRole[]
  /** Besides the resident, who reads everything about himself or herself (3.3). */
  readonly readers: readonly Exclude<Party, 'resident'>[]
  /** Where not every role of a reading party reads it: the vhCoordinator does not read the team's notes of the talk. */
  readonly readerRoles?: readonly CaseRole[]
  readonly ground: GroundRule
}
/**
 * 3.2: what a file may hold besides, when it is relevant to the request for help: with a written reason, which the
 * resident sees. Who keeps the file decides; no other party reads it.
 */
export type RelevanceRule = {
  readonly categories: readonly CategoryName[]
  readonly phases: readonly Phase[]
  readonly recorders: readonly CaseRole[]
  readonly readerRoles: readonly CaseRole[]
  readonly ground: GroundRule
}
export type FileRule = {
  readonly text: Text
  readonly owner: Exclude<Party, 'resident'>
  readonly annex: AnnexPlace
  readonly basis: Basis
  /** Kept while the talk is worked up, gone afterwards (terms `notes-kept`). */
  readonly temporary?: true
  readonly holds: readonly HoldRule[]
  readonly withReason?: RelevanceRule
}

export const consultant: readonly CaseRole[] = ['housingConsultant']
/** From the signature on, while the agreement is followed (3.3). */
const underAgreement: readonly Phase[] = ['onboarding', 'budgetManagement', 'closing']
/** What the resident showed or what was seen: with who says it, and never with the others. */
export const evidence = (recorder: CaseRole, reader: HoldRule['readers'][number]): HoldRule => ({
  categories: ['conditionEvidence'],
  phases: underAgreement,
  recorders: [recorder],
  readers: [reader],
  ground: read('agreement'),
})
/** Of the resident's rights: why something is withheld, and the number that the resident wants to be called on. */
export const ofRights = (recorders: readonly CaseRole[], reader: HoldRule['readers'][number]): HoldRule[] => [
  {
    categories: ['withholdingReason'],
    phases: allPhases,
    recorders,
    readers: [reader],
    ground: read('legalDuty'),
  },
  {
    categories: ['callNumber'],
    phases: allPhases,
    recorders: ['resident'],
    readers: [reader],
    ground: read('legalDuty'),
  },
]
/** A request of the resident to this party alone, and what this party answers: each organisation for itself (GDPR 12). */
export const request = (recorders: readonly CaseRole[], reader: HoldRule['readers'][number]): HoldRule[] => [
  {
    categories: ['requestText'],
    phases: allPhases,
    recorders: ['resident'],
    readers: [reader],
    ground: read('legalDuty'),
  },
  // What an organisation tells of a breach of its own is no other's either.
  { categories: ['leakLetter'], phases: allPhases, recorders, readers: [reader], ground: read('legalDuty') },
  { categories: ['requestAnswer'], phases: allPhases, recorders, readers: [reader], ground: read('legalDuty') },
]
