/** 3.1 step 5: what the corporation notes in the talk, for itself and for a time. */
import { housingFraudFacts, talked } from '../../covenant/index.ts'
import { act, event, happens, never, open, optional, presence } from '../../trajectory/kit.ts'
import { presenceWords } from '../words.ts'
import { noted, notesOf, topicHeadings, topics, topicWords } from './notes.ts'
import { notesOpen } from './talking.ts'

export const notesWritten = event('notesWritten', {
  annex: '3.1 step 5',
  basis: 'reading',
  audience: { corporation: ['corporation'], team: ['team'] },
  payload: {},
  changes: () => ({ notes: true }),
  says: () => ({ what: 'schreef gespreksnotities', note: 'Deze notities zijn tijdelijk.' }),
})

export const writeCorporationNotes = act('writeCorporationNotes', {
  step: '5',
  phase: 'intake',
  roles: ['housingConsultant'],
  causes: [notesWritten],
  records: [['intakeNotesCorporation', talked]],
  fields: {
    ...topics('intakeNotesCorporation'),
    // Housing fraud borders on criminal-law data: a coded fact, no free text (reading).
    housingFraud: optional.choice(housingFraudFacts, { prefill: noted('intakeNotesCorporation', 'housingFraud') }),
    presence: presence(),
  },

  may: ({ view }) => (notesOpen(view) ? open : never),
  decide: () => happens(notesWritten()),

  entries: (values) => notesOf('intakeNotesCorporation', values),
  words: {
    title: 'Schrijf uw gespreksnotities',
    menu: 'Gespreksnotities',
    submit: 'Bewaar de notities',
    done: 'Uw notities zijn bewaard. Het Buurtteam ziet ze niet.',
    lead: 'Noteer alleen wat nodig is om te beoordelen of Voorkom Huisuitzetting past. Niets over gezondheid, politie of justitie. De notities zijn tijdelijk.',
    headings: topicHeadings,
    fields: {
      ...topicWords,
      housingFraud: { label: 'Woonfraude', hint: 'Alleen een feit, geen toelichting.' },
      presence: presenceWords,
    },
  },
})
