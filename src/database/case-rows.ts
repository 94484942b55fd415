import type { CategoryName } from '../covenant/categories.ts'
import type { FileName } from '../covenant/files.ts'
import type { Filling } from '../covenant/open-term.ts'
import type { Basis, Party, Phase, Role } from '../covenant/words.ts'
import type { Day, Moment, OrganisationSettings } from './tables.ts'

/** One party's world of one trajectory, with all that the actor may read of it. Everything is the projection of one party. */
export type CaseRows = {
  readonly world: WorldRow
  /** What its covenant chose of the open terms. */
  readonly filling: Filling
  readonly events: readonly EventRow[]
  readonly entries: readonly EntryRow[]
  /** What stood in an entry before, oldest first; for who recorded it and for the resident. */
  readonly older: readonly OlderRow[]
  readonly documents: readonly DocumentRow[]
  /** What stands there and cannot be read (any more): its key was destroyed, or it is not what was written. */
  readonly unreadable: readonly UnreadableRow[]
  /** What is kept from the resident now, oldest first; for who withholds it and for the resident. */
  readonly withholdings: readonly WithholdingRow[]
  /** Who is, or was, assigned in this world; without the timer. */
  readonly assignments: readonly AssignmentRow[]
  /** The staff this world may know by name: its own, and who was made known to it. */
  readonly people: readonly PersonRow[]
  /** Own organisation, the corporation of the case, and those everybody knows. */
  readonly organisations: readonly OrganisationRow[]
  /** Whose letters let the resident in, where that is how; the rows are what these roles read. */
  readonly opened?: readonly Role[]
  /** Until when the actor reads by emergency access, and does nothing; absent for who is assigned. */
  readonly glassUntil?: Moment | null
  /** Mail of the actor's own acts that perhaps did not come, oldest first; absent where there is none. */
  readonly lostMail?: readonly LostMail[] | null
}

export type LostMail = {
  readonly party: Party
  readonly state: 'uncertain' | 'dropped' | 'refused'
  readonly at: Moment
}

export type WorldRow = {
  /** The public id of this party's world. */
  readonly id: string
  /** Ties the four worlds; never shown, never in an address. */
  readonly trajectoryId: string
  readonly party: Party
  readonly organisationId: string | null
  readonly corporationId: string
  /** The number of events in this world. */
  readonly version: number
  readonly openedAt: Moment
  readonly summary: unknown
  readonly summaryVersion: number | null
  readonly summaryDay: Day | null
  /** Since when only the bare history is left here: what the own party kept was destroyed. */
  readonly destroyedAt: Moment | null
}

export type EventRow = {
  /** 1, 2, 3 … within this world, without gaps. */
  readonly seq: number
  readonly type: string
  readonly payload: unknown
  readonly at: Moment
  readonly byParty: Party
  readonly byRole: Role
  /** Null where this party may not know who. */
  readonly byPerson: string | null
}

export type EntryRow = {
  readonly id: string
  readonly file: FileName
  readonly category: CategoryName
  readonly phase: Phase
  readonly purpose: string
  readonly ground: string
  readonly basis: Basis
  readonly value: unknown
  /** Why it is relevant to the request for help, where the phase does not fill the category (3.2). */
  readonly reason: string | null
  /** Who was there (codes of the covenant), where it was told. */
  readonly presence: readonly string[] | null
  /** It stands in the place of an entry that was wrong. */
  readonly corrected: boolean
  readonly documentId: string | null
  readonly recordedParty: Party
  /** Who it was stands in the event, where this world may know. */
  readonly recordedRole: Role
  readonly recordedAt: Moment
  /** Of its last change; a correction that the resident asked for is none. */
  readonly changedAt: Moment
}

/** An older value: `replacedBy` is the entry, or the older value, that stands in its place. */
export type OlderRow = {
  readonly id: string
  readonly replacedBy: string
  readonly category: CategoryName
  readonly value: unknown
  readonly recordedAt: Moment
  readonly replacedAt: Moment
}

export type UnreadableRow = {
  readonly id: string
  readonly file: string
  readonly category: string
  readonly recordedAt: Moment
}

export type DocumentRow = {
  readonly id: string
  readonly file: string
  readonly category: string
  readonly mediaType: string
  readonly size: number
  readonly recordedParty: Party
  readonly recordedAt: Moment
  /** `key`: fingerprint of the public key, SHA-256 in hexadecimal. Null where nothing is sealed. */
  readonly seal: { readonly sealedAt: Moment; readonly signatories: number; readonly key: string } | null
}

/** `entryId` leads nowhere for the resident. `until`: that day included. */
export type WithholdingRow = {
  readonly id: string
  readonly entryId: string
  readonly party: Party
  readonly file: string
  readonly ground: string
  readonly until: Day
  readonly recordedAt: Moment
}

export type AssignmentRow = {
  readonly role: Role
  readonly organisationId: string | null
  /** Null: open for anyone with that role in that organisation. */
  readonly personId: string | null
  readonly since: Moment
  readonly until: Moment | null
}

export type PersonRow = {
  readonly id: string
  readonly organisationId: string | null
  readonly name: string | null
  readonly phone: string | null
  readonly mail: string | null
}

export type OrganisationRow = {
  readonly id: string
  readonly party: Party
  readonly name: string
  readonly settings: OrganisationSettings
}
