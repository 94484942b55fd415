import { sql } from 'kysely'
import { caseQuery, loggedCaseQuery } from './case-query.ts'
import type { CaseRows } from './case-rows.ts'
import type { Database } from './connect.ts'
import type { Actor } from './credential.ts'
import { type LogRecord, logValues } from './log.ts'
import { parseCase } from './parse-case.ts'
import { pipeline } from './pipeline.ts'
import { first } from './run.ts'
import { readingAs, type Tx } from './session.ts'
import { uuidOrNone } from './uuid.ts'

/**
 * A case for reading, in one round trip that also writes its record in the processing log. Undefined when the world does
 * not exist or is not the actor's, with a record of kind `denied` and nothing that tells the two apart.
 */
export async function readCase(
  db: Database,
  who: Actor,
  worldId: string,
  { as = 'read', ...record }: LogRecord & { readonly as?: 'read' | 'export' },
): Promise<CaseRows | undefined> {
  const id = uuidOrNone(worldId)
  const text = await pipeline(db, [
    await readingAs(db, who, id),
    { statement: loggedCaseQuery(who), values: [id, ...logValues(record), as] },
  ])
  const rows = text === undefined ? undefined : parseCase(text, db.keys)
  if (!rows || rows.unreadable.length === 0) return rows
  // What was read just before it was removed opens no more, and is not lost: read again it is not there.
  const again = await pipeline(db, [await readingAs(db, who, id), { statement: caseQuery(who), values: [id] }])
  return again === undefined ? undefined : parseCase(again, db.keys)
}

const lockQuery =
  'select pg_advisory_xact_lock(hashtextextended(trajectory_id::text, 0)) from drempel.world where id = $1'

/**
 * The same rows within an act, after the lock of the trajectory: acts on it come one after the other, so what is decided
 * from these rows still holds when it is written. Writes no log record; the act writes its own.
 */
export async function lockCase(tx: Tx, worldId: string): Promise<CaseRows | undefined> {
  const id = uuidOrNone(worldId)
  // A statement of its own, so that the rows are read after the lock is there.
  await tx.client.query({ name: 'lock-case', text: lockQuery, values: [id] })
  const { name, text: query } = caseQuery(tx.actor)
  const { rows } = await tx.client.query<{ json: string }>({ name: `${name}-in-act`, text: query, values: [id] })
  const text = rows[0]?.json
  return text === undefined ? undefined : parseCase(text, tx.keys.ring)
}

/** The trajectory of the actor's own world; undefined for any other id. */
export async function resolveWorld(tx: Tx, worldId: string): Promise<string | undefined> {
  const row = await first(
    tx,
    sql<{ id: string }>`select trajectory_id as id from drempel.world where id = ${uuidOrNone(worldId)}`,
  )
  return row?.id
}
