/** The requests that an act may be about, in the own world. */
import type { ActName } from '../../../covenant/index.ts'
import {
  type Duty,
  type Here,
  never,
  open,
  type Problem,
  type Raw,
  type RequestId,
  request,
  type Standing,
  type View,
} from '../../../trajectory/kit.ts'
import type { Answerer, RequestState } from '../../../trajectory/request-shape.ts'
import { asksForRecord, identityOf, openRequests, restrictions, unsettledRequests } from './state.ts'

export type Which = (view: View) => readonly RequestState[]

export const own = (view: View): Answerer => view.party as Answerer
export const unchecked: Which = (view) => openRequests(view).filter((one) => !identityOf(one, own(view)))
/** Whether a record is destroyed is answered within the month, whatever else is asked. */
export const extendable: Which = (view) =>
  openRequests(view).filter((one) => !one.handling[view.party]?.extended && !asksForRecord(one, view))

/** Which requests each act may be about. */
const aboutWhich = {
  checkIdentity: unchecked,
  extendRequest: extendable,
  decideRequest: openRequests,
  settleRequest: unsettledRequests,
  liftRestriction: restrictions,
} satisfies Partial<Record<ActName, Which>>
export const requestsFor = (act: keyof typeof aboutWhich, view: View): readonly RequestState[] => aboutWhich[act](view)

/** Which of them the form asks; the oldest one stands there. */
export const requestField = (which: Which) => {
  const ids = ({ view }: Here) => which(view).map(({ id }) => id)
  return request({ only: ids, prefill: (here) => ids(here)[0] })
}
/** A link may name the request (`verzoek`). */
export const begunWith =
  (more: (here: Here) => Raw = () => ({})) =>
  ({ verzoek }: Readonly<Record<string, string>>, here: Here): Raw | undefined =>
    here.view.requests.some(({ id }) => id === verzoek) ? { request: verzoek, ...more(here) } : undefined

export const whenAny =
  (which: Which) =>
  ({ view }: Standing) =>
    which(view).length > 0 ? open : never
export const within = (list: readonly RequestState[], id: RequestId): Problem[] =>
  list.some((one) => one.id === id) ? [] : [{ field: 'request', problem: 'noSuchRequest' }]

/** The oldest one that waits, with its own last day. */
export function waiting(
  list: readonly RequestState[],
  term: Duty['term'],
  due?: (one: RequestState) => Duty['due'],
): Duty | undefined {
  const [first] = [...list].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const last = first && due?.(first)
  return first && { since: first.on, term, ...(last ? { due: last } : {}) }
}
