/** Every event, in the order of the annex. One that is missing does not compile. */
import type { EventName } from '../covenant/index.ts'
import { signalSent } from './02-signal/send-signal.ts'
import { knownChecked } from './03-known/check-known.ts'
import { agreementSigned } from './06-eligibility/record-signing.ts'
import { agreementSent } from './07-agreement/send-agreement.ts'
import { budgetAgreementStored, budgetManagementSigned } from './14-start/events.ts'
import { budgetManagementStartTold } from './14-start/start-budget-management.ts'
import { conditionAtRisk } from './any-time/conditions/note-at-risk.ts'
import { conditionBreached } from './any-time/conditions/report-breach.ts'
import { conditionMetAgain, riskPassed } from './any-time/conditions/report-met-again.ts'

export const events = {
  signalSent,
  knownChecked,
  agreementSigned,
  agreementSent,
  budgetManagementSigned,
  budgetAgreementStored,
  budgetManagementStartTold,
  conditionBreached,
  conditionAtRisk,
  riskPassed,
  conditionMetAgain,
} satisfies { [N in EventName]: { readonly type: N } }
export type Events = typeof events
