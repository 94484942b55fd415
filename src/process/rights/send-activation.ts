/**
 * The letter with which the resident logs in (3.3, access to data). Its code opens what the role that issued it reads of
 * this case, and what comes under the same rule later: who prints a letter learns nothing by it.
 */
import { act, event, happens, never, open, type View } from '../../trajectory/kit.ts'
import { everybody } from '../others.ts'

export const activationSent = event('activationSent', {
  annex: '3.3 access to data',
  basis: 'reading',
  // Whoever is there hears that a letter was made, so that none is made unseen. Whether it is used, nobody hears.
  audience: { corporation: everybody.corporation, team: everybody.team, workAndIncome: everybody.workAndIncome },
  payload: {},
  says: () => ({ what: 'stuurde een brief om in te loggen' }),
})

/** The landlord began with name and address; the team has them from the signal, the talk or KRIS, Work and Income from KRIS. */
const knowsAddress = (view: View) =>
  view.version > 0 &&
  (view.party === 'corporation' ||
    view.party === 'workAndIncome' ||
    view.signal?.route === 'nameAndAddress' ||
    view.nameAndAddressGiven ||
    view.seen.krisRegistered !== undefined)

export const sendActivation = act('sendActivation', {
  step: 'access',
  phase: 'any',
  // Who sees the resident; the coordinator does not.
  roles: ['housingConsultant', 'teamWorker', 'trajectorySupervisor'],
  causes: [activationSent],
  fields: {},

  may: ({ view }) => (knowsAddress(view) ? open : never),
  decide: () => happens(activationSent()),

  words: {
    title: 'Brief om in te loggen',
    menu: 'Brief om in te loggen',
    submit: 'Maak de brief',
    done: 'De brief is al gemaakt. Is hij weg? Maak dan een nieuwe.',
    lead: 'De brief heeft een code voor Mijn VH. Daarmee ziet de bewoner wat u van dit traject ziet, en niet wat andere organisaties opschreven. U ziet de brief één keer: print hem meteen. Geef hem in een gesprek, per post, of via een nummer dat u zelf van de bewoner kreeg. Een eerdere brief van uw organisatie werkt dan niet meer. De bewoner en wie betrokken is, horen dat u deze brief maakte.',
    fields: {},
  },
})
