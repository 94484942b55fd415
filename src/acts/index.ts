/** The acts, and the questions that pages and scenarios ask. */

export type { Actor, CaseRows, EntryRow } from '../database/index.ts'
export { catalogue } from './catalogue.ts'
export {
  type Context,
  contextOf,
  type JudgmentValue,
  momentAt,
  type NameAndAddress,
  nameAndAddressOf,
  organisationOf,
  personOf,
  type QuarterlyReport,
} from './context.ts'
export type { Act } from './definition.ts'
export type { FieldSpec, Fields, Upload } from './fields.ts'
export { asksFalseAlarm, falseAlarmFields } from './free-text.ts'
export { beginCase, emptyContext, formerResident } from './open-case.ts'
export type { Outcome } from './outcome.ts'
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
export { type FormView, formFor, perform, preview } from './perform.ts'
export {
  askCase,
  askDocument,
  askFalseAlarms,
  askLog,
  askWorklist,
  type CaseQuestion,
  changesOf,
  eventsOfAct,
  hasOwnPage,
  isAboutEntry,
  questionOf,
  type WorklistLine,
} from './questions.ts'
export type { Services } from './services.ts'
export { stepIn, substituteContext } from './substitute.ts'
export type { Summary, Waiting } from './summary.ts'
export { waitingFor } from './summary.ts'
export { takeUpByKrisNumber } from './take-up.ts'
export { runTimers } from './timers.ts'
export { valueFormOf } from './values.ts'
