/** 3.1 step 10, reading: the arrears stand in the landlord's own file before the team asks for them. */
import { act, date, type EntryDraft, event, happens, optional, today } from '../../trajectory/kit.ts'
import { type ArrearsValue, arrearsField } from '../categories/rent-arrears.ts'
import { mayKeepOwn } from '../own-file.ts'

export const arrearsRecorded = event('arrearsRecorded', {
  annex: '3.1 step 10',
  basis: 'reading',
  audience: { corporation: ['corporation'] },
  payload: {},
  says: () => ({ what: 'legde de huurachterstand vast in het eigen dossier' }),
})

const file = 'corporationFile'

export const recordArrears = act('recordArrears', {
  step: '10',
  phase: 'onboarding',
  roles: ['housingConsultant'],
  causes: [arrearsRecorded],
  records: [['corporationFile', ['rentArrears', 'rentSpecification']]],
  fields: { arrears: arrearsField, on: date({ prefill: today }), specification: optional.file() },
  check: ({ on }, { now }) => (on > now.date ? [{ field: 'on', problem: 'inFuture' }] : []),

  may: mayKeepOwn,
  decide: () => happens(arrearsRecorded()),

  entries: ({ arrears: cents, on, specification }): EntryDraft[] => [
    { file, category: 'rentArrears', value: { cents, on } satisfies ArrearsValue },
    ...(specification
      ? [{ file, category: 'rentSpecification', value: { on }, document: specification } as const]
      : []),
  ],
  words: {
    title: 'Leg de huurachterstand vast',
    menu: 'Huurachterstand vastleggen',
    submit: 'Leg vast',
    done: 'Vastgelegd in uw eigen dossier.',
    lead: 'Dit staat in het dossier van uw corporatie. Vraagt het Buurtteam om de vijf gegevens, dan is dit al ingevuld.',
    fields: {
      arrears: { label: 'Huurachterstand', hint: 'Het hele bedrag dat open staat. Bijvoorbeeld 1.234,56.' },
      on: { label: 'Op welke dag stond dit open?', hint: 'Bijvoorbeeld 27 3 2026.' },
      specification: {
        label: 'Huurspecificatie',
        hint: 'Een pdf, jpg of png van hooguit 25 MB. Haal namen van anderen eerst weg.',
      },
    },
  },
})
