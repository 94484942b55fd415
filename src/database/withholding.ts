import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { run } from './run.ts'
import type { Tx } from './session.ts'
import type { Day } from './tables.ts'
import { uuidOrNone } from './uuid.ts'

/**
 * Keeps an entry that the actor's own party recorded from the resident, with what it replaced and with its documents, to a day and on that day;
 * gives the id. Throws `Refused` when it is not there, not theirs, or already withheld.
 */
export async function withholdEntry(tx: Tx, entryId: string, about: { ground: string; until: Day }): Promise<string> {
  const id = randomUUID()
  await run(
    tx,
    sql`select drempel.withhold_entry(${uuidOrNone(entryId)}, ${id}, ${about.ground}, ${about.until}::date)`,
  )
  return id
}

/** The resident reads it again. Throws `Refused` as `withholdEntry` does, and where nothing is withheld. */
export async function endWithholding(tx: Tx, entryId: string): Promise<void> {
  await run(tx, sql`select drempel.end_withholding(${uuidOrNone(entryId)})`)
}
