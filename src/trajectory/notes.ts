/** The notes of the talk: while they may be written, and when they go (3.1 step 9, reading). */
import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { type Chosen, termIn } from '../covenant/index.ts'
import { agreedJudgment, isClosed, isSigned, isStopping, type View, withoutTrajectory } from './view.ts'

/** The talk goes on: consent was given, nothing is decided or stopped. */
export const talking = (view: View) =>
  view.talkConsent === true && !isSigned(view) && !isStopping(view) && !isClosed(view) && !withoutTrajectory(view)

/** What is noted once both sides agree could not be judged any more, and would outlive what nothing is signed for. */
export const notesOpen = (view: View) => talking(view) && agreedJudgment(view) === undefined

const afterSigning = (view: View, days: number): PlainDate | undefined =>
  view.agreement?.signed && addDays(view.agreement.signed, days)

/** The last day on which they are there. */
export const notesGo = (view: View, chosen: Chosen) => afterSigning(view, termIn('notes-kept', chosen).amount)
/** From this day on their writer is reminded. */
export const notesReminder = (view: View, chosen: Chosen) => afterSigning(view, termIn('notes-reminder', chosen).amount)
