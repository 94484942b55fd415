import { sql } from 'kysely'
import { withOwner } from './owner.ts'

/**
 * Whose clock counts from now on: the database's own, as it does in a new database, or the one that the program brings. For what
 * is played and tried; a running Drempel keeps to the database's.
 *
 * @param url the owner's
 */
export async function setClock(url: string, whose: 'database' | 'program'): Promise<void> {
  await withOwner(url, (owner) => sql`update drempel.clock set of_program = ${whose === 'program'}`.execute(owner))
}
