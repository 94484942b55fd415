import { events } from '../process/events.ts'
import type { AnyEvent } from '../trajectory/event.ts'
import type { EventWords, MilestoneWords } from './shape.ts'

const all: readonly AnyEvent[] = Object.values(events)

/** Events in Dutch, as each says it itself. */
export const eventsNl = Object.fromEntries(all.map(({ type, says }) => [type, says])) as EventWords
export const milestonesNl: MilestoneWords = Object.fromEntries(
  all.flatMap(({ type, milestone, milestoneBy = {} }) => [
    ...(milestone ? [[type, milestone]] : []),
    ...Object.entries(milestoneBy).map(([role, text]) => [`${type}.${role}`, text]),
  ]),
)
