import { localDateTime } from '../calendar/zone.ts'
import type { CategoryName, FileName, Party } from '../covenant/index.ts'
import type { Actor, CaseRows, ClientRow, Colleague, OrganisationRow, PersonRow } from '../database/index.ts'
import type { Candidate } from '../matching/index.ts'
import { entryOf as entryIn, nameAndAddressOf as knownAs, type NameAndAddress } from '../process/categories/index.ts'
import { fold, type Moment, type TrajectoryEvent, type View, type Who } from '../trajectory/index.ts'

/**
 * All that an act or a page of one person has to go by: the own view and the rows of the own world. Nothing of another
 * party's world is in here, so nothing made from it can tell of one.
 */
export type Context = {
  readonly actor: Actor
  readonly who: Who
  readonly now: Moment
  readonly rows: CaseRows
  readonly view: View
  readonly events: readonly TrajectoryEvent[]
  /** Colleagues that the act at hand can name; empty for acts that name nobody. */
  readonly colleagues: readonly Colleague[]
  /** Who of the own register the signal may be about; empty for acts that do not look there, and for everybody else. */
  readonly clients: readonly FoundClient[]
}

/** A client with what agrees and what differs; `sure`: the one candidate that can hardly be anybody else. */
export type FoundClient = ClientRow & Pick<Candidate, 'agrees' | 'differs'> & { readonly sure: boolean }

export const whoIs = (actor: Actor): Who => ({ party: actor.party, role: actor.role, person: actor.person })

/** The moment that the program's clock shows, in UTC and in Amsterdam. */
export function momentAt(instant: string): Moment {
  return { instant, ...localDateTime(instant) }
}

export function eventsOf(rows: CaseRows): TrajectoryEvent[] {
  // The database holds what this program's own types wrote, under rules made of the same covenant.
  return rows.events.map(
    (row) =>
      ({
        type: row.type,
        payload: row.payload,
        at: row.at,
        by: { party: row.byParty, role: row.byRole, person: row.byPerson },
      }) as TrajectoryEvent,
  )
}

export function contextOf(
  actor: Actor,
  rows: CaseRows,
  instant: string,
  colleagues: readonly Colleague[] = [],
): Context {
  const events = eventsOf(rows)
  return {
    actor,
    who: rows.glassUntil ? { ...whoIs(actor), onlyReads: true } : whoIs(actor),
    now: momentAt(instant),
    rows,
    events,
    view: fold(actor.party, events),
    colleagues,
    clients: [],
  }
}

/** The newest entry of a category that this world may read; `key` tells several apart (life area, quarter). */
export const entryOf = <C extends CategoryName>({ rows }: Context, file: FileName, category: C, key?: string) =>
  entryIn(rows, file, category, key)

export const personOf = (context: Context, id: string | null | undefined): PersonRow | undefined =>
  id ? context.rows.people.find((p) => p.id === id) : undefined

export function organisationOf(context: Context, party: Party): OrganisationRow | undefined {
  const { rows } = context
  const id =
    party === context.actor.party
      ? context.actor.organisation
      : party === 'corporation'
        ? rows.world.corporationId
        : undefined
  return rows.organisations.find((o) => (id ? o.id === id : o.party === party))
}

export const nameAndAddressOf = ({ rows }: Pick<Context, 'rows'>): NameAndAddress | undefined => knownAs(rows)
