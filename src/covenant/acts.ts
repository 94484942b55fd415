import { type CategoryName, healthTalked, talked } from './categories.ts'
import type { EventName } from './events.ts'
import { type FileName, type FileRule, fileNames, files } from './files.ts'
import type { AnyTimeId, StepId } from './steps.ts'
import type { CaseRole, Phase } from './words.ts'

/**
 * What people can do: which role, under which step, which events it may cause and what it may record. A form's "who
 * sees this", its ground and purpose, the access check and the processing activity all follow from here.
 */
export type ActRule = {
  readonly step: StepId | AnyTimeId
  readonly phase: Phase | 'any'
  /** The last phase in which it is still done; what it records stands under the phase it was done in. */
  readonly through?: Phase
  readonly roles: readonly CaseRole[]
  readonly causes: readonly EventName[]
  readonly records?: readonly (readonly [FileName, readonly CategoryName[]])[]
  /** Files whose entries the act removes. */
  readonly removes?: readonly FileName[]
}

const consultant = ['housingConsultant'] as const
const worker = ['teamWorker'] as const
const coordinator = ['vhCoordinator'] as const
const supervisor = ['trajectorySupervisor'] as const
/** Who may know the name and address that the letter goes to; Work and Income comes when the resident has access already. */
const activators = ['housingConsultant', 'teamWorker', 'vhCoordinator'] as const
const staff = ['housingConsultant', 'teamWorker', 'vhCoordinator', 'trajectorySupervisor'] as const

/** Each party's own file: what shows that a condition is met or not stays with who says it (3.3). */
const evidenceFiles = ['corporationFile', 'ktsd', 'budgetFile'] as const

