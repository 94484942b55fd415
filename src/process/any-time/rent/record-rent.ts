/** 3.1 step 17a, reading: the landlord's own ledger does not wait for the trajectory; it runs before the agreement and after it. */
import { act, event, type Here, happens, never, open, type Standing, type Verdict } from '../../../trajectory/kit.ts'
import { isClosed } from '../../../trajectory/view.ts'
import { beginMonth, checkRent, rentEntries, rentFields, rentWords } from './rent-form.ts'

/** No figures: those are entries of the party that keeps the ledger. */
export const rentRecorded = event('rentRecorded', {
  annex: '3.1 step 17a',
  basis: 'reading',
  audience: { corporation: ['corporation'], workAndIncome: ['workAndIncome'] },
  payload: {},
  says: () => ({ what: 'legde huur en betalingen vast' }),
})

/** What says the same again is no event. */
export const rentIfAnew = (_input: unknown, _here: Here, anew: boolean) => (anew ? happens(rentRecorded()) : happens())

export const keepsLedger = ({ view }: Standing): Verdict => (view.version > 0 && !isClosed(view) ? open : never)

export const recordRent = act('recordRent', {
  step: 'rent',
  phase: 'any',
  roles: ['housingConsultant'],
  causes: [rentRecorded],
  records: [['corporationFile', ['rentLedger', 'arrearsAtStart']]],
  fields: rentFields,
  begins: beginMonth,
  check: checkRent,

  may: keepsLedger,
  decide: rentIfAnew,

  entries: rentEntries('corporationFile'),
  words: {
    ...rentWords,
    lead: 'U vult één maand in, of verbetert die. Dit blijft in uw eigen dossier; de bewoner mag het zien.',
  },
})
