import { isResident, nameRelease, type Party } from '../covenant/index.ts'
import type { Chosen } from '../covenant/open-term.ts'
import { audienceOfOne, hiddenFields, isNameless } from './audience.ts'
import type { AnyEvent, Draft } from './event.ts'
import type { By, Instant } from './moment.ts'
import type { View } from './view.ts'

/** An event as it is written to one party's world; `knows`: members of staff whose names that world learns by it. */
export type WorldEvent = {
  readonly to: Party
  readonly type: Draft['type']
  readonly payload: Readonly<Record<string, unknown>>
  readonly at: Instant
  readonly by: By
  readonly knows: readonly string[]
}

/** Whether the team's names are known to the corporation, as the team's own world tells. */
export const namesReleased = (view: View): boolean => nameRelease.events.some((event) => view.seen[event] !== undefined)

export type Acting = { readonly by: By; readonly at: Instant; readonly view: View; readonly chosen: Chosen }

/**
 * Gives a draft to each world in its audience: without the fields that stay with the acting party, and without the
 * name of the one who acts where that party's names are not released yet (3.1 step 4).
 */
export function fanOut(event: AnyEvent, draft: Draft, { by, at, view, chosen }: Acting): readonly WorldEvent[] {
  const released = namesReleased(view) || nameRelease.events.includes(draft.type)
  const people = Object.keys(event.payload).filter((name) => event.payload[name]?.kind === 'person')
  return audienceOfOne(event, by.party, draft.payload, chosen).map((to) => {
    const hidden = hiddenFields(event, by.party, to)
    const payload = Object.fromEntries(
      Object.entries(draft.payload).filter(([name, value]) => !hidden.includes(name) && value !== undefined),
    )
    const nameless = by.party === nameRelease.party && to === nameRelease.to && !released
    const person = nameless || isNameless(event, to) ? null : by.person
    const named = people.flatMap((field) => (typeof payload[field] === 'string' ? [payload[field] as string] : []))
    return {
      to,
      type: draft.type,
      payload,
      at,
      by: { ...by, person },
      knows: [...new Set([...(person && !isResident(by.party) ? [person] : []), ...named])],
    }
  })
}
