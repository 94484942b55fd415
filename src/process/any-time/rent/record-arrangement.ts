/** 3.1 step 17a, second half: how old rent debt is paid, or that it was bought off. */
import { act, event, happens } from '../../../trajectory/kit.ts'
import { arrangementEntries, arrangementFields, arrangementWords, checkArrangement } from './arrangement-form.ts'
import { keepsLedger } from './record-rent.ts'

export const arrangementRecorded = event('arrangementRecorded', {
  annex: '3.1 step 17a',
  basis: 'reading',
  audience: { corporation: ['corporation'], workAndIncome: ['workAndIncome'] },
  payload: {},
  says: () => ({ what: 'legde de regeling voor de huurschuld vast' }),
})

export const recordArrangement = act('recordArrangement', {
  step: 'rent',
  phase: 'any',
  roles: ['housingConsultant'],
  causes: [arrangementRecorded],
  records: [['corporationFile', ['repaymentArrangement']]],
  fields: arrangementFields,
  check: checkArrangement,

  may: keepsLedger,
  decide: () => happens(arrangementRecorded()),

  entries: arrangementEntries('corporationFile'),
  words: {
    ...arrangementWords,
    lead: 'Wat is er afgesproken over de oude huurschuld? Dit blijft in uw eigen dossier; de bewoner mag het zien.',
  },
})
