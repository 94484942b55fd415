/** 3.1 step 5: health is talked of with the team alone, and only with a consent of its own. */
import { type Consenter, consenters, healthConsenters, isResident } from '../../covenant/index.ts'
import { act, choice, done, event, flag, happens, never, open, type Standing, yesNo } from '../../trajectory/kit.ts'
import { consentByRepresentative, saidBy, talkConsenters } from './record-talk-consent.ts'
import { talking } from './talking.ts'

export const healthConsentRecorded = event('healthConsentRecorded', {
  annex: '3.1 step 5',
  basis: 'reading',
  audience: { team: ['team'], resident: ['team'] },
  payload: { given: flag() },
  changes: ({ payload }) => ({ healthConsent: payload.given }),
  says: (p) => ({
    what: p.given
      ? 'kreeg toestemming om over gezondheid te praten'
      : 'kreeg geen toestemming om over gezondheid te praten',
  }),
})

/** Of a body nobody speaks by a mandate or for money. */
const consentersOf = (standing: Standing): readonly Consenter[] =>
  talkConsenters(standing).filter((one) => isResident(one) || healthConsenters.includes(one))

export const recordHealthConsent = act('recordHealthConsent', {
  step: '5',
  phase: 'intake',
  roles: ['teamWorker'],
  causes: [healthConsentRecorded, consentByRepresentative],
  fields: {
    given: choice(yesNo),
    by: choice(consenters, { only: consentersOf, when: (here) => consentersOf(here).some((one) => !isResident(one)) }),
  },

  may: ({ view }) => (!talking(view) ? never : view.healthConsent ? done : open),
  decide: ({ given, by }) => happens(healthConsentRecorded({ given: given === 'yes' }), ...saidBy(by)),

  words: {
    title: 'Vraag toestemming om over gezondheid te praten',
    menu: 'Toestemming voor gezondheid',
    submit: 'Leg het antwoord vast',
    done: 'Het antwoord staat erin. Alleen u en de bewoner zien het.',
    lead: 'Over gezondheid praat u alleen als de bewoner dat apart goed vindt. De corporatie ziet dit antwoord niet.',
    fields: { given: { label: 'Mag het over gezondheid gaan?' }, by: { label: 'Wie gaf dit antwoord?' } },
  },
})
