/** What pages ask: cases, lists, archives, logs. */

export type {
  Actor,
  CaseRows,
  ClientRow,
  DestructionLine,
  EntryRow,
  LeakNotice,
  LoggedLine,
  Looked,
  RetentionLine,
  WaitingLetter,
} from '../database/index.ts'
export { inTrace, type NotNow, notNow, traceOf } from '../database/index.ts'
export type { Dossier, DossierBlock } from '../letters/dossier-model.ts'
export { archiveOf, readme } from './archive/archive.ts'
export { reasonOf } from './archive/archive-data.ts'
export { askArchive } from './archive/material.ts'
export { askRequests, type RequestLine } from './ask-requests.ts'
export { askLog, type LogFilter, type LogView, linesOnPage, type Seen, takeLog } from './audit-log.ts'
export {
  askAccount,
  askCase,
  askDocument,
  askLooked,
  askWorklist,
  type CaseQuestion,
  changesOf,
  hasOwnPage,
  isAboutEntry,
  type OwnAccount,
  questionOf,
  type WorklistLine,
} from './cases.ts'
export { askController } from './controller.ts'
export { exportRecords } from './export-records.ts'
export { filesReading } from './files-reading.ts'
export { askLeak, askLeaks, type LeakLine, type LeakState, type LeakView, leakState } from './leaks.ts'
export { ahead, askDestruction, askRetention, type RetentionView } from './retention.ts'
export type { AuditHead } from './verify.ts'
export { auditHeads, type Broken, type CheckResult, verify } from './verify.ts'