export const acts = {
  // registration
  openCase: {
    step: '1',
    phase: 'registration',
    roles: consultant,
    causes: ['caseOpened'],
    records: [['corporationFile', ['nameAndAddress', 'judgment']]],
  },
  informResident: {
    step: '1',
    phase: 'registration',
    roles: consultant,
    causes: ['residentInformed'],
    records: [['corporationFile', ['letter']]],
  },
  recordAnswer: { step: '1', phase: 'registration', roles: consultant, causes: ['answerRecorded'] },
  sendSignal: {
    step: '2',
    phase: 'registration',
    roles: consultant,
    causes: ['signalSent'],
    records: [['signal', ['nameAndAddress', 'postcode']]],
  },
  checkKnown: { step: '3', phase: 'registration', roles: coordinator, causes: ['knownChecked'] },
  assignWorker: { step: '3', phase: 'registration', roles: coordinator, causes: ['workerAssigned'] },
  inviteToTalk: {
    step: '4',
    phase: 'registration',
    roles: consultant,
    causes: ['talkInvited'],
    records: [
      ['corporationFile', ['letter']],
      ['signal', ['invitationCopy']],
    ],
  },
  confirmAttendance: {
    step: '4',
    phase: 'registration',
    roles: ['teamWorker', 'vhCoordinator'],
    causes: ['attendanceConfirmed'],
  },
  recordNoShow: {
    step: '4',
    phase: 'registration',
    roles: ['housingConsultant', 'teamWorker'],
    causes: ['talkMissed'],
  },
  // intake
  recordTalkConsent: {
    step: '5',
    phase: 'intake',
    roles: ['teamWorker', 'housingConsultant'],
    causes: ['talkConsentRecorded'],
  },
  recordHealthConsent: { step: '5', phase: 'intake', roles: worker, causes: ['healthConsentRecorded'] },
  recordNameAndAddress: {
    step: '5',
    phase: 'intake',
    roles: worker,
    causes: ['nameAndAddressGiven'],
    records: [['intakeNotesTeam', ['nameAndAddress']]],
  },
  writeCorporationNotes: {
    step: '5',
    phase: 'intake',
    roles: consultant,
    causes: ['notesWritten'],
    records: [['intakeNotesCorporation', talked]],
  },
  writeTeamNotes: {
    step: '5',
    phase: 'intake',
    roles: worker,
    causes: ['notesWritten'],
    records: [['intakeNotesTeam', [...talked, ...healthTalked]]],
  },
  stopTalk: {
    step: '5',
    phase: 'intake',
    roles: ['teamWorker', 'housingConsultant', 'resident'],
    causes: ['talkStopped'],
    removes: ['intakeNotesCorporation', 'intakeNotesTeam'],
  },
  judgeEligibility: {
    step: '6',
    phase: 'intake',
    roles: ['teamWorker', 'housingConsultant'],
    causes: ['eligibilityJudged'],
    removes: ['intakeNotesCorporation', 'intakeNotesTeam'],
  },
  discussDifference: {
    step: '6',
    phase: 'intake',
    roles: ['teamWorker', 'housingConsultant'],
    causes: ['differenceDiscussed'],
  },
  recordSupportWish: { step: '6', phase: 'intake', roles: worker, causes: ['supportWished'] },
  drawUpAgreement: {
    step: '6',
    phase: 'intake',
    roles: consultant,
    causes: ['agreementDrawnUp'],
    records: [['agreement', ['agreementDraft']]],
  },
  recordSigning: { step: '6', phase: 'intake', roles: consultant, causes: ['agreementSigned'] },
  closeWithoutTrajectory: {
    step: '6',
    phase: 'intake',
    roles: consultant,
    causes: ['fileClosedWithoutTrajectory'],
    records: [['corporationFile', ['closingNote', 'letter']]],
    removes: ['intakeNotesCorporation'],
  },
  // onboarding
  sendAgreement: {
    step: '7',
    phase: 'onboarding',
    roles: consultant,
    causes: ['agreementSent'],
    records: [['agreement', ['signedAgreement']]],
  },
  // Signing on the consultant's screen is steps 6 and 7 in one: what was signed is with the vhCoordinator at once.
  signOnTablet: {
    step: '7',
    phase: 'onboarding',
    roles: consultant,
    causes: ['agreementSigned', 'agreementSent'],
    records: [['agreement', ['signedAgreement']]],
  },
  openKris: {
    step: '8',
    phase: 'onboarding',
    roles: coordinator,
    causes: ['krisOpened'],
    records: [['krisGeneral', ['krisNumber']]],
  },
  writeIntakeReport: {
    step: '9',
    phase: 'onboarding',
    roles: consultant,
    causes: ['intakeReportWritten', 'notesRemoved'],
    records: [['krisCorporationTab', ['intakeReport']]],
    removes: ['intakeNotesCorporation'],
  },
  recordRentalHistory: {
    step: '9',
    phase: 'onboarding',
    roles: consultant,
    causes: ['rentalHistoryRecorded'],
    records: [['corporationFile', ['housingFraud', 'paymentRecord', 'nuisance', 'causeOfArrears']]],
  },
  registerInKris: {
    step: '9',
    phase: 'onboarding',
    roles: coordinator,
    causes: ['krisRegistered'],
    records: [['krisGeneral', ['nameAndAddress', 'signedAgreement']]],
    removes: ['intakeNotesTeam'],
  },
  draftLifeAreas: {
    step: '9',
    phase: 'onboarding',
    roles: worker,
    through: 'budgetManagement',
    causes: ['lifeAreasDrafted', 'lifeAreaUpdated'],
    records: [['ktsd', ['lifeAreas']]],
  },
  registerLifeAreas: {
    step: '9',
    phase: 'onboarding',
    roles: coordinator,
    causes: ['lifeAreasRegistered', 'notesRemoved'],
    removes: ['intakeNotesTeam'],
  },
  addWorkerToKris: { step: '9', phase: 'onboarding', roles: coordinator, causes: ['workerAddedToKris'] },
  requestCompletion: { step: '10', phase: 'onboarding', roles: worker, causes: ['completionRequested'] },
  recordArrears: {
    step: '10',
    phase: 'onboarding',
    roles: consultant,
    causes: ['arrearsRecorded'],
    records: [['corporationFile', ['rentArrears', 'rentSpecification']]],
  },
  completeFile: {
    step: '10',
    phase: 'onboarding',
    roles: consultant,
    causes: ['fileCompleted'],
    records: [
      ['krisCorporationTab', ['corporationName', 'consultantName', 'rentArrears', 'rentSpecification', 'judgment']],
    ],
  },
  startSupport: {
    step: '11',
    phase: 'onboarding',
    roles: worker,
    causes: ['supportStarted'],
    records: [['ktsd', ['supportPlan']]],
  },
  updateLifeArea: {
    step: '11',
    phase: 'onboarding',
    through: 'budgetManagement',
    roles: worker,
    causes: ['lifeAreaUpdated'],
    records: [['ktsd', ['lifeAreas']]],
  },
  referToWorkAndIncome: { step: '12', phase: 'onboarding', roles: coordinator, causes: ['caseReferred'] },
  freezeCollection: { step: '13', phase: 'onboarding', roles: consultant, causes: ['collectionFrozen'] },
  liftFreeze: { step: '13', phase: 'onboarding', roles: consultant, causes: ['freezeLifted'] },
  takeUpCase: { step: '14', phase: 'onboarding', roles: supervisor, causes: ['caseTakenUp'] },
  planHomeVisit: { step: '14', phase: 'onboarding', roles: supervisor, causes: ['homeVisitPlanned'] },
  drawUpBudgetAgreement: {
    step: '14',
    phase: 'onboarding',
    roles: supervisor,
    causes: ['budgetAgreementDrawnUp'],
    records: [['budgetFile', ['budgetAgreementDraft']]],
  },
  startBudgetManagement: {
    step: '14',
    phase: 'onboarding',
    roles: supervisor,
    causes: ['budgetManagementSigned', 'budgetManagementStartTold', 'budgetAgreementStored'],
    records: [['budgetFile', ['budgetAgreement']]],
  },
  storeBudgetAgreement: {
    step: '14',
    phase: 'onboarding',
    roles: supervisor,
    causes: ['budgetAgreementStored'],
    records: [['budgetFile', ['budgetAgreement']]],
  },
  // budget management
  registerBudgetData: {
    step: '15',
    phase: 'budgetManagement',
    roles: supervisor,
    causes: ['budgetDataRegistered'],
    records: [['budgetFile', ['residents', 'provisions', 'administration']]],
  },
  recordIncome: {
    step: '15',
    phase: 'budgetManagement',
    roles: supervisor,
    causes: ['budgetUpdated'],
    records: [['budgetFile', ['currentIncome', 'expectedIncome', 'partnerIncome', 'adultChildrenIncome']]],
  },
  recordExpenses: {
    step: '15',
    phase: 'budgetManagement',
    roles: supervisor,
    causes: ['budgetUpdated'],
    records: [['budgetFile', ['expenses']]],
  },
  recordDebt: {
    step: '15',
    phase: 'budgetManagement',
    roles: supervisor,
    causes: ['budgetUpdated'],
    records: [['budgetFile', ['debts']]],
  },
  recordAttachment: {
    step: '15',
    phase: 'budgetManagement',
    roles: supervisor,
    causes: ['budgetUpdated'],
    records: [['budgetFile', ['attachment']]],
  },
  recordSelfReliance: {
    step: '15',
    phase: 'budgetManagement',
    roles: supervisor,
    causes: ['budgetUpdated'],
    records: [['budgetFile', ['selfReliance']]],
  },
  recordBudgetRent: {
    step: '15',
    phase: 'budgetManagement',
    roles: supervisor,
    causes: ['rentRecorded'],
    records: [['budgetFile', ['rentLedger', 'arrearsAtStart']]],
  },
  recordBudgetArrangement: {
    step: '15',
    phase: 'budgetManagement',
    roles: supervisor,
    causes: ['arrangementRecorded'],
    records: [['budgetFile', ['repaymentArrangement']]],
  },
  writeProgressReport: {
    step: '16',
    phase: 'budgetManagement',
    roles: worker,
    causes: ['progressReported'],
    records: [['krisCorporationTab', ['quarterlyReport']]],
  },
  declarePositive: { step: '17a', phase: 'budgetManagement', roles: supervisor, causes: ['positiveDeclared'] },
  callExitTalk: { step: '17b', phase: 'budgetManagement', roles: supervisor, causes: ['exitTalkCalled'] },
  decideExit: {
    step: '17b',
    phase: 'budgetManagement',
    roles: consultant,
    causes: ['exitDecided'],
    records: [['corporationFile', ['closingNote']]],
  },
  // closing
  closeKris: { step: '18', phase: 'closing', roles: coordinator, causes: ['krisClosed'] },
  endBudgetPart: { step: '18', phase: 'closing', roles: supervisor, causes: ['budgetPartEnded'] },
  closeCorporationFile: {
    step: '19',
    phase: 'closing',
    roles: consultant,
    causes: ['corporationFileClosed'],
    records: [['corporationFile', ['letter']]],
  },
  // any time
  withdraw: {
    step: 'withdrawal',
    phase: 'any',
    roles: [...staff, 'resident'],
    causes: ['withdrawn'],
    records: [['ktsd', ['stopNote']]],
    removes: ['intakeNotesCorporation', 'intakeNotesTeam'],
  },
  withdrawNameAndAddress: {
    step: 'consent',
    phase: 'registration',
    roles: ['housingConsultant', 'resident'],
    causes: ['signalWithdrawn'],
  },
  // The talk is over, and what came of it rests on the agreement: only the notes go.
  withdrawTalkConsent: {
    step: 'consent',
    phase: 'any',
    roles: ['teamWorker', 'housingConsultant', 'resident'],
    causes: ['talkConsentWithdrawn'],
    removes: ['intakeNotesCorporation', 'intakeNotesTeam'],
  },
  withdrawHealthConsent: {
    step: 'consent',
    phase: 'intake',
    roles: ['teamWorker', 'resident'],
    causes: ['healthConsentWithdrawn'],
  },
  recordSubject: {
    step: 'otherSubject',
    phase: 'any',
    roles: ['housingConsultant', 'teamWorker', 'trajectorySupervisor'],
    causes: ['subjectRecorded'],
    records: fileNames.flatMap((file) => {
      const rule = (files[file] as FileRule).withReason
      return rule ? [[file, rule.categories] as const] : []
    }),
  },
  correctEntry: { step: 'correction', phase: 'any', roles: staff, causes: ['entryCorrected'] },
  removeEntry: { step: 'correction', phase: 'any', roles: staff, causes: ['entryRemoved'] },
  withholdEntry: {
    step: 'withholding',
    phase: 'any',
    roles: staff,
    causes: ['entryWithheld'],
    records: evidenceFiles.map((file) => [file, ['withholdingReason']] as const),
  },
  endWithholding: { step: 'withholding', phase: 'any', roles: staff, causes: ['withholdingEnded'] },
  askToCall: {
    step: 'call',
    phase: 'any',
    roles: ['resident'],
    causes: ['callAsked'],
    records: evidenceFiles.map((file) => [file, ['callNumber']] as const),
  },
  recordCall: { step: 'call', phase: 'any', roles: staff, causes: ['calledBack'] },
  makeRequest: {
    step: 'access',
    phase: 'any',
    roles: [...staff, 'resident'],
    causes: ['requestMade'],
    records: [['requests', ['requestText']]],
  },
  // About what one organisation wrote, to that one alone: the resident’s own choice.
  askCorporation: {
    step: 'access',
    phase: 'any',
    roles: ['resident'],
    causes: ['requestToCorporation'],
    records: [['corporationFile', ['requestText']]],
  },
  askTeam: {
    step: 'access',
    phase: 'any',
    roles: ['resident'],
    causes: ['requestToTeam'],
    records: [['ktsd', ['requestText']]],
  },
  askWorkAndIncome: {
    step: 'access',
    phase: 'any',
    roles: ['resident'],
    causes: ['requestToWorkAndIncome'],
    records: [['budgetFile', ['requestText']]],
  },
  checkIdentity: { step: 'requests', phase: 'any', roles: staff, causes: ['identityChecked'] },
  extendRequest: { step: 'requests', phase: 'any', roles: staff, causes: ['requestExtended'] },
  decideRequest: {
    step: 'requests',
    phase: 'any',
    roles: staff,
    causes: ['requestDecided'],
    records: evidenceFiles.map((file) => [file, ['requestAnswer']] as const),
  },
  settleRequest: { step: 'requests', phase: 'any', roles: staff, causes: ['requestSettled'] },
  liftRestriction: { step: 'requests', phase: 'any', roles: staff, causes: ['restrictionLifted'] },
  placeHold: {
    step: 'hold',
    phase: 'any',
    roles: ['housingConsultant', 'vhCoordinator', 'trajectorySupervisor'],
    causes: ['holdPlaced'],
    records: evidenceFiles.map((file) => [file, ['holdNote']] as const),
  },
  endHold: {
    step: 'hold',
    phase: 'any',
    roles: ['housingConsultant', 'vhCoordinator', 'trajectorySupervisor'],
    causes: ['holdEnded'],
  },
  sendActivation: { step: 'access', phase: 'any', roles: activators, causes: ['activationSent'] },
  reportBreach: {
    step: 'breach',
    phase: 'any',
    roles: ['housingConsultant', 'teamWorker', 'trajectorySupervisor'],
    causes: ['conditionBreached'],
    records: evidenceFiles.map((file) => [file, ['conditionEvidence']] as const),
  },
  noteAtRisk: {
    step: 'breach',
    phase: 'any',
    roles: ['housingConsultant', 'teamWorker', 'trajectorySupervisor'],
    causes: ['conditionAtRisk'],
    records: evidenceFiles.map((file) => [file, ['conditionEvidence']] as const),
  },
  reportMetAgain: {
    step: 'breach',
    phase: 'any',
    roles: ['housingConsultant', 'teamWorker', 'trajectorySupervisor'],
    causes: ['conditionMetAgain', 'riskPassed'],
    records: evidenceFiles.map((file) => [file, ['conditionEvidence']] as const),
  },
  recordRent: {
    step: 'rent',
    phase: 'any',
    roles: consultant,
    causes: ['rentRecorded'],
    records: [['corporationFile', ['rentLedger', 'arrearsAtStart']]],
  },
  importRent: {
    step: 'rent',
    phase: 'any',
    roles: consultant,
    causes: ['rentRecorded'],
    records: [['corporationFile', ['rentLedger', 'paymentReference']]],
  },
  recordArrangement: {
    step: 'rent',
    phase: 'any',
    roles: consultant,
    causes: ['arrangementRecorded'],
    records: [['corporationFile', ['repaymentArrangement']]],
  },
  endOtherwise: {
    step: 'otherEnd',
    phase: 'any',
    roles: consultant,
    causes: ['endedOtherwise'],
    removes: ['intakeNotesCorporation', 'intakeNotesTeam'],
  },
  handOver: { step: 'substitution', phase: 'any', roles: staff, causes: ['handedOver', 'contactChanged'] },
  substitute: { step: 'substitution', phase: 'any', roles: staff, causes: ['substituted'] },
  breakGlass: { step: 'emergency', phase: 'any', roles: staff, causes: ['glassBroken'] },
} as const satisfies Record<string, ActRule>
export type ActName = keyof typeof acts
export const actNames = Object.keys(acts) as readonly ActName[]
