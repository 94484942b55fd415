/** The letter with which the resident logs in for the first time (3.3, access to data). */
import { act, event, happens, never, open, type View } from '../../trajectory/kit.ts'

export const activationSent = event('activationSent', {
  annex: '3.3 access to data',
  basis: 'reading',
  audience: { corporation: ['corporation'], team: ['team'] },
  payload: {},
  says: () => ({ what: 'stuurde een brief om in te loggen' }),
})

/** The landlord began with name and address; the team has them from the signal, the talk or KRIS. */
const knowsAddress = (view: View) =>
  view.version > 0 &&
  (view.party === 'corporation' ||
    view.signal?.route === 'nameAndAddress' ||
    view.nameAndAddressGiven ||
    view.seen.krisRegistered !== undefined)

export const sendActivation = act('sendActivation', {
  step: 'access',
  phase: 'any',
  // Who may know the name and address that the letter goes to; Work and Income comes when the resident has access already.
  roles: ['housingConsultant', 'teamWorker', 'vhCoordinator'],
  causes: [activationSent],
  fields: {},

  may: ({ view }) => (knowsAddress(view) ? open : never),
  decide: () => happens(activationSent()),

  words: {
    title: 'Brief om in te loggen',
    menu: 'Brief om in te loggen',
    submit: 'Maak de brief',
    done: 'De brief is al gemaakt. Is hij weg? Maak dan een nieuwe.',
    lead: 'De brief heeft een code voor Mijn VH. U ziet hem één keer: print hem meteen. Een eerdere code werkt dan niet meer.',
    fields: {},
  },
})
