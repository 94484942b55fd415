/** The resident's requests and what each organisation does with them, in its own world (3.3 access to data; GDPR III). */

import type { PlainDate } from '../calendar/plain-date.ts'
import {
  type ActName,
  type CaseRole,
  filesRecordedBy,
  justificationOf,
  type RequestKind,
  refusalFits,
} from '../covenant/index.ts'
import { type Draft, draft, type RequestId } from './events.ts'
import {
  type Duty,
  type Logic,
  type Logics,
  later,
  never,
  open,
  type Problem,
  past,
  unless,
  type Verdict,
  type Who,
} from './logic.ts'
import type { Answerer, RequestState } from './request-shape.ts'
import {
  grantedIn,
  holdersIn,
  identityOf,
  openRequests,
  requestDue,
  restrictions,
  unsettledRequests,
} from './request-state.ts'
import type { View } from './view.ts'

const when = (list: readonly RequestState[]) => (list.length > 0 ? open : never)
const own = (view: View) => view.party as Answerer
const unchecked = (view: View) => openRequests(view).filter((one) => !identityOf(one, own(view)))
const extendable = (view: View) => openRequests(view).filter((one) => !one.handling[view.party]?.extended)

/** The requests that an act may be about, in this world. */
export const requestsFor = (
  act: 'checkIdentity' | 'extendRequest' | 'decideRequest' | 'settleRequest' | 'liftRestriction',
  view: View,
): readonly RequestState[] =>
  ({
    checkIdentity: unchecked,
    extendRequest: extendable,
    decideRequest: openRequests,
    settleRequest: unsettledRequests,
    liftRestriction: restrictions,
  })[act](view)

const within = (list: readonly RequestState[], request: RequestId): Problem[] =>
  list.some(({ id }) => id === request) ? [] : [{ field: 'request', problem: 'noSuchRequest' }]

/** The oldest one that waits, with its own last day. */
function waiting(
  list: readonly RequestState[],
  term: Duty['term'],
  due?: (one: RequestState) => Duty['due'],
): Duty | undefined {
  const [first] = [...list].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const last = first && due?.(first)
  return first && { since: first.on, term, ...(last ? { due: last } : {}) }
}

type Asked = 'requestToCorporation' | 'requestToTeam' | 'requestToWorkAndIncome'
/** The resident to one organisation alone: one that holds data by now. */
const toOne = (party: Answerer, event: Asked): Logic<{ kind: RequestKind; on: PlainDate }> => ({
  may: (view) => (view.version > 0 && holdersIn(view).includes(party) ? open : never),
  decide: (_view, input, now) => unless(past('on', input.on, now), draft(event, input)),
})

export const requests: Logics<
  | 'makeRequest'
  | 'askCorporation'
  | 'askTeam'
  | 'askWorkAndIncome'
  | 'checkIdentity'
  | 'extendRequest'
  | 'decideRequest'
  | 'settleRequest'
  | 'liftRestriction'
> = {
  makeRequest: {
    may: (view) => (view.version > 0 ? open : never),
    decide: (_view, input, now) => unless(past('on', input.on, now), draft('requestMade', input)),
  },
  askCorporation: toOne('corporation', 'requestToCorporation'),
  askTeam: toOne('team', 'requestToTeam'),
  askWorkAndIncome: toOne('workAndIncome', 'requestToWorkAndIncome'),
  checkIdentity: {
    may: (view) => when(unchecked(view)),
    decide: (view, input) => unless(within(unchecked(view), input.request), draft('identityChecked', input)),
    duty: (view) => waiting(unchecked(view), 'request-identity'),
  },
  // Only within the first month: an extension is told before it is late (GDPR 12(3)).
  extendRequest: {
    may: (view) => when(extendable(view)),
    decide(view, input, now) {
      const one = extendable(view).find(({ id }) => id === input.request)
      const late: Problem[] =
        one && requestDue(one, own(view)) < now.date ? [{ field: 'request', problem: 'termOver' }] : []
      return unless([...within(extendable(view), input.request), ...late], draft('requestExtended', input))
    },
  },
  decideRequest: {
    may: (view) => when(openRequests(view)),
    decide(view, input) {
      const one = openRequests(view).find(({ id }) => id === input.request)
      return unless(
        [...within(openRequests(view), input.request), ...(one ? unfit(one, view, input) : [])],
        decided(input),
      )
    },
    duty: (view) => waiting(openRequests(view), 'request', (one) => requestDue(one, own(view))),
  },
  settleRequest: {
    may: (view) => when(unsettledRequests(view)),
    decide: (view, input, now) =>
      unless(
        [...within(unsettledRequests(view), input.request), ...past('on', input.on, now)],
        draft('requestSettled', input),
      ),
    duty(view) {
      const [first] = unsettledRequests(view)
      const since = first?.handling[view.party]?.decided?.at
      return since ? { since, term: 'request-settled' } : undefined
    },
  },
  liftRestriction: {
    may: (view) => when(restrictions(view)),
    decide: (view, input) => unless(within(restrictions(view), input.request), draft('restrictionLifted', input)),
  },
}

type Deciding = Parameters<(typeof requests)['decideRequest']['decide']>[1]

/** A ground with every no, none with a yes; and nothing is given to somebody who may be anybody. */
function unfit(one: RequestState, view: View, { decision, ground }: Deciding): Problem[] {
  const certain = identityOf(one, own(view)) !== undefined
  if (decision !== 'refused' && !certain) return [{ field: 'decision', problem: 'identityFirst' }]
  if (decision === 'granted') return ground ? [{ field: 'ground', problem: 'outcomeDoesNotFit' }] : []
  if (!ground) return [{ field: 'ground', problem: 'groundNeeded' }]
  if (!refusalFits(ground, one.kind)) return [{ field: 'ground', problem: 'groundDoesNotFit' }]
  return ground === 'identityNotShown' && certain ? [{ field: 'ground', problem: 'groundDoesNotFit' }] : []
}

const decided = ({ request, decision, ground }: Deciding): Draft =>
  draft('requestDecided', { request, decision, ...(ground ? { ground } : {}) })

/**
 * What a granted request closes in the own world. Restriction (GDPR 18): nothing more is recorded, reading stays, and so
 * does what serves the rights of the resident. Objection (21): nothing more is done on the own legitimate interest.
 */
export function closedByRequest(act: ActName, view: View, who: Who): Verdict | undefined {
  if (view.requests.length === 0 || view.party === 'resident') return undefined
  const { purpose, ground } = justificationOf(act)
  if (purpose === 'rights') return undefined
  if (restrictions(view).length > 0 && filesRecordedBy(act, who.role as CaseRole).length > 0) return later('restricted')
  const objected = grantedIn(view).some((one) => one.kind === 'objection')
  return objected && ground === 'legitimateInterest' ? later('objectionGranted') : undefined
}
