import { sql } from 'kysely'
import type { Party } from '../covenant/words.ts'
import { run } from './run.ts'
import type { Tx } from './session.ts'

/** One party's copy of an event: its own projection of the payload, and whether it may know who did it. */
export type NewEvent = {
  readonly to: Party
  /** Which of the events of the act it is a copy of; absent: of the first. */
  readonly draft?: number
  readonly type: string
  readonly payload: unknown
  /** The actor, or null where this party may not know. */
  readonly byPerson: string | null
  /** Staff whose names this world may know from now on. */
  readonly knows?: readonly string[]
}

/**
 * Adds to the worlds in the order given. A world that does not exist is passed over without a word. Throws `Refused` for an
 * event that the covenant does not send from the actor's party to that world, or a name that is not the actor's to give.
 */
export async function append(tx: Tx, trajectoryId: string, events: readonly NewEvent[]): Promise<void> {
  const rows = events.map(({ to, draft, type, payload, byPerson, knows }) => ({
    to,
    draft: draft ?? 0,
    type,
    payload,
    by_person: byPerson,
    knows: knows ?? [],
  }))
  await run(tx, sql`select drempel.append(${trajectoryId}, ${JSON.stringify(rows)})`)
}
