import { budgeted, type CategoryName, healthTalked, subjects, talked } from './categories.ts'
import { type GroundRule, read, stated } from './grounds.ts'
import type { AnnexPlace, Basis, CaseRole, Party, Phase, Text } from './words.ts'

/** The files of a trajectory: whose they are, what they may hold in which phase, who records it, who reads it. */
type HoldRule = {
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

const allPhases: readonly Phase[] = ['registration', 'intake', 'onboarding', 'budgetManagement', 'closing']
const consultant: readonly CaseRole[] = ['housingConsultant']
const C = 'corporation'
const T = 'team'
const W = 'workAndIncome'
/** From the signature on, while the agreement is followed (3.3). */
const underAgreement: readonly Phase[] = ['onboarding', 'budgetManagement', 'closing']
/** What the resident showed or what was seen: with who says it, and never with the others. */
const evidence = (recorder: CaseRole, reader: HoldRule['readers'][number]): HoldRule => ({
  categories: ['conditionEvidence'],
  phases: underAgreement,
  recorders: [recorder],
  readers: [reader],
  ground: read('agreement'),
})
/** Of the resident's rights: why something is withheld, and the number that the resident wants to be called on. */
const ofRights = (recorders: readonly CaseRole[], reader: HoldRule['readers'][number]): HoldRule[] => [
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
const request = (recorders: readonly CaseRole[], reader: HoldRule['readers'][number]): HoldRule[] => [
  {
    categories: ['requestText'],
    phases: allPhases,
    recorders: ['resident'],
    readers: [reader],
    ground: read('legalDuty'),
  },
  { categories: ['requestAnswer'], phases: allPhases, recorders, readers: [reader], ground: read('legalDuty') },
]
export const files = {
  corporationFile: {
    text: { nl: 'Dossier van de corporatie', en: 'The corporation’s file' },
    owner: C,
    annex: '3.1 step 1',
    basis: 'explicit',
    holds: [
      {
        categories: ['nameAndAddress', 'judgment', 'postcode'],
        phases: ['registration'],
        recorders: consultant,
        readers: [C],
        ground: read('tenancy'),
      },
      {
        categories: ['housingFraud', 'paymentRecord', 'nuisance', 'causeOfArrears'],
        phases: ['onboarding'],
        recorders: consultant,
        readers: [C],
        ground: read('tenancy'),
      },
      {
        categories: ['rentArrears', 'rentSpecification'],
        phases: ['onboarding'],
        recorders: consultant,
        readers: [C],
        ground: read('tenancy'),
      },
      {
        categories: ['closingNote', 'holdNote', 'letter'],
        phases: allPhases,
        recorders: consultant,
        readers: [C],
        ground: read('tenancy'),
      },
      {
        categories: ['rentLedger', 'arrearsAtStart', 'repaymentArrangement', 'paymentReference'],
        phases: allPhases,
        recorders: consultant,
        readers: [C],
        ground: read('tenancy'),
      },
      evidence('housingConsultant', C),
      ...ofRights(consultant, C),
      ...request(consultant, C),
    ],
    // After the talk its own report is what remains (step 9): what else the landlord keeps is for its own file.
    withReason: {
      categories: subjects,
      phases: allPhases,
      recorders: consultant,
      readerRoles: consultant,
      ground: read('tenancy'),
    },
  },
  signal: {
    text: { nl: 'Melding', en: 'Signal' },
    owner: T,
    annex: '3.1 step 2',
    basis: 'explicit',
    holds: [
      {
        categories: ['nameAndAddress', 'postcode'],
        phases: ['registration'],
        recorders: consultant,
        readers: [T],
        ground: stated('legitimateInterest'),
      },
      {
        categories: ['invitationCopy'],
        phases: ['registration'],
        recorders: consultant,
        readers: [T],
        ground: read('legitimateInterest'),
      },
    ],
  },
  intakeNotesCorporation: {
    text: { nl: 'Gespreksnotities van de corporatie', en: 'Intake notes of the corporation' },
    owner: C,
    annex: '3.1 step 5',
    basis: 'reading',
    temporary: true,
    holds: [
      {
        categories: talked,
        phases: ['intake'],
        recorders: consultant,
        readers: [C],
        ground: stated('consent'),
      },
    ],
    withReason: {
      categories: ['otherSubject'],
      phases: ['intake'],
      recorders: consultant,
      readerRoles: consultant,
      ground: stated('consent'),
    },
  },
  intakeNotesTeam: {
    text: { nl: 'Gespreksnotities van het Buurtteam', en: 'Intake notes of the team' },
    owner: T,
    annex: '3.1 step 5',
    basis: 'reading',
    temporary: true,
    holds: [
      {
        categories: ['nameAndAddress'],
        phases: ['intake'],
        recorders: ['teamWorker'],
        readers: [T],
        ground: stated('consent'),
      },
      {
        categories: talked,
        phases: ['intake'],
        recorders: ['teamWorker'],
        readers: [T],
        readerRoles: ['teamWorker'],
        ground: stated('consent'),
      },
      {
        categories: healthTalked,
        phases: ['intake'],
        recorders: ['teamWorker'],
        readers: [T],
        readerRoles: ['teamWorker'],
        ground: read('explicitConsent'),
      },
    ],
    withReason: {
      categories: ['otherSubject'],
      phases: ['intake'],
      recorders: ['teamWorker'],
      readerRoles: ['teamWorker'],
      ground: stated('consent'),
    },
  },
  agreement: {
    text: { nl: 'Overeenkomst', en: 'Agreement' },
    owner: C,
    annex: '3.1 step 6',
    basis: 'explicit',
    holds: [
      {
        categories: ['agreementDraft'],
        phases: ['intake'],
        recorders: consultant,
        readers: [C, T],
        ground: stated('agreement'),
      },
      {
        categories: ['signedAgreement'],
        phases: ['onboarding'],
        recorders: consultant,
        readers: [C, T],
        ground: read('agreement'),
      },
    ],
  },
  krisGeneral: {
    text: { nl: 'KRIS, algemeen', en: 'KRIS, general part' },
    owner: T,
    annex: '3.1 step 9',
    basis: 'explicit',
    holds: [
      {
        categories: ['krisNumber'],
        phases: ['onboarding'],
        recorders: ['vhCoordinator'],
        readers: [C, T, W],
        ground: read('agreement'),
      },
      {
        // Nobody writes the names down: who is involved is known by the events of each world.
        categories: ['staffNames'],
        phases: ['onboarding'],
        recorders: [],
        readers: [C, T, W],
        ground: read('agreement'),
      },
      {
        categories: ['nameAndAddress', 'signedAgreement'],
        phases: ['onboarding'],
        recorders: ['vhCoordinator'],
        readers: [T, W],
        ground: read('agreement'),
      },
    ],
  },
  krisCorporationTab: {
    text: { nl: 'KRIS, tabblad corporatie', en: 'KRIS, corporation tab' },
    owner: T,
    annex: '3.1 step 9',
    basis: 'explicit',
    holds: [
      {
        categories: [
          'intakeReport',
          'corporationName',
          'consultantName',
          'rentArrears',
          'rentSpecification',
          'judgment',
        ],
        phases: ['onboarding'],
        recorders: consultant,
        readers: [C, T],
        ground: read('agreement'),
      },
      {
        categories: ['quarterlyReport'],
        phases: ['budgetManagement'],
        recorders: ['teamWorker'],
        readers: [C, T, W],
        ground: read('agreement'),
      },
    ],
  },
  // The resident's own words to all that hold data; who came to the trajectory later does not read them (see the policies).
  requests: {
    text: { nl: 'Verzoeken van de bewoner', en: 'Requests of the resident' },
    owner: T,
    annex: '3.3 access to data',
    basis: 'reading',
    holds: [
      {
        categories: ['requestText'],
        phases: allPhases,
        recorders: ['housingConsultant', 'teamWorker', 'vhCoordinator', 'trajectorySupervisor', 'resident'],
        readers: [C, T, W],
        ground: read('legalDuty'),
      },
    ],
  },
  ktsd: {
    text: { nl: 'KTSD, dossier van het Buurtteam', en: 'KTSD, the team’s client record' },
    owner: T,
    annex: '3.1 step 9',
    basis: 'explicit',
    holds: [
      {
        categories: ['lifeAreas', 'supportPlan'],
        phases: ['onboarding', 'budgetManagement'],
        recorders: ['teamWorker', 'vhCoordinator'],
        readers: [T],
        ground: read('publicTask'),
      },
      {
        categories: ['stopNote', 'holdNote'],
        phases: allPhases,
        recorders: ['teamWorker', 'vhCoordinator'],
        readers: [T],
        ground: read('publicTask'),
      },
      evidence('teamWorker', T),
      ...ofRights(['teamWorker', 'vhCoordinator'], T),
      ...request(['teamWorker', 'vhCoordinator'], T),
    ],
    withReason: {
      categories: [...subjects.filter((name) => name !== 'otherSubject'), ...healthTalked, 'otherSubject'],
      phases: ['onboarding', 'budgetManagement', 'closing'],
      recorders: ['teamWorker'],
      readerRoles: ['teamWorker', 'vhCoordinator'],
      ground: read('publicTask'),
    },
  },
  budgetFile: {
    text: { nl: 'Dossier budgetbeheer', en: 'Budget management file' },
    owner: W,
    annex: '3.1 step 15',
    basis: 'explicit',
    holds: [
      {
        categories: budgeted,
        phases: ['budgetManagement'],
        recorders: ['trajectorySupervisor'],
        readers: [W],
        ground: read('agreement'),
      },
      {
        categories: ['rentLedger', 'arrearsAtStart', 'repaymentArrangement'],
        phases: ['budgetManagement'],
        recorders: ['trajectorySupervisor'],
        readers: [W],
        ground: read('agreement'),
      },
      {
        categories: ['budgetAgreementDraft', 'budgetAgreement'],
        phases: ['onboarding'],
        recorders: ['trajectorySupervisor'],
        readers: [W],
        ground: read('agreement'),
      },
      {
        categories: ['holdNote'],
        phases: allPhases,
        recorders: ['trajectorySupervisor'],
        readers: [W],
        ground: read('legalDuty'),
      },
      evidence('trajectorySupervisor', W),
      ...ofRights(['trajectorySupervisor'], W),
      ...request(['trajectorySupervisor'], W),
    ],
    withReason: {
      categories: subjects,
      phases: ['onboarding', 'budgetManagement', 'closing'],
      recorders: ['trajectorySupervisor'],
      readerRoles: ['trajectorySupervisor'],
      ground: read('agreement'),
    },
  },
} as const satisfies Record<string, FileRule>
export type FileName = keyof typeof files

/**
 * What the team writes in its own record does not travel on by copying: so many words in a row of the one file in a text
 * for the others are pointed out to who writes it, and to nobody else (3.1 step 9: KTSD never leaves the team).
 */
export const copyWarning = {
  from: 'ktsd',
  into: ['krisGeneral', 'krisCorporationTab', 'requests'],
  words: 8,
} as const satisfies { from: FileName; into: readonly FileName[]; words: number }
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
