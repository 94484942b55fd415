import { type Party, parties } from '../covenant/index.ts'
import { type Chosen, settled } from '../covenant/open-term.ts'
import type { AnyEvent } from './event.ts'

/** Who it is about gets everything about himself or herself (3.3). */
const subject: Party = 'resident'

/** Parties in whose world an event exists when `from` causes it. Empty: `from` may not. */
export function audienceOf(event: AnyEvent, from: Party, chosen: Chosen): readonly Party[] {
  const audience = event.audience[from]
  return audience ? [...settled(audience, chosen), subject] : []
}

/** The same for one event as it happens: where it names whom it is for, the others of its audience do not get it. */
export function audienceOfOne(
  event: AnyEvent,
  from: Party,
  payload: Readonly<Record<string, unknown>>,
  chosen: Chosen,
): readonly Party[] {
  const { toOnly } = event
  const all = audienceOf(event, from, chosen)
  return toOnly ? all.filter((party) => party === from || party === subject || party === payload[toOnly]) : all
}

/** Whether `to` hears of this event without the name of who did it. */
export const isNameless = (event: AnyEvent, to: Party): boolean => event.withoutName?.includes(to) ?? false

/** Payload fields of an event that `to` does not get when `from` causes it. */
export const hiddenFields = (event: AnyEvent, from: Party, to: Party): readonly string[] =>
  to === from || to === subject ? [] : Object.keys(event.payload).filter((name) => event.payload[name]?.own)

/** Each party that can cause it, with each that then gets it. */
export const audiencesOf = (event: AnyEvent, chosen: Chosen) =>
  parties.flatMap((from) => audienceOf(event, from, chosen).map((to) => ({ from, to })))
