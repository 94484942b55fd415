/** What became of the resident's requests, as one world knows it: each organisation answers in its own. */
import { termOf } from '../../../calendar/terms.ts'
import { dateInAmsterdam } from '../../../calendar/zone.ts'
import {
  type Chosen,
  destroyedOnRequest,
  files,
  type IdentityWay,
  type Party,
  type RequestKind,
  requestKinds,
  type TermRule,
  termIn,
  terms,
} from '../../../covenant/index.ts'
import type { Happened, Instant, PlainDate, RequestId, View } from '../../../trajectory/kit.ts'
import type { Answerer, Handling, RequestState } from '../../../trajectory/request-shape.ts'
import { keepsFile } from '../../../trajectory/view.ts'
import { incomeIsIn, teamIsIn } from '../../standing.ts'

/** A name for a request that every world it reaches can make by itself. */
export const requestIdOf = (kind: RequestKind, at: Instant): RequestId => `${kind}-${Date.parse(at).toString(36)}`

type Made = {
  readonly payload: { readonly kind: RequestKind; readonly on: PlainDate; readonly through?: Party }
} & Pick<Happened<Record<never, never>>, 'at' | 'by'>
/** After the resident made one, to who answers it. */
export function made({ payload: { kind, on, through }, at, by }: Made, to: readonly Answerer[], { requests }: View) {
  const id = requestIdOf(kind, at)
  const letter = through ? { through } : {}
  return { requests: [...requests, { id, kind, on, at, from: by.party, ...letter, to, handling: {} }] }
}
/** After an organisation did something with it. */
export const handled = (id: RequestId, { by }: Pick<Made, 'by'>, more: Handling, { requests }: View) => ({
  requests: requests.map((one) =>
    one.id === id ? { ...one, handling: { ...one.handling, [by.party]: { ...one.handling[by.party], ...more } } } : one,
  ),
})

/** Who holds data by now, as far as this world can tell: a party of itself only, the resident of all that were told. */
export function holdersIn(view: View): readonly Answerer[] {
  if (view.party !== 'resident') return [view.party]
  return [
    'corporation',
    ...(teamIsIn(view) ? (['team'] as const) : []),
    ...(incomeIsIn(view) ? (['workAndIncome'] as const) : []),
  ]
}

/**
 * Whether it is certain who asks: checked, or the resident asked after logging in. Who came in by a letter was let in by
 * one party alone: the others see who it is themselves, and whatever ends or wipes something is asked of nobody unseen.
 */
export function identityOf(request: RequestState, party: Answerer): IdentityWay | 'loggedIn' | undefined {
  const { from, through, kind } = request
  const certain = from === 'resident' && (!through || (through === party && !requestKinds[kind].ends))
  return certain ? 'loggedIn' : request.handling[party]?.identity?.way
}

/** The last day on which this organisation answers in time (GDPR 12(3)). */
export function requestDue(request: RequestState, party: Answerer): PlainDate {
  const rule: TermRule = terms[request.handling[party]?.extended ? 'request-extended' : 'request']
  return termOf(rule, request.on).due
}

/** Whether it asks this party to destroy a record that goes when its subject asks (Wmo 2015 5.3.5). */
export const asksForRecord = ({ kind }: Pick<RequestState, 'kind'>, view: View): boolean =>
  kind === 'erasure' && view.party === files[destroyedOnRequest].owner && keepsFile(view)

/** The last day on which what was granted is done in time: at once as we read it, and by the law within three months of the request. */
export const destroyedBy = ({ on }: Pick<RequestState, 'on'>): PlainDate => termOf(terms['request-destroyed'], on).due
export function settleDue(request: RequestState, view: View, chosen: Chosen): PlainDate | undefined {
  const decided = request.handling[view.party]?.decided?.at
  if (!decided) return undefined
  const own = termOf(termIn('request-settled', chosen), dateInAmsterdam(decided)).due
  const law = destroyedBy(request)
  return asksForRecord(request, view) && law < own ? law : own
}

export type RequestStage = 'identity' | 'open' | 'granted' | 'partly' | 'refused' | 'restricted' | 'settled'

/** Where it stands with one organisation. */
export function stageOf(request: RequestState, party: Answerer): RequestStage {
  const handling = request.handling[party]
  if (!handling?.decided) return identityOf(request, party) ? 'open' : 'identity'
  const { decision } = handling.decided
  if (decision === 'refused') return 'refused'
  if (handling.settled || handling.lifted) return 'settled'
  return request.kind === 'restriction' ? 'restricted' : decision
}

/** Requests that this party has still to answer, oldest first. */
export const openRequests = (view: View): readonly RequestState[] =>
  view.requests.filter((one) => !one.handling[view.party]?.decided)

/** Granted, and what was granted is still to be done. */
export const unsettledRequests = (view: View): readonly RequestState[] =>
  grantedIn(view).filter((one) => requestKinds[one.kind].settles && !one.handling[view.party]?.settled)

/** Granted restrictions that last (GDPR 18). */
export const restrictions = (view: View): readonly RequestState[] =>
  grantedIn(view).filter((one) => one.kind === 'restriction' && !one.handling[view.party]?.lifted)

export const grantedIn = (view: View): readonly RequestState[] =>
  view.requests.filter((one) => {
    const decision = one.handling[view.party]?.decided?.decision
    return decision === 'granted' || decision === 'partly'
  })
