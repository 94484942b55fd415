/** The files of the steps before the agreement is signed (3.1 steps 1 to 7): each party's own, the signal, the notes of the talk. */
import { healthTalked, subjects, talked, talkedWithTeam } from './categories.ts'
import { consultant, evidence, type FileRule, ofRights, request } from './file-rule.ts'
import { read, stated } from './grounds.ts'
import { phases as allPhases } from './words.ts'

const C = 'corporation'
const T = 'team'

export const filesUntilAgreement = {
  corporationFile: {
    text: { nl: 'Dossier van de corporatie', en: 'The corporation’s file' },
    owner: C,
    annex: '3.1 step 1',
    basis: 'explicit',
    holds: [
      {
        categories: ['nameAndAddress', 'telephone', 'judgment'],
        phases: ['registration'],
        recorders: consultant,
        readers: [C],
        ground: read('tenancy'),
      },
      {
        categories: ['secondTenant', 'representative'],
        phases: ['registration', 'intake', 'onboarding', 'budgetManagement'],
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
        categories: ['closingNote'],
        phases: ['intake', 'budgetManagement'],
        recorders: consultant,
        readers: [C],
        ground: read('tenancy'),
      },
      {
        categories: ['letter'],
        phases: ['registration', 'intake', 'budgetManagement', 'closing'],
        recorders: consultant,
        readers: [C],
        ground: read('tenancy'),
      },
      {
        categories: ['holdNote'],
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
        // Who sits there for the resident: of the talk alone, until the team keeps a file.
        categories: ['representative'],
        phases: ['intake'],
        recorders: ['teamWorker'],
        readers: [T],
        readerRoles: ['teamWorker'],
        ground: stated('consent'),
      },
      {
        categories: talkedWithTeam,
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
        // Who explain it at the talk; the coordinator reads what was signed, from step 7 on.
        readers: [C, T],
        readerRoles: ['housingConsultant', 'teamWorker'],
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
} as const satisfies Record<string, FileRule>
