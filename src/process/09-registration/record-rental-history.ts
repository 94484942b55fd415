/** 3.1 step 9, reading: what the landlord keeps of the rent in its own file, since the notes of the talk go. */
import { type CategoryName, housingFraudFacts } from '../../covenant/index.ts'
import { act, type EntryDraft, event, happens, optional } from '../../trajectory/kit.ts'
import { mayKeepOwn } from '../own-file.ts'

export const rentalHistoryRecorded = event('rentalHistoryRecorded', {
  annex: '3.1 step 9',
  basis: 'reading',
  audience: { corporation: ['corporation'] },
  payload: {},
  says: () => ({ what: 'legde de huurgeschiedenis vast in het eigen dossier' }),
})

/** Several lines of one subject may stand there with a reason; this one is the history itself. */
const history = 'rentalHistory'
const kept = (category: CategoryName, text: string | undefined): EntryDraft[] =>
  text ? [{ file: 'corporationFile', category, value: { key: history, text } }] : []

export const recordRentalHistory = act('recordRentalHistory', {
  step: '9',
  phase: 'onboarding',
  roles: ['housingConsultant'],
  causes: [rentalHistoryRecorded],
  records: [['corporationFile', ['housingFraud', 'paymentRecord', 'nuisance', 'causeOfArrears']]],
  fields: {
    paymentRecord: optional.longText({ max: 2000 }),
    causeOfArrears: optional.longText({ max: 2000 }),
    nuisance: optional.longText({ max: 2000 }),
    /** Borders on criminal-law data: a coded fact, no free text (reading). */
    housingFraud: optional.choice(housingFraudFacts, {}),
  },
  check: (values) =>
    Object.values(values).some((value) => value) ? [] : [{ field: 'paymentRecord', problem: 'required' }],

  may: mayKeepOwn,
  decide: () => happens(rentalHistoryRecorded()),

  entries: ({ paymentRecord, causeOfArrears, nuisance, housingFraud }) => [
    ...kept('paymentRecord', paymentRecord),
    ...kept('causeOfArrears', causeOfArrears),
    ...kept('nuisance', nuisance),
    ...kept('housingFraud', housingFraud),
  ],
  words: {
    title: 'Leg de huurgeschiedenis vast',
    menu: 'Huurgeschiedenis vastleggen',
    submit: 'Leg dit vast',
    done: 'Vastgelegd in uw eigen dossier.',
    lead: 'Uw gespreksnotities gaan weg. Wat uw corporatie over de huur wil bewaren, schrijft u hier op.',
    fields: {
      paymentRecord: { label: 'Betalingsverleden', hint: 'Hoe betaalde de bewoner tot nu toe?' },
      causeOfArrears: { label: 'Oorzaak van de huurachterstand', hint: 'Niets over gezondheid, politie of justitie.' },
      nuisance: { label: 'Overlastmeldingen', hint: 'Wat en wanneer. Niets over politie of justitie.' },
      housingFraud: { label: 'Woonfraude', hint: 'Kies alleen wat vaststaat. Er hoort geen toelichting bij.' },
    },
  },
})
