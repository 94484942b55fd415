import type { AnyTimeId, StepId } from './steps.ts'

/**
 * The names of the acts and events, row by row of 3.1: what is done under a row, and what first comes of it. What they
 * are stands in `process`, in a folder for each row; the compiler says there which is missing. They are named here, since
 * acts ask of each other by name. Forms are offered in this order.
 */
const rows = [
  {
    step: '1',
    acts: ['openCase', 'informResident', 'recordAnswer'],
    events: ['caseOpened', 'residentInformed', 'answerRecorded'],
  },
  {
    step: '2',
    acts: ['sendSignal', 'refuseTeam', 'takeBackSignal', 'tellWrongSignal'],
    events: ['signalSent', 'signalWithdrawn', 'teamRefused', 'signalTakenBack', 'signalGone', 'wrongSignalTold'],
  },
  { step: '3', acts: ['checkKnown', 'assignWorker'], events: ['knownChecked', 'workerAssigned'] },
  {
    step: '4',
    acts: ['inviteToTalk', 'confirmAttendance', 'recordNoShow'],
    events: ['talkInvited', 'attendanceConfirmed', 'talkMissed'],
  },
  {
    step: '5',
    acts: [
      'recordTalkConsent',
      'recordHealthConsent',
      'recordNameAndAddress',
      'writeCorporationNotes',
      'writeTeamNotes',
      'stopTalk',
    ],
    events: ['talkConsentRecorded', 'healthConsentRecorded', 'nameAndAddressGiven', 'notesWritten', 'talkStopped'],
  },
  {
    step: '6',
    acts: [
      'judgeEligibility',
      'discussDifference',
      'recordSupportWish',
      'drawUpAgreement',
      'recordSigning',
      'closeWithoutTrajectory',
    ],
    events: [
      'eligibilityJudged',
      'differenceDiscussed',
      'supportWished',
      'agreementDrawnUp',
      'agreementSigned',
      'agreementLapsed',
      'fileClosedWithoutTrajectory',
    ],
  },
  { step: '7', acts: ['sendAgreement', 'signOnTablet'], events: ['agreementSent'] },
  { step: '8', acts: ['openKris'], events: ['krisOpened'] },
  {
    step: '9',
    acts: [
      'writeIntakeReport',
      'recordRentalHistory',
      'registerInKris',
      'draftLifeAreas',
      'registerLifeAreas',
      'addWorkerToKris',
    ],
    events: [
      'intakeReportWritten',
      'rentalHistoryRecorded',
      'krisRegistered',
      'signalCleared',
      'lifeAreasDrafted',
      'draftCleared',
      'lifeAreasRegistered',
      'notesRemoved',
      'workerAddedToKris',
    ],
  },
  {
    step: '10',
    acts: ['requestCompletion', 'recordArrears', 'completeFile'],
    events: ['completionRequested', 'arrearsRecorded', 'fileCompleted'],
  },
  { step: '11', acts: ['startSupport', 'updateLifeArea'], events: ['supportStarted', 'lifeAreaUpdated'] },
  { step: '12', acts: ['referToWorkAndIncome'], events: ['caseReferred', 'breachReferred'] },
  { step: '13', acts: ['freezeCollection', 'liftFreeze'], events: ['collectionFrozen', 'freezeLifted'] },
  {
    step: '14',
    acts: ['takeUpCase', 'planHomeVisit', 'drawUpBudgetAgreement', 'startBudgetManagement', 'storeBudgetAgreement'],
    events: [
      'caseTakenUp',
      'homeVisitPlanned',
      'budgetManagementSigned',
      'budgetAgreementDrawnUp',
      'budgetAgreementStored',
      'budgetManagementStartTold',
    ],
  },
  {
    step: '15',
    acts: [
      'registerBudgetData',
      'recordIncome',
      'recordExpenses',
      'recordDebt',
      'recordAttachment',
      'recordSelfReliance',
      'recordBudgetRent',
      'recordBudgetArrangement',
    ],
    events: ['budgetDataRegistered', 'budgetUpdated', 'rentRecorded', 'arrangementRecorded'],
  },
  {
    step: '16',
    acts: ['planProgressTalk', 'cancelProgressTalk', 'writeProgressReport'],
    events: ['progressTalkPlanned', 'progressTalkOff', 'progressReported', 'progressReportMoved'],
  },
  { step: '17a', acts: ['declarePositive'], events: ['positiveDeclared'] },
  { step: '17b', acts: ['callExitTalk', 'decideExit'], events: ['exitTalkCalled', 'exitDecided'] },
  { step: '18', acts: ['closeKris', 'endBudgetPart'], events: ['krisClosed', 'budgetPartEnded'] },
  { step: '19', acts: ['closeCorporationFile'], events: ['corporationFileClosed'] },
  { step: 'withdrawal', acts: ['withdraw'], events: ['withdrawn'] },
  {
    step: 'consent',
    acts: ['withdrawNameAndAddress', 'withdrawTalkConsent', 'withdrawHealthConsent'],
    events: ['talkConsentWithdrawn', 'healthConsentWithdrawn'],
  },
  { step: 'otherSubject', acts: ['recordSubject'], events: ['subjectRecorded'] },
  {
    step: 'correction',
    acts: ['correctEntry', 'removeEntry'],
    events: ['entryCorrected', 'nameAndAddressCorrected', 'entryRemoved'],
  },
  { step: 'withholding', acts: ['withholdEntry', 'endWithholding'], events: ['entryWithheld', 'withholdingEnded'] },
  { step: 'call', acts: ['askToCall', 'recordCall'], events: ['callAsked', 'calledBack'] },
  {
    step: 'access',
    acts: ['makeRequest', 'askCorporation', 'askTeam', 'askWorkAndIncome'],
    events: ['requestMade', 'requestToCorporation', 'requestToTeam', 'requestToWorkAndIncome'],
  },
  {
    step: 'requests',
    acts: ['checkIdentity', 'extendRequest', 'decideRequest', 'settleRequest', 'liftRestriction'],
    events: ['identityChecked', 'requestExtended', 'requestDecided', 'requestSettled', 'restrictionLifted'],
  },
  { step: 'hold', acts: ['placeHold', 'endHold'], events: ['holdPlaced', 'holdEnded'] },
  {
    step: 'access',
    acts: ['sendActivation', 'recordNotWanted'],
    events: ['activationSent', 'announced', 'stopNotWanted', 'talkStopNotWanted', 'consentStays'],
  },
  {
    step: 'breach',
    acts: ['reportBreach', 'noteAtRisk', 'reportMetAgain'],
    events: ['conditionBreached', 'conditionAtRisk', 'riskPassed', 'conditionMetAgain'],
  },
  { step: 'rent', acts: ['recordRent', 'importRent', 'recordArrangement'], events: [] },
  { step: 'otherEnd', acts: ['endOtherwise'], events: ['endedOtherwise'] },
  {
    step: 'debtHelp',
    acts: ['recordDebtHelp', 'recordDebtTalk', 'recordDebtDecision'],
    events: ['debtHelpAsked', 'debtTalkHeld', 'debtHelpDecided'],
  },
  { step: 'respite', acts: ['recordRespite', 'reportToCourt'], events: ['respiteGranted', 'courtReported'] },
  { step: 'substitution', acts: ['handOver', 'substitute'], events: ['handedOver', 'contactChanged', 'substituted'] },
  { step: 'leak', acts: ['tellLeak'], events: ['leakToTell', 'leakTold'] },
  { step: 'emergency', acts: ['breakGlass'], events: ['glassBroken'] },
] as const satisfies readonly {
  readonly step: StepId | AnyTimeId
  readonly acts: readonly string[]
  readonly events: readonly string[]
}[]

type Row = (typeof rows)[number]
export type ActName = Row['acts'][number]
export type EventName = Row['events'][number]
export const actNames: readonly ActName[] = rows.flatMap(({ acts }): readonly ActName[] => acts)
export const eventNames: readonly EventName[] = rows.flatMap(({ events }): readonly EventName[] => events)
