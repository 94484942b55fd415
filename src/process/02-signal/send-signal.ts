/** 3.1 step 2: the corporation signals. With name and address on consent, with the postcode alone where nobody was reached. */
import { checkerIn, routes } from '../../covenant/index.ts'
import {
  act,
  choice,
  confirm,
  done,
  event,
  happens,
  later,
  never,
  news,
  open,
  type Standing,
} from '../../trajectory/kit.ts'
import { atWork, lastContact, refused } from '../standing.ts'
import { begunAnew } from './gone.ts'

export const signalSent = event('signalSent', {
  annex: '3.1 step 2',
  basis: 'explicit',
  audience: { corporation: ['corporation', 'team'] },
  payload: { route: choice(routes) },
  changes: ({ payload, at }, view) => ({ ...begunAnew(view), signal: { route: payload.route, at } }),
  involves: ({ by }) => ({ housingConsultant: by.person }),
  says: (p, t) => ({ what: 'deed de melding bij het Buurtteam', note: t.code(routes, p.route) }),
  milestone: 'Melding gedaan',
})

export const byPostcode = ({ view }: Pick<Standing, 'view'>): boolean => view.answer !== 'consent'

export const sendSignal = act('sendSignal', {
  step: '2',
  phase: 'registration',
  roles: ['housingConsultant'],
  causes: [signalSent],
  records: [['signal', ['nameAndAddress', 'postcode']]],
  fields: { moreAddresses: confirm({ when: byPostcode }) },

  may({ view }) {
    // About whom it was not, nothing goes out again: the right one has a case of its own.
    if (!atWork(view) || view.seen.signalTakenBack) return never
    if (view.signal) return done
    if (view.answer === 'consent') return open
    // An explicit refusal and an open answer send nothing: not the postcode either.
    if (refused(view)) return later('refusedByResident')
    if (view.answer === 'noAnswer') return later('answerFirst')
    if (lastContact(view) === 'letterSent') return later('answerFirst')
    return lastContact(view) === 'noContact' ? open : later('contactFirst')
  },
  decide: (_input, here) => happens(signalSent({ route: byPostcode(here) ? 'postcode' : 'nameAndAddress' })),
  duty: ({ view }) => ({ since: view.last, term: 'signal' }),
  tells: (_values, { chosen }) => [news('team', checkerIn(chosen))],

  words: {
    title: 'Doe de melding bij het Buurtteam',
    menu: 'Melding doen',
    submit: 'Verstuur de melding',
    done: 'De melding is verstuurd.',
    lead: 'Het Buurtteam hoort dat er een vonnis is of kan komen. Met toestemming gaan naam en adres mee. Kreeg u geen contact, dan gaat alleen de postcode mee.',
    fields: {
      moreAddresses: {
        label: 'Ik heb gekeken: bij deze postcode horen meer adressen',
        hint: 'Heeft een postcode maar één adres, dan is de postcode eigenlijk een adres. Doe dan geen melding, maar zoek eerst contact.',
      },
    },
  },
})
