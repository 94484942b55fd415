import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Basis, Phase } from '../covenant/words.ts'
import type { Tx } from './actor.ts'
import { run, write } from './run.ts'
import { uuidOrNone } from './uuid.ts'

export type NewEntry = {
  readonly file: string
  readonly category: string
  readonly phase: Phase
  readonly purpose: string
  readonly ground: string
  readonly basis: Basis
  readonly value: unknown
  /** Why a category that this phase does not name is relevant (3.2). */
  readonly reason?: string
  readonly documentId?: string
}

/** Records personal data; gives the ids in the same order. Throws `Refused` where the covenant has no rule for the actor's role. */
export async function recordEntries(tx: Tx, trajectoryId: string, entries: readonly NewEntry[]): Promise<string[]> {
  if (entries.length === 0) return []
  const rows = entries.map(({ value, reason, documentId, ...entry }) => ({
    ...entry,
    id: randomUUID(),
    trajectory_id: trajectoryId,
    value: JSON.stringify(value),
    reason: reason ?? null,
    document_id: documentId ?? null,
    recorded_party: tx.actor.party,
    recorded_role: tx.actor.role,
    recorded_by: tx.actor.person,
    recorded_at: tx.now,
  }))
  await run(tx, write.insertInto('entry').values(rows))
  return rows.map(({ id }) => id)
}

/**
 * Corrects an entry that the actor's own party recorded, in whatever phase (GDPR 16); gives the id of the new one. Throws
 * `Refused` when it is not there, not theirs, or already replaced.
 */
export async function replaceEntry(
  tx: Tx,
  entryId: string,
  correction: { readonly value: unknown; readonly reason?: string; readonly documentId?: string },
): Promise<string> {
  const id = randomUUID()
  const { value, reason, documentId } = correction
  await run(
    tx,
    sql`select drempel.replace_entry(${uuidOrNone(entryId)}, ${id}, ${JSON.stringify(value)}, ${reason ?? null},
      ${documentId ?? null})`,
  )
  return id
}
