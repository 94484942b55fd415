/** 3.1 step 9: the corporation writes a short report of the talk in KRIS; its notes of the talk go. */
import { act, event, happens, longText, news } from '../../trajectory/kit.ts'
import { once } from '../once.ts'
import { fromNotes } from './from-notes.ts'

export const intakeReportWritten = event('intakeReportWritten', {
  annex: '3.1 step 9',
  basis: 'explicit',
  audience: { corporation: ['corporation', 'team'] },
  payload: {},
  says: () => ({ what: 'schreef het korte verslag in KRIS' }),
  milestone: 'Kort verslag in KRIS',
})

export const notesRemoved = event('notesRemoved', {
  annex: '3.1 step 9',
  basis: 'reading',
  audience: { corporation: ['corporation'], team: ['team'] },
  payload: {},
  changes: () => ({ notes: false }),
  says: () => ({ what: 'wiste de gespreksnotities' }),
})

export const writeIntakeReport = act('writeIntakeReport', {
  step: '9',
  phase: 'onboarding',
  roles: ['housingConsultant'],
  causes: [intakeReportWritten, notesRemoved],
  records: [['krisCorporationTab', ['intakeReport']]],
  removes: ['intakeNotesCorporation'],
  fields: { report: longText({ max: 4000 }) },

  may: once({ event: 'intakeReportWritten', after: 'krisOpened', reason: 'krisFirst' }),
  decide: (_input, { view }) => happens(intakeReportWritten(), ...(view.notes ? [notesRemoved()] : [])),
  duty: (here) => fromNotes(here, here.view.seen.krisOpened),

  entries: ({ report }) => [{ file: 'krisCorporationTab', category: 'intakeReport', value: { text: report } }],
  tells: () => [news('team', 'teamWorker')],
  words: {
    title: 'Schrijf het korte verslag',
    menu: 'Kort verslag in KRIS',
    submit: 'Zet het verslag in KRIS',
    done: 'Het verslag staat in KRIS. Uw gespreksnotities zijn gewist.',
    lead: 'Het verslag van het aannamegesprek komt in KRIS, tabblad corporatie. Schrijf alleen wat nodig is voor de hulpvraag. Daarna gaan uw gespreksnotities weg.',
    fields: { report: { label: 'Verslag', hint: 'Niets over gezondheid, politie of justitie.' } },
  },
})
