/** Every act, in the order of the annex. One that is missing does not compile. */
import type { ActName } from '../covenant/index.ts'
import { informResident } from './01-inform/inform-resident.ts'
import { openCase } from './01-inform/open-case.ts'
import { recordAnswer } from './01-inform/record-answer.ts'
import { refuseTeam } from './02-signal/refuse-team.ts'
import { sendSignal } from './02-signal/send-signal.ts'
import { takeBackSignal } from './02-signal/take-back-signal.ts'
import { tellWrongSignal } from './02-signal/tell-wrong-signal.ts'
import { assignWorker } from './03-known/assign-worker.ts'
import { checkKnown } from './03-known/check-known.ts'
import { confirmAttendance } from './04-invitation/confirm-attendance.ts'
import { inviteToTalk } from './04-invitation/invite-to-talk.ts'
import { recordNoShow } from './04-invitation/record-no-show.ts'
import { recordHealthConsent } from './05-talk/record-health-consent.ts'
import { recordNameAndAddress } from './05-talk/record-name-and-address.ts'
import { recordTalkConsent } from './05-talk/record-talk-consent.ts'
import { stopTalk } from './05-talk/stop-talk.ts'
import { writeCorporationNotes } from './05-talk/write-corporation-notes.ts'
import { writeTeamNotes } from './05-talk/write-team-notes.ts'
import { closeWithoutTrajectory } from './06-eligibility/close-without-trajectory.ts'
import { discussDifference } from './06-eligibility/discuss-difference.ts'
import { drawUpAgreement } from './06-eligibility/draw-up-agreement.ts'
import { judgeEligibility } from './06-eligibility/judge-eligibility.ts'
import { recordSigning } from './06-eligibility/record-signing.ts'
import { recordSupportWish } from './06-eligibility/record-support-wish.ts'
import { sendAgreement } from './07-agreement/send-agreement.ts'
import { signOnTablet } from './07-agreement/sign-on-tablet.ts'
import { openKris } from './08-kris/open-kris.ts'
import { addWorkerToKris } from './09-registration/add-worker-to-kris.ts'
import { draftLifeAreas } from './09-registration/draft-life-areas.ts'
import { recordRentalHistory } from './09-registration/record-rental-history.ts'
import { registerInKris } from './09-registration/register-in-kris.ts'
import { registerLifeAreas } from './09-registration/register-life-areas.ts'
import { writeIntakeReport } from './09-registration/write-intake-report.ts'
import { completeFile } from './10-completion/complete-file.ts'
import { recordArrears } from './10-completion/record-arrears.ts'
import { requestCompletion } from './10-completion/request-completion.ts'
import { startSupport } from './11-support/start-support.ts'
import { updateLifeArea } from './11-support/update-life-area.ts'
import { referToWorkAndIncome } from './12-referral/refer-to-work-and-income.ts'
import { freezeCollection } from './13-freeze/freeze-collection.ts'
import { liftFreeze } from './13-freeze/lift-freeze.ts'
import { drawUpBudgetAgreement } from './14-start/draw-up-budget-agreement.ts'
import { planHomeVisit } from './14-start/plan-home-visit.ts'
import { startBudgetManagement } from './14-start/start-budget-management.ts'
import { storeBudgetAgreement } from './14-start/store-budget-agreement.ts'
import { takeUpCase } from './14-start/take-up-case.ts'
import { recordAttachment } from './15-budget/record-attachment.ts'
import { recordBudgetArrangement } from './15-budget/record-budget-arrangement.ts'
import { recordBudgetRent } from './15-budget/record-budget-rent.ts'
import { recordDebt } from './15-budget/record-debt.ts'
import { recordExpenses } from './15-budget/record-expenses.ts'
import { recordIncome } from './15-budget/record-income.ts'
import { recordSelfReliance } from './15-budget/record-self-reliance.ts'
import { registerBudgetData } from './15-budget/register-budget-data.ts'
import { cancelProgressTalk } from './16-progress/cancel-progress-talk.ts'
import { planProgressTalk } from './16-progress/plan-progress-talk.ts'
import { writeProgressReport } from './16-progress/write-progress-report.ts'
import { callExitTalk } from './17-outcome/call-exit-talk.ts'
import { decideExit } from './17-outcome/decide-exit.ts'
import { declarePositive } from './17-outcome/declare-positive.ts'
import { closeKris } from './18-kris-closed/close-kris.ts'
import { endBudgetPart } from './18-kris-closed/end-budget-part.ts'
import { closeCorporationFile } from './19-closing/close-corporation-file.ts'
import { breakGlass } from './any-time/break-glass.ts'
import { askToCall } from './any-time/calls/ask-to-call.ts'
import { recordCall } from './any-time/calls/record-call.ts'
import { noteAtRisk } from './any-time/conditions/note-at-risk.ts'
import { reportBreach } from './any-time/conditions/report-breach.ts'
import { reportMetAgain } from './any-time/conditions/report-met-again.ts'
import { recordDebtDecision } from './any-time/debts/record-debt-decision.ts'
import { recordDebtHelp } from './any-time/debts/record-debt-help.ts'
import { recordDebtTalk } from './any-time/debts/record-debt-talk.ts'
import { recordRespite } from './any-time/debts/record-respite.ts'
import { reportToCourt } from './any-time/debts/report-to-court.ts'
import { endOtherwise } from './any-time/end-otherwise.ts'
import { handOver } from './any-time/hand-over.ts'
import { recordSubject } from './any-time/record-subject.ts'
import { importRent } from './any-time/rent/import-rent.ts'
import { recordArrangement } from './any-time/rent/record-arrangement.ts'
import { recordRent } from './any-time/rent/record-rent.ts'
import { substitute } from './any-time/substitute.ts'
import { withdraw } from './any-time/withdraw.ts'
import { withdrawHealthConsent } from './any-time/withdraw-health-consent.ts'
import { withdrawNameAndAddress } from './any-time/withdraw-name-and-address.ts'
import { withdrawTalkConsent } from './any-time/withdraw-talk-consent.ts'
import { correctEntry } from './rights/correct-entry.ts'
import { endHold } from './rights/end-hold.ts'
import { endWithholding } from './rights/end-withholding.ts'
import { placeHold } from './rights/place-hold.ts'
import { recordNotWanted } from './rights/record-not-wanted.ts'
import { removeEntry } from './rights/remove-entry.ts'
import { askCorporation } from './rights/requests/ask-corporation.ts'
import { askTeam } from './rights/requests/ask-team.ts'
import { askWorkAndIncome } from './rights/requests/ask-work-and-income.ts'
import { checkIdentity } from './rights/requests/check-identity.ts'
import { decideRequest } from './rights/requests/decide-request.ts'
import { extendRequest } from './rights/requests/extend-request.ts'
import { liftRestriction } from './rights/requests/lift-restriction.ts'
import { makeRequest } from './rights/requests/make-request.ts'
import { settleRequest } from './rights/requests/settle-request.ts'
import { sendActivation } from './rights/send-activation.ts'
import { tellLeak } from './rights/tell-leak.ts'
import { withholdEntry } from './rights/withhold-entry.ts'

