import type { FileName } from './files.ts'
import type { EventName } from './names.ts'
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
  // Each looks in its own world only at what has to be answered there, and when to look again.
  remindCorporation: { term: 'request', party: 'corporation', causes: [], removes: [] },
  remindTeam: { term: 'request', party: 'team', causes: [], removes: [] },
  remindWorkAndIncome: { term: 'request', party: 'workAndIncome', causes: [], removes: [] },
  // Set by the gate for a privacy officer, who reads no case: what is to be told of a breach is passed on.
  passLeakCorporation: { term: 'leak-told', party: 'corporation', causes: ['leakToTell'], removes: [] },
  passLeakTeam: { term: 'leak-told', party: 'team', causes: ['leakToTell'], removes: [] },
  passLeakWorkAndIncome: { term: 'leak-told', party: 'workAndIncome', causes: ['leakToTell'], removes: [] },
} as const satisfies Record<
  string,
  { term: TermId; party: Party; causes: readonly EventName[]; removes: readonly FileName[] }
>
export type TimerName = keyof typeof timers
