/** 3.1 step 5, reading: what was noted of health goes; the talk itself goes on. */
import { act, event, happens, never, open } from '../../trajectory/kit.ts'
import { isClosed } from '../../trajectory/view.ts'
import { spokenOf } from '../rights/announced.ts'

export const healthConsentWithdrawn = event('healthConsentWithdrawn', {
  annex: '3.1 step 5',
  basis: 'reading',
  audience: { team: ['team'], resident: ['team'] },
  payload: {},
  changes: () => ({ healthConsent: false }),
  says: () => ({
    what: 'wiste wat over gezondheid was genoteerd',
    note: 'De bewoner trok die toestemming in.',
  }),
})

export const withdrawHealthConsent = act('withdrawHealthConsent', {
  step: 'consent',
  phase: 'intake',
  roles: ['teamWorker', 'resident'],
  causes: [healthConsentWithdrawn],
  fields: {},

  may: ({ view }) => (view.healthConsent === true && !isClosed(view) ? open : never),
  decide: () => happens(healthConsentWithdrawn()),
  duty: (standing) => spokenOf('withdrawHealthConsent', 'healthConsentWithdrawn', standing),

  words: {
    title: 'Niet meer over gezondheid',
    menu: 'De bewoner wil niet meer over gezondheid praten',
    submit: 'Wis wat over gezondheid is genoteerd',
    done: 'Wat over gezondheid was genoteerd, is gewist.',
    lead: 'Wat het Buurtteam in het gesprek over gezondheid noteerde, gaat weg. Het gesprek zelf gaat gewoon door.',
    fields: {},
  },
})
