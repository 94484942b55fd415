import { localDateTime } from '../calendar/zone.ts'
import { type CaseRole, partyOf } from '../covenant/index.ts'
import { chosenIn } from '../covenant/open-term.ts'
import type { Actor, CaseRows, ClientRow, Colleague } from '../database/index.ts'
import type { Candidate } from '../matching/index.ts'
import { fold, namelessToResident, type TrajectoryEvent } from '../process/index.ts'
import type { Here } from '../trajectory/here.ts'
import type { Moment, Who } from '../trajectory/moment.ts'

/** All that an act or a page of one person has to go by: what is here, and the rows of the own world. */
export type Context = Omit<Here, 'events'> & {
  readonly actor: Actor
  readonly rows: CaseRows
  readonly events: readonly TrajectoryEvent[]
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
        // By letter too the resident reads no name that his or her own copy lacks.
        by: {
          party: row.byParty,
          role: row.byRole,
          person: rows.opened && namelessToResident(row.type) ? null : row.byPerson,
        },
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
    rows,
    who: {
      ...whoIs(actor),
      ...(rows.glassUntil ? { onlyReads: true as const } : {}),
      ...(rows.opened ? { byLetterOf: rows.opened.map((role) => partyOf(role as CaseRole)) } : {}),
    },
    now: momentAt(instant),
    view: fold(actor.party, events),
    chosen: chosenIn(rows.filling),
    events,
    entries: rows.entries,
    withheld: rows.withholdings.map(({ entryId }) => entryId),
    people: rows.people,
    organisations: rows.organisations,
    own: { organisation: actor.organisation, corporation: rows.world.corporationId },
    colleagues,
    candidates: [],
    clients: [],
  }
}
