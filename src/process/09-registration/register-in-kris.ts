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

const known = (field: keyof NameAndAddress) => ({ prefill: (here: Here) => nameAndAddressOf(here)?.[field] })
const afterKris = once({ event: 'krisRegistered', after: 'krisOpened', reason: 'krisFirst' })

export const registerInKris = act('registerInKris', {
  step: '9',
  phase: 'onboarding',
  roles: ['vhCoordinator'],
  causes: [krisRegistered],
  records: [['krisGeneral', ['nameAndAddress', 'signedAgreement']]],
  removes: ['intakeNotesTeam'],
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
  decide: () => happens(krisRegistered()),
  duty: within('onboarding', 'krisOpened'),

  entries: (values) => [{ file: 'krisGeneral', category: 'nameAndAddress', value: values }],
  words: {
    title: 'Zet naam, adres en overeenkomst in KRIS',
    menu: 'Naam, adres en overeenkomst in KRIS',
    submit: 'Zet dit in KRIS',
    done: 'Naam, adres en overeenkomst staan in KRIS.',
    lead: 'Kijk of naam en adres kloppen. De scan van de overeenkomst gaat vanzelf mee.',
    fields: who,
  },
})
