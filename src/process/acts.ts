/** Every act, in the order of the annex. One that is missing does not compile. */
import type { ActName } from '../covenant/index.ts'
import { sendSignal } from './02-signal/send-signal.ts'
import { checkKnown } from './03-known/check-known.ts'
import { recordSigning } from './06-eligibility/record-signing.ts'
import { sendAgreement } from './07-agreement/send-agreement.ts'
import { signOnTablet } from './07-agreement/sign-on-tablet.ts'
import { startBudgetManagement } from './14-start/start-budget-management.ts'
import { storeBudgetAgreement } from './14-start/store-budget-agreement.ts'
import { noteAtRisk } from './any-time/conditions/note-at-risk.ts'
import { reportBreach } from './any-time/conditions/report-breach.ts'
import { reportMetAgain } from './any-time/conditions/report-met-again.ts'

export const acts = {
  sendSignal,
  checkKnown,
  recordSigning,
  sendAgreement,
  signOnTablet,
  startBudgetManagement,
  storeBudgetAgreement,
  reportBreach,
  noteAtRisk,
  reportMetAgain,
} satisfies { [N in ActName]: { readonly name: N } }
export type Acts = typeof acts
