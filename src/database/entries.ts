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
  /** Who was there when it was said (codes of the covenant). */
  readonly presence?: readonly string[]
  readonly documentId?: string
}

/** Records personal data; gives the ids in the same order. Throws `Refused` where the covenant has no rule for the actor's role. */
export async function recordEntries(tx: Tx, trajectoryId: string, entries: readonly NewEntry[]): Promise<string[]> {
  if (entries.length === 0) return []
  const rows = entries.map(({ value, reason, presence, documentId, ...entry }) => ({
    ...entry,
    id: randomUUID(),
    trajectory_id: trajectoryId,
    value: JSON.stringify(value),
    reason: reason ?? null,
    presence: presence ? [...presence] : null,
    document_id: documentId ?? null,
    recorded_party: tx.actor.party,
    recorded_role: tx.actor.role,
    recorded_by: tx.actor.person,
    recorded_at: tx.now,
  }))
  await run(tx, write.insertInto('entry').values(rows))
  return rows.map(({ id }) => id)
}

/** What stands in an entry from now on; `correction`: what stood there was wrong, and is marked so. */
export type Replacement = { readonly value: unknown; readonly correction?: boolean; readonly documentId?: string }

/**
 * Puts another value in an entry that the actor's own party recorded and this role reads, in whatever phase (GDPR 16);
 * the older one is kept. Gives the id of the new one. Throws `Refused` when it is not there, not theirs, or already
 * replaced.
 */
export async function replaceEntry(tx: Tx, entryId: string, replacement: Replacement): Promise<string> {
  const id = randomUUID()
  const { value, correction, documentId } = replacement
  await run(
    tx,
    sql`select drempel.replace_entry(${uuidOrNone(entryId)}, ${id}, ${JSON.stringify(value)}, ${correction ?? false},
      ${documentId ?? null})`,
  )
  return id
}

/**
 * Removes a wrong recording of the actor's own party with its older values and documents (GDPR 17). Throws `Refused` as
 * `replaceEntry` does.
 */
export async function removeEntry(tx: Tx, entryId: string): Promise<void> {
  await run(tx, sql`select drempel.remove_entry(${uuidOrNone(entryId)})`)
}
