/** 3.1 step 5: what the team notes in the talk, for itself and for a time; of health only with a consent of its own. */
import { act, type Here, happens, never, open, presence } from '../../trajectory/kit.ts'
import { presenceWords } from '../words.ts'
import { note, notesOf, talkedOfWithTeam, topicHeadings, topics, topicWords } from './notes.ts'
import { notesOpen } from './talking.ts'
import { notesWritten } from './write-corporation-notes.ts'

const healthOpen = ({ view }: Here): boolean => view.healthConsent === true

export const writeTeamNotes = act('writeTeamNotes', {
  step: '5',
  phase: 'intake',
  roles: ['teamWorker'],
  causes: [notesWritten],
  records: [['intakeNotesTeam', talkedOfWithTeam]],
  fields: {
    ...topics('intakeNotesTeam'),
    physicalHealth: note('intakeNotesTeam', 'physicalHealth', { when: healthOpen, heading: 'health' }),
    mentalHealth: note('intakeNotesTeam', 'mentalHealth', { when: healthOpen }),
    presence: presence(),
  },

  may: ({ view }) => (notesOpen(view) ? open : never),
  decide: () => happens(notesWritten()),

  entries: (values) => notesOf('intakeNotesTeam', values),
  words: {
    title: 'Schrijf uw gespreksnotities',
    menu: 'Gespreksnotities',
    submit: 'Bewaar de notities',
    done: 'Uw notities zijn bewaard. De corporatie ziet ze niet.',
    lead: 'Noteer alleen wat nodig is om te beoordelen of Voorkom Huisuitzetting past. Niets over politie of justitie. De notities zijn tijdelijk.',
    headings: topicHeadings,
    fields: {
      ...topicWords,
      physicalHealth: { label: 'Lichamelijke gezondheid' },
      mentalHealth: { label: 'Mentale gezondheid' },
      presence: presenceWords,
    },
  },
})
