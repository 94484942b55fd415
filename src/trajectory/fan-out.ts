import { audienceOfOne, hiddenFields, isNameless, nameRelease, type Party } from '../covenant/index.ts'
import type { By, Draft, Instant } from './events.ts'
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

const personFields = ['worker', 'consultant', 'supervisor', 'to'] as const

/** Whether the team's names are known to the corporation, as the team's own world tells. */
export const namesReleased = (view: View): boolean => nameRelease.events.some((event) => view.seen[event] !== undefined)

/**
 * Gives a draft to each world in its audience: without the fields that stay with the acting party, and without the
 * name of the one who acts where that party's names are not released yet (3.1 step 4).
 */
export function fanOut(draft: Draft, by: By, at: Instant, view: View): readonly WorldEvent[] {
  const released = namesReleased(view) || nameRelease.events.includes(draft.type)
  return audienceOfOne(draft.type, by.party, draft.payload).map((to) => {
    const hidden = hiddenFields(draft.type, by.party, to)
    const payload = Object.fromEntries(
      Object.entries(draft.payload).filter(([name, value]) => !hidden.includes(name) && value !== undefined),
    )
    const nameless = by.party === nameRelease.party && to === nameRelease.to && !released
    const person = nameless || isNameless(draft.type, to) ? null : by.person
    const named = personFields.flatMap((field) =>
      typeof payload[field] === 'string' ? [payload[field] as string] : [],
    )
    return {
      to,
      type: draft.type,
      payload,
      at,
      by: { ...by, person },
      knows: [...new Set([...(person && by.party !== 'resident' ? [person] : []), ...named])],
    }
  })
}
