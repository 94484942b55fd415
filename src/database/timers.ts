import { sql } from 'kysely'
import type { Party } from '../covenant/words.ts'
import type { Actor } from './credential.ts'
import { run } from './run.ts'
import type { Tx } from './session.ts'
import { type Moment, timerPerson, timerRole } from './tables.ts'

/** The program itself, when a term has run out, acting in the world of `party`. */
export const timerActor = (party: Party): Actor => ({ person: timerPerson, role: timerRole, party, organisation: null })

export type Timer = { readonly party: Party; readonly kind: string }
export type DueTimer = Timer & { readonly worldId: string; readonly due: Moment }

/** Sets a timer in the own world or in one the covenant lets the actor's party write to; a world that is not there is passed over. */
export async function setTimer(tx: Tx, trajectoryId: string, { party, kind }: Timer, due: Moment): Promise<void> {
  await run(tx, sql`select drempel.set_timer(${trajectoryId}, ${party}, ${kind}, ${due})`)
}

export async function clearTimer(tx: Tx, trajectoryId: string, { party, kind }: Timer): Promise<void> {
  await run(tx, sql`select drempel.set_timer(${trajectoryId}, ${party}, ${kind}, null)`)
}

/** For the timer of any party: what has come due in all worlds, oldest first. */
export async function dueTimers(tx: Tx, now: Moment): Promise<DueTimer[]> {
  return run(tx, sql<DueTimer>`select world_id as "worldId", party, kind, due from drempel.due_timers(${now})`)
}
