/** One act in one transaction, and what is done beside the acts of a case. */
export type { Place } from './admit.ts'
export { fieldsThere, formFor, lookAhead, preview } from './beforehand.ts'
export { askGlass, enterByGlass, leaveByGlass, mayBreakGlass } from './break-glass.ts'
export { signalledOf } from './clients.ts'
export { reached } from './clock.ts'
export { type Context, contextOf, momentAt } from './context.ts'
export { asksNotCopied, notCopiedFields } from './copied-text.ts'
export { adoptCovenantFile } from './covenant-file.ts'
export type { TimerDraft } from './effects.ts'
export { answersAsked, filesOf, inOwnWords, textAnswers } from './free-text.ts'
export {
  type LeakDone,
  type LeakFields,
  leakForm,
  leakNoteFields,
  leakTellingFields,
  noteLeak,
  recordLeak,
  tellOfLeak,
} from './leaks.ts'
export { beginCase, emptyContext, formerResident } from './open-case.ts'
export { NoTeamForPostcode, type Outcome } from './outcome.ts'
export { askOwnAddress, keepOwnAddress, ownAddressFields } from './own-address.ts'
export { fieldsFor, optionsFor } from './parse.ts'
export {
  askPassedOn,
  passOnFieldsWith,
  passOnForm,
  passOnKinds,
  passOnRule,
  settlePassedOn,
  takeDown,
} from './pass-on.ts'
export { perform } from './perform.ts'
export { askClient, askRegister, clientFields, keepClient, keepsRegister } from './register.ts'
export { refreshRetention } from './retention/days.ts'
export { planRetention, type RetentionRun, runRetention } from './retention/run.ts'
export type { OfDatabase, Services } from './services.ts'
export { stepIn, substituteContext } from './substitute.ts'
export { type Summary, summaryOf } from './summary.ts'
export { takeUpByKrisNumber } from './take-up.ts'
export { runTimers } from './timers.ts'
export { trialsOf, trialText } from './trials.ts'
export { asksUnprinted, notPrintedOf, unprintedFields } from './unprinted.ts'
