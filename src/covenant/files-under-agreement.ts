/** The files of the steps under the agreement (3.1 from step 8 on): KRIS, the team's own record, budget management. */
import { budgeted, healthTalked, subjects } from './categories.ts'
import { consultant, evidence, type FileRule, ofRights, request } from './file-rule.ts'
import { read } from './grounds.ts'
import { phases as allPhases, type CaseRole } from './words.ts'

const C = 'corporation'
const T = 'team'
const W = 'workAndIncome'
const worker: readonly CaseRole[] = ['teamWorker']

export const filesUnderAgreement = {
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
    // The landlord takes part from the beginning to the end: the file of a team that keeps none goes without a trace.
    owner: C,
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
  // What concerns the team alone. It stands apart from KTSD, in which nothing is before the team keeps a file.
  requestsTeam: {
    text: { nl: 'Verzoeken aan het Buurtteam', en: 'Requests to the team' },
    owner: T,
    annex: '3.3 access to data',
    basis: 'reading',
    holds: [
      {
        categories: ['holdNote'],
        phases: allPhases,
        recorders: ['vhCoordinator'],
        readers: [T],
        ground: read('publicTask'),
      },
      ...ofRights(['teamWorker', 'vhCoordinator'], T),
      ...request(['teamWorker', 'vhCoordinator'], T),
    ],
  },
  // What the worker drafts and the coordinator registers: from then on KTSD is the worker's alone.
  ktsdDraft: {
    text: { nl: 'Ontwerp voor KTSD', en: 'Draft for KTSD' },
    owner: T,
    annex: '3.1 step 9',
    basis: 'reading',
    holds: [
      {
        categories: ['lifeAreas'],
        phases: ['onboarding', 'budgetManagement'],
        recorders: ['teamWorker'],
        readers: [T],
        ground: read('publicTask'),
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
        // Support without a trajectory: a registration of the team's own, with what the resident gives for it.
        categories: ['nameAndAddress'],
        phases: ['intake'],
        recorders: ['teamWorker'],
        readers: [T],
        readerRoles: worker,
        ground: read('publicTask'),
      },
      {
        // The coordinator registers what was drafted; what comes later the worker writes.
        categories: ['lifeAreas'],
        phases: ['onboarding'],
        recorders: ['teamWorker', 'vhCoordinator'],
        readers: [T],
        readerRoles: worker,
        ground: read('publicTask'),
      },
      {
        categories: ['lifeAreas'],
        phases: ['budgetManagement'],
        recorders: worker,
        readers: [T],
        readerRoles: worker,
        ground: read('publicTask'),
      },
      {
        categories: ['representative'],
        phases: ['onboarding', 'budgetManagement'],
        recorders: worker,
        readers: [T],
        readerRoles: worker,
        ground: read('publicTask'),
      },
      {
        categories: ['supportPlan'],
        phases: ['onboarding'],
        recorders: worker,
        readers: [T],
        readerRoles: worker,
        ground: read('publicTask'),
      },
      {
        // To the resident: invitations to the talks of step 16.
        categories: ['letter'],
        phases: ['budgetManagement'],
        recorders: worker,
        readers: [T],
        readerRoles: worker,
        ground: read('agreement'),
      },
      {
        categories: ['stopNote'],
        phases: ['onboarding', 'budgetManagement', 'closing'],
        recorders: worker,
        readers: [T],
        readerRoles: worker,
        ground: read('publicTask'),
      },
      { ...evidence('teamWorker', T), readerRoles: worker },
    ],
    withReason: {
      categories: [...subjects.filter((name) => name !== 'otherSubject'), ...healthTalked, 'otherSubject'],
      phases: ['onboarding', 'budgetManagement', 'closing'],
      recorders: ['teamWorker'],
      readerRoles: worker,
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
        categories: ['representative'],
        phases: ['onboarding', 'budgetManagement'],
        recorders: ['trajectorySupervisor'],
        readers: [W],
        ground: read('agreement'),
      },
      {
        // To the resident: talks of step 16, and what step 17 tells.
        categories: ['letter'],
        phases: ['budgetManagement'],
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
