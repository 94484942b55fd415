/** Each organisation decides for itself within a month, and the resident alone reads the answer (GDPR 12 and chapter III). */
import {
  type RefusalGround,
  type RequestDecision,
  refusalFits,
  refusalGrounds,
  requestDecisions,
} from '../../../covenant/index.ts'
import {
  act,
  choice,
  event,
  type Here,
  named,
  optional,
  type Problem,
  request,
  unless,
  type View,
} from '../../../trajectory/kit.ts'
import type { RequestState } from '../../../trajectory/request-shape.ts'
import { askedFileOf, itself, recordsInAsked, staff } from '../../others.ts'
import { whichRequest } from './asking.ts'
import { asksForRecord, handled, identityOf, openRequests, requestDue } from './state.ts'
import { begunWith, own, requestField, waiting, whenAny, within } from './which.ts'

export const requestDecided = event('requestDecided', {
  annex: '3.3 access to data',
  basis: 'reading',
  audience: itself,
  payload: {
    request: request(),
    decision: choice(requestDecisions),
    ground: optional.choice(named(refusalGrounds)),
  },
  changes({ payload: { request: id, ...decided }, at, by }, view) {
    return handled(id, { by }, { decided: { ...decided, at } }, view)
  },
  says: (p, t) => ({
    what: `besloot over een verzoek: ${t.code(requestDecisions, p.decision)}`,
    ...(p.ground ? { note: t.code(named(refusalGrounds), p.ground) } : {}),
  }),
})

/** The grounds that fit one of the kinds that are open here: a list without what can never be chosen. */
const grounds = ({ view }: Here) => {
  const waiting = openRequests(view)
  return (Object.keys(refusalGrounds) as RefusalGround[]).filter((ground) =>
    waiting.some((one) => refusalFits(ground, one.kind, { record: asksForRecord(one, view), whole: false })),
  )
}

type Deciding = { readonly decision: RequestDecision; readonly ground?: RefusalGround | undefined }
/** A ground with every no, none with a yes; and nothing is given to somebody who may be anybody. */
function unfit(one: RequestState, view: View, { decision, ground }: Deciding): Problem[] {
  const certain = identityOf(one, own(view)) !== undefined
  if (decision !== 'refused' && !certain) return [{ field: 'decision', problem: 'identityFirst' }]
  if (decision === 'granted') return ground ? [{ field: 'ground', problem: 'outcomeDoesNotFit' }] : []
  if (!ground) return [{ field: 'ground', problem: 'groundNeeded' }]
  const about = { record: asksForRecord(one, view), whole: decision === 'refused' }
  if (!refusalFits(ground, one.kind, about)) return [{ field: 'ground', problem: 'groundDoesNotFit' }]
  return ground === 'identityNotShown' && certain ? [{ field: 'ground', problem: 'groundDoesNotFit' }] : []
}

export const decideRequest = act('decideRequest', {
  step: 'requests',
  phase: 'any',
  roles: staff,
  causes: [requestDecided],
  records: recordsInAsked('requestAnswer'),
  fields: {
    request: requestField(openRequests),
    decision: choice(requestDecisions),
    ground: optional.choice(named(refusalGrounds), { only: grounds }),
    reason: optional.longText({ max: 2000 }),
  },
  begins: begunWith(),
  check: ({ decision, reason }) =>
    decision !== 'granted' && !reason ? [{ field: 'reason', problem: 'required' }] : [],

  may: whenAny(openRequests),
  decide(input, { view }) {
    const one = openRequests(view).find(({ id }) => id === input.request)
    const problems = [...within(openRequests(view), input.request), ...(one ? unfit(one, view, input) : [])]
    return unless(problems, requestDecided(input))
  },
  duty: ({ view }) => waiting(openRequests(view), 'request', (one) => requestDue(one, own(view))),

  entries({ request: key, reason }, here) {
    const file = askedFileOf(here)
    return file && reason ? [{ file, category: 'requestAnswer', value: { key, text: reason } }] : []
  },
  words: {
    title: 'Besluit over een verzoek',
    menu: 'Besluiten over een verzoek',
    submit: 'Stuur het antwoord',
    done: 'De bewoner leest uw antwoord op Mijn VH. Dat kan met DigiD, of met een brief van uw organisatie. Lukt dat niet? Geef het dan zelf, aan wie u als de bewoner kent.',
    lead: 'U besluit alleen voor uw eigen organisatie. De bewoner leest dit; de andere organisaties niet.',
    fields: {
      request: whichRequest,
      decision: { label: 'Wat is het antwoord?' },
      ground: { label: 'Zegt u nee tegen alles of een deel? Kies de reden uit de wet.' },
      reason: { label: 'Uw uitleg aan de bewoner', hint: 'Nodig als u nee zegt. Schrijf gewone zinnen.' },
    },
  },
})
