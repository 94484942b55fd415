/** What pages ask: cases, lists, archives, logs. */
export { archiveOf, askArchive, reasonOf } from './archive/archive.ts'
export { type RequestLine, askRequests } from './ask-requests.ts'
export { type LogFilter, type LogView, type Seen, askLog, linesOnPage, takeLog } from './audit-log.ts'
export { type CaseQuestion, type OwnAccount, type WorklistLine, askAccount, askCase, askDocument, askLooked, askWorklist, changesOf, hasOwnPage, isAboutEntry, questionOf } from './cases.ts'
export { askController } from './controller.ts'
export { exportRecords } from './export-records.ts'
export { filesReading } from './files-reading.ts'
export { type RetentionView, ahead, askDestruction, askRetention } from './retention.ts'
export { type Broken, type CheckResult, auditHeads, verify } from './verify.ts'
export type { AuditHead } from './verify.ts'
export type {
  Actor,
  CaseRows,
  ClientRow,
  DestructionLine,
  EntryRow,
  LoggedLine,
  Looked,
  RetentionLine,
} from '../database/index.ts'
export { inTrace, traceOf } from '../database/index.ts'
