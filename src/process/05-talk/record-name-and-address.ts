/** 3.1 step 5: the team, which had a postcode only, hears name and address from the resident. */
import { act, done, event, happens, never, open } from '../../trajectory/kit.ts'
import { isSigned, withoutTrajectory } from '../../trajectory/view.ts'
import { nameAndAddressFields } from '../categories/name-and-address.ts'
import { goesOn } from '../standing.ts'
import { who } from '../words.ts'

export const nameAndAddressGiven = event('nameAndAddressGiven', {
  annex: '3.1 step 5',
  basis: 'reading',
  audience: { team: ['team'] },
  payload: {},
  changes: () => ({ nameAndAddressGiven: true, notes: true }),
  says: () => ({ what: 'kreeg naam en adres van de bewoner zelf' }),
})

export const recordNameAndAddress = act('recordNameAndAddress', {
  step: '5',
  phase: 'intake',
  roles: ['teamWorker'],
  causes: [nameAndAddressGiven],
  records: [['intakeNotesTeam', ['nameAndAddress']]],
  fields: nameAndAddressFields,

  may({ view }) {
    if (view.signal?.route !== 'postcode' || view.talkConsent !== true) return never
    if (!goesOn(view) || withoutTrajectory(view)) return never
    return view.nameAndAddressGiven ? done : open
  },
  decide: () => happens(nameAndAddressGiven()),
  duty: ({ view }) => (isSigned(view) ? { since: view.seen.agreementSigned, term: 'onboarding' } : undefined),

  entries: (value) => [{ file: 'intakeNotesTeam', category: 'nameAndAddress', value }],
  words: {
    title: 'Leg naam en adres vast',
    menu: 'Naam en adres van de bewoner',
    submit: 'Leg naam en adres vast',
    done: 'Naam en adres staan in uw notities.',
    lead: 'U had alleen een postcode. De bewoner noemt nu zelf naam en adres. Het staat in uw notities tot het in KRIS staat.',
    fields: who,
  },
})
