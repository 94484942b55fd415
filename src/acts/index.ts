/** The acts, and the questions that pages and scenarios ask. */

export {
  type Actor,
  type CaseRows,
  type ClientRow,
  type EntryRow,
  inTrace,
  type Looked,
  traceOf,
} from '../database/index.ts'
export type { Dossier, DossierBlock } from '../letters/dossier-model.ts'
export { archiveOf, askArchive, reasonOf } from './archive.ts'
export { askRequests, type RequestLine } from './ask-requests.ts'
export { askLog, type LogFilter, type LoggedLine, type LogView, linesOnPage, type Seen, takeLog } from './audit-log.ts'
export { askGlass, enterByGlass, leaveByGlass, mayBreakGlass } from './break-glass.ts'
export { catalogue } from './catalogue.ts'
export { signalledOf } from './clients.ts'
export {
  type Context,
  contextOf,
  type FoundClient,
  momentAt,
  nameAndAddressOf,
  organisationOf,
  personOf,
} from './context.ts'
export { askController } from './controller.ts'
export { asksNotCopied, notCopiedFields } from './copied-text.ts'
export type { Act } from './definition.ts'
export { type FieldSpec, type Fields, isUpload, type Upload } from './fields.ts'
export { filesReading } from './files-reading.ts'
export { asksFalseAlarm, falseAlarmFields } from './free-text.ts'
export { beginCase, emptyContext, formerResident } from './open-case.ts'
export type { Outcome } from './outcome.ts'
export { askOwnAddress, keepOwnAddress, ownAddressFields } from './own-address.ts'
export { type FieldProblem, fieldsFor, optionsFor, type Raw } from './parse.ts'
export {
  askPassedOn,
  type PassedOnNote,
  passOnForm,
  passOnKinds,
  passOnRule,
  settlePassedOn,
  takeDown,
} from './pass-on.ts'
export { type FormView, fieldsThere, formFor, lookAhead, perform, preview } from './perform.ts'
export {
  askAccount,
  askCase,
  askDocument,
  askLooked,
  askWorklist,
  type CaseQuestion,
  changesOf,
  eventsOfAct,
  hasOwnPage,
  isAboutEntry,
  type OwnAccount,
  questionOf,
  type WorklistLine,
} from './questions.ts'
export { askClient, askRegister, clientFields, keepClient, keepsRegister } from './register.ts'
export { isOfLedger, ledgersOf, type OwnLedger, proposalFor } from './rent/ledgers.ts'
export { type Foreseen, foreseeImport } from './rent/record-import.ts'
export {
  ahead,
  askDestruction,
  askRetention,
  type DestructionLine,
  type RetentionLine,
  type RetentionView,
} from './retention/ask.ts'
export { refreshRetention } from './retention/days.ts'
export { planRetention, type RetentionRun, runRetention } from './retention/run.ts'
export { adoptRetentionFile } from './retention/settings-file.ts'
export type { Services } from './services.ts'
export { stepIn, substituteContext } from './substitute.ts'
export type { Summary, Waiting } from './summary.ts'
export { waitingFor } from './summary.ts'
export { takeUpByKrisNumber } from './take-up.ts'
export { runTimers } from './timers.ts'
export { valueFormOf } from './values.ts'
export { type AuditHead, auditHeads, type Broken, type CheckResult, verify } from './verify.ts'
