/**
 * An event: what comes of an act, in the worlds of its audience. Several acts can cause one event, so it stands by itself.
 * It is made by calling it, and keeps only what its payload names: codes, days, times, numbers, and members of staff.
 */
import type { PlainDate } from '../calendar/plain-date.ts'
import type { AnnexPlace, Basis, CaseRole, EventName, Party, Role, Text } from '../covenant/index.ts'
import type { Fixed } from '../covenant/open-term.ts'
import type { Field, Fields } from './fields.ts'
import type { By, Happening, Instant, PersonId } from './moment.ts'
import type { InvolvedRole, View } from './view.ts'

/** No text that somebody typed can be in an event, no file and no client: those are entries. */
type Told = Field<unknown, boolean, 'choice' | 'date' | 'time' | 'number' | 'flag' | 'person' | 'request'>
export type Payloads = Readonly<Record<string, Told>>

type Sure<P extends Fields> = {
  [K in keyof P]: P[K] extends { own: true } ? never : P[K] extends { required: true } ? K : never
}[keyof P]
type Of<F> = F extends Field<infer T, boolean> ? T : never
/** As it stands in a world: what is optional, or stays with who caused it, may be absent. */
export type Payload<P extends Fields> = { readonly [K in Sure<P>]: Of<P[K]> } & {
  readonly [K in Exclude<keyof P, Sure<P>>]?: Of<P[K]>
}
/** What it is made of. */
export type Telling<P extends Fields> = {
  readonly [K in keyof P as P[K] extends { required: true } ? K : never]: Of<P[K]>
} & { readonly [K in keyof P as P[K] extends { required: true } ? never : K]?: Of<P[K]> | undefined }

/** An event as it stands in one party's world, with the payload of its kind. */
export type Happened<P extends Fields> = { readonly payload: Payload<P>; readonly at: Instant; readonly by: By }
/** How an event's codes, dates and people are worded. */
export type EventTeller = {
  readonly date: (iso: unknown) => string
  readonly person: (id: unknown) => string
  readonly code: (list: Readonly<Record<string, Text>>, code: unknown) => string
  readonly party: (party: Party) => string
}
/** What an event reads as in a timeline after who did it; `note` stands under it. */
export type EventText = { readonly what: string; readonly note?: string }
export type EventSays = (payload: Readonly<Record<string, unknown>>, tell: EventTeller) => EventText

/** `for`: who is away, to a day. */
export type StandsIn = { readonly role: Role; readonly for: PersonId; readonly until: PlainDate }

export type EventRule<P extends Fields> = {
  readonly annex: AnnexPlace
  readonly basis: Basis
  /** In whose world it exists, by who causes it; the resident is always one. */
  readonly audience: Partial<Record<Party, Fixed<readonly Party[]>>>
  /** What it tells. A field that is `own` stays with the party that causes it, and the resident. */
  readonly payload: P
  /** The payload field that names the one party of the audience that gets it, beside the resident and who causes it. */
  readonly toOnly?: keyof P & string
  /** Worlds that hear of it without the name of who did it. */
  readonly withoutName?: readonly Party[]
  /** What is known after it. Absent: that it happened, and no more. */
  changes?(event: Happened<P>, view: View): Partial<View>
  /** Who is involved after it, by role; nobody: it changes nothing. */
  involves?(event: Happened<P>): Partial<Record<InvolvedRole, PersonId | null | undefined>>
  /** Who steps in for a colleague. */
  standsIn?(event: Happened<P>): StandsIn | undefined
  /** How it reads after the name of who did it. */
  readonly says: EventSays
  /** How it reads on the route, where it is one of its milestones. */
  readonly milestone?: string
  /** The same under a covenant in which this role checks at step 3. */
  readonly milestoneBy?: Readonly<Partial<Record<CaseRole, string>>>
}

export type DraftOf<N extends string, P extends Fields> = { readonly type: N; readonly payload: Payload<P> }
/** What an act makes happen, before it is given to each world. */
export type Draft = { readonly type: EventName; readonly payload: Readonly<Record<string, unknown>> }
/** Calling it makes a draft of it. */
export type Event<N extends EventName, P extends Fields> = EventRule<P> & {
  readonly type: N
  (...telling: keyof P extends never ? [] : [Telling<P>]): DraftOf<N, P>
}
/** Any event, where its payload does not matter. */
export type AnyEvent = Omit<EventRule<Fields>, 'changes' | 'involves' | 'standsIn' | 'toOnly'> & {
  readonly type: EventName
  readonly toOnly?: string
  changes?(event: never, view: View): Partial<View>
  involves?(event: never): Partial<Record<InvolvedRole, PersonId | null | undefined>>
  standsIn?(event: never): StandsIn | undefined
}
export type DraftBy<E> = E extends Event<infer N, infer P> ? DraftOf<N, P> : never
/** An event of this kind as it stands in a world. */
export type HappenedOf<E> = E extends Event<infer N, infer P> ? Happened<P> & { readonly type: N } : never

export function event<const N extends EventName, const P extends Payloads>(type: N, rule: EventRule<P>): Event<N, P> {
  const names = Object.keys(rule.payload)
  // Only what the event names is told: values of a form may hold more than its type says.
  const create = (telling: Readonly<Record<string, unknown>> = {}) => ({
    type,
    payload: Object.fromEntries(
      Object.entries(telling).filter(([name, value]) => names.includes(name) && value !== undefined),
    ),
  })
  return Object.assign(create, rule, { type }) as unknown as Event<N, P>
}

/** The newest event of a kind that this world has. */
export function lastOf<N extends EventName, P extends Fields>(
  kind: Event<N, P>,
  events: readonly Happening[],
): Happened<P> | undefined {
  return events.findLast((one): one is Happening & Happened<P> => one.type === kind.type)
}
