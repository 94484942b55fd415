/** Every event, in the order of the annex. One that is missing does not compile. */
import type { EventName } from '../covenant/index.ts'
import { residentInformed } from './01-inform/inform-resident.ts'
import { caseOpened } from './01-inform/open-case.ts'
import { answerRecorded } from './01-inform/record-answer.ts'
import { signalGone } from './02-signal/gone.ts'
import { teamRefused } from './02-signal/refuse-team.ts'
import { signalSent } from './02-signal/send-signal.ts'
import { signalTakenBack } from './02-signal/take-back-signal.ts'
import { wrongSignalTold } from './02-signal/tell-wrong-signal.ts'
import { workerAssigned } from './03-known/assign-worker.ts'
import { knownChecked } from './03-known/check-known.ts'
import { attendanceConfirmed } from './04-invitation/confirm-attendance.ts'
import { talkInvited } from './04-invitation/invite-to-talk.ts'
import { talkMissed } from './04-invitation/record-no-show.ts'
import { healthConsentRecorded } from './05-talk/record-health-consent.ts'
import { nameAndAddressGiven } from './05-talk/record-name-and-address.ts'
import { talkConsentRecorded } from './05-talk/record-talk-consent.ts'
import { talkStopped } from './05-talk/stop-talk.ts'
import { notesWritten } from './05-talk/write-corporation-notes.ts'
import { fileClosedWithoutTrajectory } from './06-eligibility/close-without-trajectory.ts'
import { differenceDiscussed } from './06-eligibility/discuss-difference.ts'
import { agreementDrawnUp, agreementLapsed } from './06-eligibility/draw-up-agreement.ts'
import { eligibilityJudged } from './06-eligibility/judge-eligibility.ts'
import { agreementSigned } from './06-eligibility/record-signing.ts'
import { supportWished } from './06-eligibility/record-support-wish.ts'
import { agreementSent } from './07-agreement/send-agreement.ts'
import { krisOpened } from './08-kris/open-kris.ts'
import { workerAddedToKris } from './09-registration/add-worker-to-kris.ts'
import { draftCleared, lifeAreasDrafted, lifeAreaUpdated } from './09-registration/draft-life-areas.ts'
import { rentalHistoryRecorded } from './09-registration/record-rental-history.ts'
import { krisRegistered, signalCleared } from './09-registration/register-in-kris.ts'
import { lifeAreasRegistered } from './09-registration/register-life-areas.ts'
import { intakeReportWritten, notesRemoved } from './09-registration/write-intake-report.ts'
import { fileCompleted } from './10-completion/complete-file.ts'
import { arrearsRecorded } from './10-completion/record-arrears.ts'
import { completionRequested } from './10-completion/request-completion.ts'
import { supportStarted } from './11-support/start-support.ts'
import { breachReferred, caseReferred } from './12-referral/refer-to-work-and-income.ts'
import { collectionFrozen } from './13-freeze/freeze-collection.ts'
import { freezeLifted } from './13-freeze/lift-freeze.ts'
import { budgetAgreementDrawnUp } from './14-start/draw-up-budget-agreement.ts'
import { budgetAgreementStored, budgetManagementSigned } from './14-start/events.ts'
import { homeVisitPlanned } from './14-start/plan-home-visit.ts'
import { budgetManagementStartTold } from './14-start/start-budget-management.ts'
import { caseTakenUp } from './14-start/take-up-case.ts'
import { budgetUpdated } from './15-budget/record-income.ts'
import { budgetDataRegistered } from './15-budget/register-budget-data.ts'
import { progressTalkOff } from './16-progress/cancel-progress-talk.ts'
import { progressTalkPlanned } from './16-progress/plan-progress-talk.ts'
import { progressReported, progressReportMoved } from './16-progress/write-progress-report.ts'
import { exitTalkCalled } from './17-outcome/call-exit-talk.ts'
import { exitDecided } from './17-outcome/decide-exit.ts'
import { positiveDeclared } from './17-outcome/declare-positive.ts'
import { krisClosed } from './18-kris-closed/close-kris.ts'
import { budgetPartEnded } from './18-kris-closed/end-budget-part.ts'
import { corporationFileClosed } from './19-closing/close-corporation-file.ts'
import { glassBroken } from './any-time/break-glass.ts'
import { callAsked } from './any-time/calls/ask-to-call.ts'
import { calledBack } from './any-time/calls/record-call.ts'
import { conditionAtRisk } from './any-time/conditions/note-at-risk.ts'
import { conditionBreached } from './any-time/conditions/report-breach.ts'
import { conditionMetAgain, riskPassed } from './any-time/conditions/report-met-again.ts'
import { debtHelpDecided } from './any-time/debts/record-debt-decision.ts'
import { debtHelpAsked } from './any-time/debts/record-debt-help.ts'
import { debtTalkHeld } from './any-time/debts/record-debt-talk.ts'
import { respiteGranted } from './any-time/debts/record-respite.ts'
import { courtReported } from './any-time/debts/report-to-court.ts'
import { endedOtherwise } from './any-time/end-otherwise.ts'
import { contactChanged, handedOver } from './any-time/hand-over.ts'
import { subjectRecorded } from './any-time/record-subject.ts'
import { arrangementRecorded } from './any-time/rent/record-arrangement.ts'
import { rentRecorded } from './any-time/rent/record-rent.ts'
import { substituted } from './any-time/substitute.ts'
import { withdrawn } from './any-time/withdraw.ts'
import { healthConsentWithdrawn } from './any-time/withdraw-health-consent.ts'
import { signalWithdrawn } from './any-time/withdraw-name-and-address.ts'
import { talkConsentWithdrawn } from './any-time/withdraw-talk-consent.ts'
import { announced } from './rights/announced.ts'
import { entryCorrected, nameAndAddressCorrected } from './rights/correct-entry.ts'
import { holdEnded } from './rights/end-hold.ts'
import { withholdingEnded } from './rights/end-withholding.ts'
import { holdPlaced } from './rights/place-hold.ts'
import { consentStays, stopNotWanted, talkStopNotWanted } from './rights/record-not-wanted.ts'
import { entryRemoved } from './rights/remove-entry.ts'
import { requestToCorporation } from './rights/requests/ask-corporation.ts'
import { requestToTeam } from './rights/requests/ask-team.ts'
import { requestToWorkAndIncome } from './rights/requests/ask-work-and-income.ts'
import { identityChecked } from './rights/requests/check-identity.ts'
import { requestDecided } from './rights/requests/decide-request.ts'
import { requestExtended } from './rights/requests/extend-request.ts'
import { restrictionLifted } from './rights/requests/lift-restriction.ts'
import { requestMade } from './rights/requests/make-request.ts'
import { requestSettled } from './rights/requests/settle-request.ts'
import { activationSent } from './rights/send-activation.ts'
import { leakTold, leakToTell } from './rights/tell-leak.ts'
import { entryWithheld } from './rights/withhold-entry.ts'

