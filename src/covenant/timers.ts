import type { EventName } from './events.ts'
import type { FileName } from './files.ts'
import type { TermId } from './terms.ts'
import type { Party } from './words.ts'

/** What the program does by itself when a term has run out; each belongs to one party's world. */
export const timers = {
  lapseAgreement: {
    term: 'agreement-unsigned',
    party: 'corporation',
    causes: ['agreementLapsed'],
    removes: ['intakeNotesCorporation', 'intakeNotesTeam'],
  },
  removeCorporationNotes: {
    term: 'notes-kept',
    party: 'corporation',
    causes: ['notesRemoved'],
    removes: ['intakeNotesCorporation'],
  },
  removeTeamNotes: { term: 'notes-kept', party: 'team', causes: ['notesRemoved'], removes: ['intakeNotesTeam'] },
} as const satisfies Record<
  string,
  { term: TermId; party: Party; causes: readonly EventName[]; removes: readonly FileName[] }
>
export type TimerName = keyof typeof timers
