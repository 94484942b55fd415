/** What acts lead to besides events and entries. Joined here for who does acts; nothing pure imports it. */
import type { ActName } from '../covenant/index.ts'
import type { Effects } from '../engine/services.ts'
import { informResidentEffects } from './01-inform/inform-resident.effects.ts'
import { refuseTeamEffects } from './02-signal/refuse-team.effects.ts'
import { sendSignalEffects } from './02-signal/send-signal.effects.ts'
import { takeBackSignalEffects } from './02-signal/take-back-signal.effects.ts'
import { tellWrongSignalEffects } from './02-signal/tell-wrong-signal.effects.ts'
import { assignWorkerEffects } from './03-known/assign-worker.effects.ts'
import { checkKnownEffects } from './03-known/check-known.effects.ts'
import { inviteToTalkEffects } from './04-invitation/invite-to-talk.effects.ts'
import { stopTalkEffects } from './05-talk/stop-talk.effects.ts'
import { closeWithoutTrajectoryEffects } from './06-eligibility/close-without-trajectory.effects.ts'
import { drawUpAgreementEffects } from './06-eligibility/draw-up-agreement.effects.ts'
import { judgeEligibilityEffects } from './06-eligibility/judge-eligibility.effects.ts'
import { recordSigningEffects } from './06-eligibility/record-signing.effects.ts'
import { recordSupportWishEffects } from './06-eligibility/record-support-wish.effects.ts'
import { signOnTabletEffects } from './07-agreement/sign-on-tablet.effects.ts'
import { openKrisEffects } from './08-kris/open-kris.effects.ts'
import { registerInKrisEffects } from './09-registration/register-in-kris.effects.ts'
import { registerLifeAreasEffects } from './09-registration/register-life-areas.effects.ts'
import { writeIntakeReportEffects } from './09-registration/write-intake-report.effects.ts'
import { completeFileEffects } from './10-completion/complete-file.effects.ts'
import { referToWorkAndIncomeEffects } from './12-referral/refer-to-work-and-income.effects.ts'
import { drawUpBudgetAgreementEffects } from './14-start/draw-up-budget-agreement.effects.ts'
import { cancelProgressTalkEffects } from './16-progress/cancel-progress-talk.effects.ts'
import { planProgressTalkEffects } from './16-progress/plan-progress-talk.effects.ts'
import { callExitTalkEffects } from './17-outcome/call-exit-talk.effects.ts'
import { decideExitEffects } from './17-outcome/decide-exit.effects.ts'
import { declarePositiveEffects } from './17-outcome/declare-positive.effects.ts'
import { closeCorporationFileEffects } from './19-closing/close-corporation-file.effects.ts'
import { endOtherwiseEffects } from './any-time/end-otherwise.effects.ts'
import { handOverEffects } from './any-time/hand-over.effects.ts'
import { withdrawEffects } from './any-time/withdraw.effects.ts'
import { withdrawHealthConsentEffects } from './any-time/withdraw-health-consent.effects.ts'
import { withdrawNameAndAddressEffects } from './any-time/withdraw-name-and-address.effects.ts'
import { withdrawTalkConsentEffects } from './any-time/withdraw-talk-consent.effects.ts'
import { endWithholdingEffects } from './rights/end-withholding.effects.ts'
import { removeEntryEffects } from './rights/remove-entry.effects.ts'
import { askCorporationEffects } from './rights/requests/ask-corporation.effects.ts'
import { askTeamEffects } from './rights/requests/ask-team.effects.ts'
import { askWorkAndIncomeEffects } from './rights/requests/ask-work-and-income.effects.ts'
import { makeRequestEffects } from './rights/requests/make-request.effects.ts'
import { settleRequestEffects } from './rights/requests/settle-request.effects.ts'
import { sendActivationEffects } from './rights/send-activation.effects.ts'
import { tellLeakEffects } from './rights/tell-leak.effects.ts'
import { withholdEntryEffects } from './rights/withhold-entry.effects.ts'

const joined = {
  informResident: informResidentEffects,
  sendSignal: sendSignalEffects,
  refuseTeam: refuseTeamEffects,
  takeBackSignal: takeBackSignalEffects,
  tellWrongSignal: tellWrongSignalEffects,
  checkKnown: checkKnownEffects,
  assignWorker: assignWorkerEffects,
  inviteToTalk: inviteToTalkEffects,
  stopTalk: stopTalkEffects,
  judgeEligibility: judgeEligibilityEffects,
  recordSupportWish: recordSupportWishEffects,
  drawUpAgreement: drawUpAgreementEffects,
  recordSigning: recordSigningEffects,
  closeWithoutTrajectory: closeWithoutTrajectoryEffects,
  signOnTablet: signOnTabletEffects,
  openKris: openKrisEffects,
  writeIntakeReport: writeIntakeReportEffects,
  registerInKris: registerInKrisEffects,
  registerLifeAreas: registerLifeAreasEffects,
  completeFile: completeFileEffects,
  referToWorkAndIncome: referToWorkAndIncomeEffects,
  drawUpBudgetAgreement: drawUpBudgetAgreementEffects,
  planProgressTalk: planProgressTalkEffects,
  cancelProgressTalk: cancelProgressTalkEffects,
  callExitTalk: callExitTalkEffects,
  decideExit: decideExitEffects,
  declarePositive: declarePositiveEffects,
  closeCorporationFile: closeCorporationFileEffects,
  withdraw: withdrawEffects,
  withdrawNameAndAddress: withdrawNameAndAddressEffects,
  withdrawTalkConsent: withdrawTalkConsentEffects,
  withdrawHealthConsent: withdrawHealthConsentEffects,
  removeEntry: removeEntryEffects,
  withholdEntry: withholdEntryEffects,
  endWithholding: endWithholdingEffects,
  makeRequest: makeRequestEffects,
  askCorporation: askCorporationEffects,
  askTeam: askTeamEffects,
  askWorkAndIncome: askWorkAndIncomeEffects,
  settleRequest: settleRequestEffects,
  sendActivation: sendActivationEffects,
  tellLeak: tellLeakEffects,
  endOtherwise: endOtherwiseEffects,
  handOver: handOverEffects,
} satisfies Partial<Record<ActName, unknown>>

/** By act; an act that is not named has none. */
export const effects = joined as unknown as Readonly<Partial<Record<ActName, Effects>>>
