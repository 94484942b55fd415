/** The common shape of a step after the signature: once, after something else, within a term from then. */
import type { EventName, TermId } from '../covenant/index.ts'
import { type Duty, done, later, never, open, type Reason, type Standing, type Verdict } from '../trajectory/kit.ts'
import { isSigned } from '../trajectory/view.ts'
import { goesOn } from './standing.ts'

type Once = {
  /** What it causes, once. */
  readonly event: EventName
  readonly after: EventName
  /** What is said while that has not happened. */
  readonly reason: Reason
}

export const once =
  ({ event, after, reason }: Once) =>
  ({ view }: Standing): Verdict => {
    if (!goesOn(view)) return never
    if (view.seen[event]) return done
    if (view.seen[after]) return open
    return isSigned(view) || view.party === 'workAndIncome' ? later(reason) : never
  }

export const within =
  (term: TermId, after: EventName) =>
  ({ view }: Standing): Duty => ({ since: view.seen[after], term })
