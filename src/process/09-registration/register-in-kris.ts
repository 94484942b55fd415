/** 3.1 step 9: the coordinator puts name, address and the scan of the agreement in KRIS. */
import { act, event, type Here, happens, later, optional, postcode, text } from '../../trajectory/kit.ts'
import { type NameAndAddress, nameAndAddressOf } from '../categories/index.ts'
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
    name: text({ max: 120, ...known('name') }),
    street: text({ max: 120, ...known('street') }),
    houseNumber: text({ max: 12, ...known('houseNumber') }),
    postcode: postcode(known('postcode')),
    place: text({ max: 80, ...known('place') }),
    phone: optional.text({ max: 20, ...known('phone') }),
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
