/** While the talk of step 5 goes on, and what is noted in it. */
import type { FileName } from '../../covenant/index.ts'
import { agreedJudgment, isSigned, type View, withoutTrajectory } from '../../trajectory/view.ts'
import { goesOn } from '../standing.ts'

/** Consent was given, nothing is decided or stopped. */
export const talking = (view: View): boolean =>
  view.talkConsent === true && goesOn(view) && !isSigned(view) && !withoutTrajectory(view)

/** What is noted once both sides agree could not be judged any more, and would outlive what nothing is signed for. */
export const notesOpen = (view: View): boolean => talking(view) && agreedJudgment(view) === undefined

/** What each side notes by itself, and for a time. */
export const talkNotes = ['intakeNotesCorporation', 'intakeNotesTeam'] as const satisfies readonly FileName[]
export type NotesFile = (typeof talkNotes)[number]