export const events = {
  caseOpened,
  residentInformed,
  answerRecorded,
  signalSent,
  signalWithdrawn,
  teamRefused,
  signalTakenBack,
  signalGone,
  wrongSignalTold,
  knownChecked,
  workerAssigned,
  talkInvited,
  attendanceConfirmed,
  talkMissed,
  talkConsentRecorded,
  healthConsentRecorded,
  nameAndAddressGiven,
  notesWritten,
  talkStopped,
  eligibilityJudged,
  differenceDiscussed,
  supportWished,
  agreementDrawnUp,
  agreementSigned,
  agreementLapsed,
  fileClosedWithoutTrajectory,
  agreementSent,
  krisOpened,
  intakeReportWritten,
  rentalHistoryRecorded,
  krisRegistered,
  signalCleared,
  lifeAreasDrafted,
  draftCleared,
  lifeAreasRegistered,
  notesRemoved,
  workerAddedToKris,
  completionRequested,
  arrearsRecorded,
  fileCompleted,
  supportStarted,
  lifeAreaUpdated,
  caseReferred,
  breachReferred,
  collectionFrozen,
  freezeLifted,
  caseTakenUp,
  homeVisitPlanned,
  budgetManagementSigned,
  budgetAgreementDrawnUp,
  budgetAgreementStored,
  budgetManagementStartTold,
  budgetDataRegistered,
  budgetUpdated,
  rentRecorded,
  arrangementRecorded,
  progressTalkPlanned,
  progressTalkOff,
  progressReported,
  progressReportMoved,
  positiveDeclared,
  exitTalkCalled,
  exitDecided,
  krisClosed,
  budgetPartEnded,
  corporationFileClosed,
  withdrawn,
  talkConsentWithdrawn,
  healthConsentWithdrawn,
  subjectRecorded,
  entryCorrected,
  nameAndAddressCorrected,
  entryRemoved,
  entryWithheld,
  withholdingEnded,
  callAsked,
  calledBack,
  requestMade,
  requestToCorporation,
  requestToTeam,
  requestToWorkAndIncome,
  identityChecked,
  requestExtended,
  requestDecided,
  requestSettled,
  restrictionLifted,
  holdPlaced,
  holdEnded,
  activationSent,
  announced,
  stopNotWanted,
  talkStopNotWanted,
  consentStays,
  conditionBreached,
  conditionAtRisk,
  riskPassed,
  conditionMetAgain,
  endedOtherwise,
  courtReported,
  respiteGranted,
  debtHelpDecided,
  debtTalkHeld,
  debtHelpAsked,
  handedOver,
  contactChanged,
  substituted,
  leakToTell,
  leakTold,
  glassBroken,
} satisfies { [N in EventName]: { readonly type: N } }
export type Events = typeof events
