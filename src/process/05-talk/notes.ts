/** What the notes of both sides have in common: the subjects of 3.2, as they were noted before. */
import { healthTalked, talked, talkedWithTeam } from '../../covenant/index.ts'
import { type EntryDraft, type FieldSpec, type Here, optional } from '../../trajectory/kit.ts'
import { entryOf } from '../categories/index.ts'
import type { NotesFile } from './talking.ts'

export const talkedOfWithTeam = [...talkedWithTeam, ...healthTalked] as const
const subjects = [...talked, ...healthTalked] as const
type Subject = (typeof subjects)[number]

export const noted =
  (file: NotesFile, subject: Subject) =>
  (here: Here): string | undefined => {
    const value = entryOf(here, file, subject)?.value
    return value && 'text' in value ? value.text : undefined
  }

export const note = (file: NotesFile, subject: Subject, more: Pick<FieldSpec, 'heading' | 'when'> = {}) =>
  optional.longText({ max: 2000, prefill: noted(file, subject), ...more })

export const topics = (file: NotesFile) => ({
  residents: note(file, 'residents', { heading: 'household' }),
  children: note(file, 'children'),
  paymentRecord: note(file, 'paymentRecord', { heading: 'housing' }),
  causeOfArrears: note(file, 'causeOfArrears'),
  nuisance: note(file, 'nuisance'),
  currentIncome: note(file, 'currentIncome', { heading: 'money' }),
  expectedIncome: note(file, 'expectedIncome'),
  debts: note(file, 'debts'),
  motivation: note(file, 'motivation'),
})

const isSubject = (name: string): name is Subject => subjects.some((subject) => subject === name)

export const notesOf = (file: NotesFile, values: Readonly<Record<string, unknown>>): EntryDraft[] =>
  Object.entries(values).flatMap(([category, text]) =>
    isSubject(category) && typeof text === 'string' ? [{ file, category, value: { text } }] : [],
  )

export const topicHeadings = { household: 'Gezin', housing: 'Wonen', money: 'Geld', health: 'Gezondheid' }
export const topicWords = {
  residents: {
    label: 'Wie wonen er?',
    hint: 'Alleen wie er woont en hoe oud. Geen gezondheid, geen politie of justitie.',
  },
  children: { label: 'Kinderen' },
  paymentRecord: { label: 'Hoe ging het betalen tot nu toe?' },
  causeOfArrears: { label: 'Waardoor kwam de achterstand?' },
  nuisance: { label: 'Meldingen over overlast' },
  currentIncome: { label: 'Inkomen nu' },
  expectedIncome: { label: 'Inkomen dat nog komt' },
  debts: { label: 'Schulden' },
  motivation: { label: 'Wat vindt de bewoner van budgetbeheer?' },
}
