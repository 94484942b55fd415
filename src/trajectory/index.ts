export { callable, conditionsFor, filesToHold, filesWithReason, heldFiles, isFollowed } from './any-time.ts'
export { possibleOutcomes } from './closing.ts'
export * from './decide.ts'
export * from './events.ts'
export * from './fan-out.ts'
export * from './fold.ts'
export * from './kris-number.ts'
export {
  type Decided,
  type Inputs,
  type Moment,
  type Problem,
  type ProblemCode,
  problemCodes,
  type Reason,
  type Refusal,
  reasons,
  type Verdict,
  type Who,
} from './logic.ts'
export { notesGo, notesReminder } from './notes.ts'
export * from './request-shape.ts'
export * from './request-state.ts'
export { requestsFor } from './requests.ts'
export * from './route.ts'
export * from './view.ts'
