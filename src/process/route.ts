import {
  type ActName,
  actNames,
  type EventName,
  eventNames,
  type Party,
  type Phase,
  partyOf,
  phases,
} from '../covenant/index.ts'
import { audienceOf } from '../trajectory/audience.ts'
import { type AnyAct, type Chosen, type Instant, settled, type View } from '../trajectory/kit.ts'
import { isStopping, phaseOf, withoutTrajectory } from '../trajectory/view.ts'
import type { Todo } from './decide.ts'
import { events } from './events.ts'
import { actNamed } from './named.ts'
import { refused } from './standing.ts'

type Milestone = { readonly event: EventName; readonly first: AnyAct; readonly phase: Phase }

/** The milestones of a trajectory that goes well, in order: each stands under the first act that causes it. */
const milestones: readonly Milestone[] = eventNames.flatMap((event) => {
  const first = events[event].milestone
    ? actNames.map(actNamed).find(({ causes }) => causes.some(({ type }) => type === event))
    : undefined
  return first && first.phase !== 'any' ? [{ event, first, phase: first.phase }] : []
})

export type RouteStep = { readonly event: EventName; readonly state: 'done' | 'now' | 'later'; readonly at?: Instant }
export type Route = readonly {
  readonly phase: Phase
  readonly state: 'done' | 'now' | 'later'
  readonly at?: Instant
  readonly steps: readonly RouteStep[]
}[]

/** Whether a milestone is one to this party, whoever of those who may does its act. */
const isTold = ({ event, first }: Milestone, party: Party, chosen: Chosen): boolean =>
  settled(first.roles, chosen).some((role) => audienceOf(events[event], partyOf(role), chosen).includes(party))

const causesOf = (act: ActName): EventName[] => actNamed(act).causes.map(({ type }) => type)

/**
 * The way of a trajectory as one party knows it: only the milestones that this party gets to see, so that an unseen
 * step leaves no gap. A trajectory that stops shows no steps that will not come.
 */
export function routeOf(view: View, todos: readonly Todo[], chosen: Chosen): Route {
  const waiting = new Set<string>(todos.flatMap((todo) => causesOf(todo.act)))
  const now = phaseOf(view)
  // The resident refused and nothing was sent: no further step will come.
  const stopping = isStopping(view) || withoutTrajectory(view) || (!view.signal && refused(view))
  return phases.flatMap((phase) => {
    const steps = milestones
      .filter((m) => m.phase === phase && isTold(m, view.party, chosen))
      .map(({ event }): RouteStep => {
        const at = view.seen[event]
        return at ? { event, state: 'done', at } : { event, state: waiting.has(event) ? 'now' : 'later' }
      })
      .filter(
        (step) =>
          !stopping || step.state !== 'later' || (phase === 'closing' && view.seen.agreementSigned !== undefined),
      )
    if (steps.length === 0) return []
    const passed = phases.indexOf(phase) < phases.indexOf(now)
    const last = steps.reduce<Instant | undefined>(
      (at, step) => (step.at && (!at || step.at > at) ? step.at : at),
      undefined,
    )
    const state = phase === now ? ('now' as const) : passed ? ('done' as const) : ('later' as const)
    return [{ phase, state, ...(last && passed ? { at: last } : {}), steps }]
  })
}