export const acts = {
  openCase,
  informResident,
  recordAnswer,
  sendSignal,
  refuseTeam,
  takeBackSignal,
  tellWrongSignal,
  checkKnown,
  assignWorker,
  inviteToTalk,
  confirmAttendance,
  recordNoShow,
  recordTalkConsent,
  recordHealthConsent,
  recordNameAndAddress,
  writeCorporationNotes,
  writeTeamNotes,
  stopTalk,
  judgeEligibility,
  discussDifference,
  recordSupportWish,
  drawUpAgreement,
  recordSigning,
  closeWithoutTrajectory,
  sendAgreement,
  signOnTablet,
  openKris,
  writeIntakeReport,
  recordRentalHistory,
  registerInKris,
  draftLifeAreas,
  registerLifeAreas,
  addWorkerToKris,
  requestCompletion,
  recordArrears,
  completeFile,
  startSupport,
  updateLifeArea,
  referToWorkAndIncome,
  freezeCollection,
  liftFreeze,
  takeUpCase,
  planHomeVisit,
  drawUpBudgetAgreement,
  startBudgetManagement,
  storeBudgetAgreement,
  registerBudgetData,
  recordIncome,
  recordExpenses,
  recordDebt,
  recordAttachment,
  recordSelfReliance,
  recordBudgetRent,
  recordBudgetArrangement,
  planProgressTalk,
  cancelProgressTalk,
  writeProgressReport,
  declarePositive,
  callExitTalk,
  decideExit,
  closeKris,
  endBudgetPart,
  closeCorporationFile,
  withdraw,
  withdrawNameAndAddress,
  withdrawTalkConsent,
  withdrawHealthConsent,
  recordSubject,
  correctEntry,
  removeEntry,
  withholdEntry,
  endWithholding,
  askToCall,
  recordCall,
  makeRequest,
  askCorporation,
  askTeam,
  askWorkAndIncome,
  checkIdentity,
  extendRequest,
  decideRequest,
  settleRequest,
  liftRestriction,
  placeHold,
  endHold,
  sendActivation,
  recordNotWanted,
  reportBreach,
  noteAtRisk,
  reportMetAgain,
  recordRent,
  importRent,
  recordArrangement,
  endOtherwise,
  reportToCourt,
  recordRespite,
  recordDebtDecision,
  recordDebtTalk,
  recordDebtHelp,
  handOver,
  substitute,
  tellLeak,
  breakGlass,
} satisfies { [N in ActName]: { readonly name: N } }
export type Acts = typeof acts
