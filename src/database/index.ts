/** The room `database`: what the other rooms may use of it. */
export { Unreadable } from '../keys/index.ts'
export { type Account, readAccount } from './account.ts'
export { actDone, rememberAct } from './acts-done.ts'
export { type Addresses, dropRoles, freshPasswords, onDatabase, openLogins } from './addresses.ts'
export { assign, type Colleague, colleagues, handOver, substitute, takeUp, takeUpByNumber } from './assignments.ts'
export { type BrokenChain, type ChainHead, type CutChain, chainHeads, checkChains } from './audit.ts'
export {
  type AuditChoices,
  type AuditFilter,
  auditChoices,
  countAudit,
  type LoggedLine,
  readAudit,
} from './audit-log.ts'
export type {
  AssignmentRow,
  CaseRows,
  DocumentRow,
  EntryRow,
  EventRow,
  OrganisationRow,
  PersonRow,
  WithholdingRow,
  WorldRow,
} from './case-rows.ts'
export { clientId, importClients, rebuildSearch, teamOrganisations } from './client-register.ts'
export {
  type ClientRow,
  exactClient,
  letClientGo,
  linkClient,
  linkedClient,
  matchClients,
  type NewClient,
  readClients,
  residentAsClient,
  saveClient,
  searchClients,
} from './clients.ts'
export { setClock } from './clock.ts'
export type { ConnectOptions, Database } from './connect.ts'
export { type CovenantRules, type EntryRecorder, fillingInForce, syncCovenant } from './covenant-rules.ts'
export { type Actor, NoSession } from './credential.ts'
export { type DocumentStore, documents, type NewDocument, type StoredDocument } from './documents.ts'
export { type NewEntry, recordEntries, removeEntry, replaceEntry } from './entries.ts'
export { append, type NewEvent } from './events.ts'
export { NotNow, notNow } from './failure.ts'
export { type FalseAlarm, readFalseAlarms, recordFalseAlarm } from './false-alarms.ts'
export {
  type BrokenGlass,
  breakGlass,
  type GlassLine,
  type GlassSearch,
  mendGlass,
  myGlass,
  readGlass,
} from './glass.ts'
export { settleKeys } from './keys/begin.ts'
export { type KeyCheck, toldOfKeys } from './keys/check.ts'
export { checkSealed } from './keys/check-sealed.ts'
export { keyFolder, openKeys } from './keys/open-keys.ts'
export { clearMaterial } from './keys/search-material.ts'
export { sweepKeys } from './keys/sweep.ts'
export {
  askLeakTelling,
  type LeakNotice,
  type LeakTelling,
  noteLeakTold,
  readLeakNotices,
  takeLeakNotices,
} from './leak-notices.ts'
export {
  addLeak,
  addLeakNote,
  type Concerned,
  codesOf,
  concernedIn,
  type Leak,
  type LeakNoteRow,
  type NewLeak,
  readLeak,
  readLeakNotes,
  readLeaks,
} from './leaks.ts'
export { type LogRecord, type Looked, log, readLooked } from './log.ts'
export {
  activationOf,
  answerActivation,
  endLetterLogin,
  endLoginStep,
  findActivation,
  findCredentials,
  findIdentity,
  findLoginStep,
  forgetAttempts,
  type HeldRole,
  keepLoginStep,
  type LinkedTo,
  type LogInSecret,
  linkedTo,
  linkIdentity,
  type OpenedBy,
  openedBy,
  readCredential,
  recoveryCodesLeft,
  rolesByMail,
  rolesOf,
  saveCredential,
  saveRecoveryCodes,
  spendActivation,
  spendRecoveryCode,
  storeActivation,
  takeAttempt,
  takeStep,
  unlinkIdentity,
  type WaitingLetter,
  waitingLetters,
} from './logins.ts'
export {
  type MailNotCome,
  type NewMessage,
  notify,
  queueMessage,
  readMailNotCome,
  type SettledState,
  settleMessage,
  type TakenMessage,
  type Task,
  takeMessage,
} from './messages.ts'
export { migrate } from './migrate.ts'
export {
  exportsSeen,
  glassSeen,
  manyCasesSeen,
  outsideHoursSeen,
  refusalsSeen,
  registerSeen,
  type Seen,
} from './notable.ts'
export { connect } from './open.ts'
export { openingSessions } from './opening-sessions.ts'
export { ownOrganisation } from './organisations.ts'
export { addressesRead, hasOwnAddress, keepOwnAddress } from './own-address.ts'
export { openOwnLogins, workerAddress } from './own-logins.ts'
export { corporations, handlePassedOn, type NewPassedOn, type PassedOn, passOn, readPassedOn } from './passed-on.ts'
export { type ProcessingRecord, takeRecords } from './processing-records.ts'
export { lockCase, readCase, resolveWorld } from './read-case.ts'
export { readWorklist, type WorklistRow } from './read-worklist.ts'
export { fillRegistry, organisationNames, type Registry, welcomePersona } from './registry.ts'
export { type RequestRow, readRequests } from './requests.ts'
export {
  beginDestruction,
  type ClockKind,
  clearWork,
  countDue,
  type DestructionLine,
  type DueFileRow,
  destroyChanged,
  dueRetention,
  dueSums,
  endDestruction,
  keepRetention,
  programClock,
  type RetentionLine,
  readDestructions,
  readRetention,
  type StaleWorld,
  setProgramClock,
  setRetentionTerms,
  staleRetention,
} from './retention.ts'
export { allSeals, type KeptSeal, readSeal, recordSeal } from './seals.ts'
export { asReceiver, asSession, atDoor, type Tx } from './session.ts'
export {
  demoPersonas,
  endOtherSessions,
  endSession,
  findSession,
  type Persona,
  type Session,
  startSession,
} from './sessions.ts'
export type { Day, LogKind, MessageState, Moment, OrganisationSettings } from './tables.ts'
export { clearTimer, type DueTimer, dueTimers, setTimer, type Timer, timerActor } from './timers.ts'
export { inTrace, traceOf } from './trace.ts'
export {
  drawKrisNumber,
  eraseWorld,
  type OpenedCase,
  openCase,
  openWorld,
  type PostcodeTeam,
  residentOf,
  saveSummary,
  teamOfPostcode,
} from './trajectories.ts'
export { checkAssignments, checkEvents, checkRecords, type NotVouched } from './vouched.ts'
export { endWithholding, withholdEntry } from './withholding.ts'
export { noteWrongSignal, noteWrongSignalTold, readWrongSignals, type WrongSignalLine } from './wrong-signals.ts'
