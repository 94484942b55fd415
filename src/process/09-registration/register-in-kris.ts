/** 3.1 step 9: the coordinator puts name, address and the scan of the agreement in KRIS. */
import { act, event, type Here, happens, later } from '../../trajectory/kit.ts'
import { nameAndAddressOf } from '../categories/index.ts'
import { nameAndAddressFields as fields, type NameAndAddress } from '../categories/name-and-address.ts'
import { once, within } from '../once.ts'
import { who } from '../words.ts'

export const krisRegistered = event('krisRegistered', {
  annex: '3.1 step 9',
  basis: 'explicit',
  audience: { team: ['team'] },
  payload: {},
  says: () => ({ what: 'zette naam, adres en overeenkomst in KRIS' }),
  milestone: 'Naam en overeenkomst in KRIS',
})

/** What registration recorded is read no longer than its purpose lasts; who signalled cannot tell that it went (reading). */
export const signalCleared = event('signalCleared', {
  annex: '3.1 step 9',
  basis: 'reading',
  audience: { team: ['team'] },
  payload: {},
  says: () => ({
    what: 'wiste de melding en de kopie van de uitnodiging',
    note: 'Die dienden om de bewoner te vinden en uit te nodigen. Naam en adres staan nu in KRIS.',
  }),
})

const known = (field: keyof NameAndAddress) => ({ prefill: (here: Here) => nameAndAddressOf(here)?.[field] })
const afterKris = once({ event: 'krisRegistered', after: 'krisOpened', reason: 'krisFirst' })

export const registerInKris = act('registerInKris', {
  step: '9',
  phase: 'onboarding',
  roles: ['vhCoordinator'],
  causes: [krisRegistered, signalCleared],
  records: [['krisGeneral', ['nameAndAddress', 'signedAgreement']]],
  removes: ['intakeNotesTeam', 'signal'],
  fields: {
    name: { ...fields.name, ...known('name') },
    street: { ...fields.street, ...known('street') },
    houseNumber: { ...fields.houseNumber, ...known('houseNumber') },
    postcode: { ...fields.postcode, ...known('postcode') },
    place: { ...fields.place, ...known('place') },
  },

  may(standing) {
    const { signal, nameAndAddressGiven } = standing.view
    const verdict = afterKris(standing)
    // On the postcode route the team has a name and an address only once the resident gave them.
    return verdict.ok && signal?.route === 'postcode' && !nameAndAddressGiven ? later('nameAndAddressFirst') : verdict
  },
  decide: () => happens(krisRegistered(), signalCleared()),
  duty: within('onboarding', 'krisOpened'),

  entries: (values) => [{ file: 'krisGeneral', category: 'nameAndAddress', value: values }],
  words: {
    title: 'Zet naam, adres en overeenkomst in KRIS',
    menu: 'Naam, adres en overeenkomst in KRIS',
    submit: 'Zet dit in KRIS',
    done: 'Naam, adres en overeenkomst staan in KRIS.',
    lead: 'Kijk of naam en adres kloppen. De scan van de overeenkomst gaat vanzelf mee. De melding en de kopie van de uitnodiging gaan weg: KRIS komt ervoor in de plaats.',
    fields: who,
  },
})
