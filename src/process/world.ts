/** The worlds of a trajectory, with what this process knows of its events. */
import type { EventName, Party } from '../covenant/index.ts'
import type { Draft, HappenedOf } from '../trajectory/event.ts'
import { type Acting, fanOut as fanOutWith, type WorldEvent } from '../trajectory/fan-out.ts'
import { after as afterWith, foldWith } from '../trajectory/fold.ts'
import type { Happening } from '../trajectory/moment.ts'
import type { View } from '../trajectory/view.ts'
import { type Events, events } from './events.ts'

/** An event as it stands in one party's world. */
export type TrajectoryEvent = { [N in EventName]: HappenedOf<Events[N]> & { readonly type: N } }[EventName]

/** The view of a party: the fold over the events of its world, oldest first. */
export const fold: (party: Party, list: readonly Happening[]) => View = foldWith(events)
/** The view after one more event. */
export const after = (view: View, event: Happening): View => afterWith(events, view, event)

/** A draft as each world in its audience gets it. */
export const fanOut = (draft: Draft, acting: Acting): readonly WorldEvent[] =>
  fanOutWith(events[draft.type], draft, acting)
