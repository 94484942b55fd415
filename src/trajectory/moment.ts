import type { PlainDate } from '../calendar/plain-date.ts'
import type { EventName, Party, Role } from '../covenant/index.ts'

/** Id of a member of staff (uuid). */
export type PersonId = string
/** A moment: ISO 8601 in UTC. */
export type Instant = string
/** Which request: its kind and the moment it was taken down, so that each world calls it alike and no number is shared. */
export type RequestId = string

/** The moment of deciding: UTC instant, and the same in local time (`HH:MM`). */
export type Moment = { readonly instant: Instant; readonly date: PlainDate; readonly time: string }

export type Who = {
  readonly party: Party
  readonly role: Role
  readonly person: PersonId | null
  /** With the glass broken one reads, and does nothing. */
  readonly onlyReads?: true
  /** Whose letters let the resident in: these parties' worlds are what there is. Absent: all of it is open. */
  readonly byLetterOf?: readonly Party[]
}

/** Who did it, as far as this world may know: no person where only the party is known. */
export type By = { readonly party: Party; readonly role: Role; readonly person: PersonId | null }

/** An event as it stands in one party's world, where its kind does not matter. */
export type Happening = {
  readonly type: EventName
  readonly payload: Readonly<Record<string, unknown>>
  readonly at: Instant
  readonly by: By
}
