import { type CaseRole, type Phase, rolesOf } from '../covenant/index.ts'
import { type Todo, todos, type Waiting, waitingFor } from '../process/index.ts'

import type { Standing } from '../trajectory/here.ts'
import { isClosed, phaseOf } from '../trajectory/view.ts'

/**
 * What a start page shows of a world, kept beside it so that a list of many needs no folding. Derived from that world
 * alone, for each role of its party; holds no personal data.
 */
export type Summary = {
  readonly phase: Phase
  readonly closed: boolean
  readonly todos: Readonly<Partial<Record<CaseRole, readonly Todo[]>>>
  readonly route: 'nameAndAddress' | 'postcode' | undefined
  /** Whose turn it is where nothing waits for this role, as far as this world can tell. */
  readonly waitingFor: Waiting | undefined
}
export function summaryOf({ view, now, chosen }: Standing): Summary {
  const entries = rolesOf[view.party].map((role: CaseRole) => [
    role,
    todos({ view, now, chosen, who: { party: view.party, role, person: null } }),
  ])
  return {
    phase: phaseOf(view),
    closed: isClosed(view),
    todos: Object.fromEntries(entries),
    route: view.signal?.route,
    waitingFor: waitingFor(view),
  }
}
