import {
  type Basis,
  type CategoryName,
  type ConditionId,
  type FileName,
  hasSeveral,
  type Party,
  type Phase,
} from '../covenant/index.ts'
import type { Chosen } from '../covenant/open-term.ts'
import type { Happening, Instant, Moment, PersonId, Who } from './moment.ts'
import type { View } from './view.ts'

/** What `may` and `duty` are asked with: the own view alone, who asks and when, and how the covenant fills its open terms. */
export type Standing = {
  readonly view: View
  readonly now: Moment
  readonly who: Who
  readonly chosen: Chosen
}

/** An entry of a file, as the own world may read it. What its value is by category says `process/categories`. */
export type Entry = {
  readonly id: string
  readonly file: FileName
  readonly category: CategoryName
  readonly value: unknown
  readonly phase: Phase
  readonly basis: Basis
  readonly documentId: string | null
  /** Who was there when it was said, as codes. */
  readonly presence?: readonly string[] | null
  readonly recordedParty: Party
  readonly recordedAt: Instant
}
export type Colleague = { readonly id: PersonId; readonly name: string | null }
/** A member of staff whom this world may know by name. */
export type Person = Colleague & { readonly phone: string | null; readonly mail: string | null }
export type Organisation = {
  readonly id: string
  readonly party: Party
  readonly name: string
  readonly settings: Readonly<Record<string, unknown>>
}

/**
 * All that an act may know: besides its standing the own world's events, entries and names. Nothing of another party's
 * world is in here, so nothing made from it can tell of one.
 */
export type Here = Standing & {
  readonly events: readonly Happening[]
  readonly entries: readonly Entry[]
  /** Ids of entries that are withheld from the resident now. */
  readonly withheld: readonly string[]
  readonly people: readonly Person[]
  readonly organisations: readonly Organisation[]
  /** The own organisation, and the corporation of the case. */
  readonly own: { readonly organisation: string | null; readonly corporation: string }
  /** Colleagues that the act at hand can name; empty for acts that name nobody. */
  readonly colleagues: readonly Colleague[]
  /** Ids of whom in the own register the signal may be about; empty for acts that do not look there. */
  readonly candidates: readonly string[]
  /** The entry that the act at hand is about, or the condition. */
  readonly about?: Entry
  readonly condition?: ConditionId
}

/** The newest entry of a category that this world may read. */
export const entryIn = (here: Pick<Here, 'entries'>, file: FileName, category: CategoryName): Entry | undefined =>
  here.entries.findLast((entry) => entry.file === file && entry.category === category)

export const personOf = (here: Pick<Here, 'people'>, id: PersonId | null | undefined): Person | undefined =>
  id ? here.people.find((person) => person.id === id) : undefined

/** The organisation of a party as this world knows it: the own one, that of the case, or the only one there is. */
export function organisationOf(here: Pick<Here, 'organisations' | 'own' | 'who'>, party: Party) {
  const id = party === here.who.party ? here.own.organisation : hasSeveral(party) ? here.own.corporation : undefined
  return here.organisations.find((one) => (id ? one.id === id : one.party === party))
}
