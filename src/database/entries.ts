import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Basis, Phase } from '../covenant/words.ts'
import type { Leaf } from '../keys/index.ts'
import { leafFor, openJson, type Place, sealJson } from './keys/sealed.ts'
import { keepSearch } from './keys/search-material.ts'
import { sweepSoon } from './keys/sweep.ts'
import { unlessUnreadable } from './keys/unreadable.ts'
import { first, run, write } from './run.ts'
import type { Tx } from './session.ts'
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

/**
 * Records personal data, each entry sealed with a key of its own; gives the ids in the same order. Throws `Refused` where the
 * covenant has no rule for the actor's role.
 */
export async function recordEntries(tx: Tx, trajectoryId: string, entries: readonly NewEntry[]): Promise<string[]> {
  if (entries.length === 0) return []
  const rows: ReturnType<typeof rowOf>[] = []
  for (const [index, entry] of entries.entries()) {
    const ahead = entries.slice(index).filter(({ file }) => file === entry.file).length
    rows.push(rowOf(tx, trajectoryId, await leafFor(tx, trajectoryId, entry.file, ahead), entry))
  }
  await run(tx, write.insertInto('entry').values(rows))
  await keepSearch(
    tx,
    entries.map(({ category, value }, index) => ({ id: rows[index]?.id ?? '', category, value })),
  )
  return rows.map(({ id }) => id)
}

function rowOf(tx: Tx, trajectoryId: string, leaf: Leaf, { value, reason, presence, documentId, ...entry }: NewEntry) {
  const place = { id: randomUUID(), trajectoryId, file: entry.file, category: entry.category }
  return {
    ...entry,
    id: place.id,
    trajectory_id: trajectoryId,
    value: sealJson(tx, leaf, 'entry.value', place, value),
    reason: sealReason(tx, leaf, place, reason),
    presence: presence ? [...presence] : null,
    document_id: documentId ?? null,
    recorded_party: tx.actor.party,
    recorded_role: tx.actor.role,
    recorded_by: tx.actor.person,
    recorded_at: tx.now,
  }
}

/** A reason of blanks is none. */
const sealReason = (tx: Tx, leaf: Leaf, place: Place, reason: unknown): Buffer | null =>
  typeof reason === 'string' && reason.trim() !== '' ? sealJson(tx, leaf, 'entry.reason', place, reason) : null

/**
 * What stands in an entry from now on; `correction`: what stood there was wrong, and is marked so; `asked`: the resident asked
 * for it, so that it begins no new term (Wmo 2015 5.3.4).
 */
export type Replacement = {
  readonly value: unknown
  readonly correction?: boolean
  readonly asked?: boolean
  readonly documentId?: string
}

/**
 * Puts another value in an entry that the actor's own party recorded and this role reads, in whatever phase (GDPR 16);
 * the older one is kept. Gives the id of the new one. Throws `Refused` when it is not there, not theirs, or already
 * replaced.
 */
export async function replaceEntry(tx: Tx, entryId: string, replacement: Replacement): Promise<string> {
  const id = randomUUID()
  const { value, correction, asked, documentId } = replacement
  const old = await entryNow(tx, entryId)
  const place = old && { ...old, id }
  // Of an entry that is not the actor's nothing is known here: the gate says no, in the way it says no to all.
  const leaf = place && (await leafFor(tx, place.trajectoryId, place.file))
  const [sealed, reason] = leaf
    ? [sealJson(tx, leaf, 'entry.value', place, value), sealReason(tx, leaf, place, old.reason)]
    : [null, null]
  await run(
    tx,
    sql`select drempel.replace_entry(${uuidOrNone(entryId)}, ${id}, ${sealed}, ${reason}, ${correction ?? false},
      ${documentId ?? null}, ${asked ?? false})`,
  )
  if (place) await keepSearch(tx, [{ id, category: place.category, value }])
  return id
}

async function entryNow(tx: Tx, entryId: string) {
  const row = await first(
    tx,
    write
      .selectFrom('entry')
      .select(['id', 'trajectory_id as trajectoryId', 'file', 'category', 'reason'])
      .where('id', '=', uuidOrNone(entryId)),
  )
  if (!row) return undefined
  const { reason, ...place } = row
  const ring = tx.keys.ring
  return { ...place, reason: reason && unlessUnreadable(() => openJson(ring, 'entry.reason', place, reason)) }
}

/**
 * Removes a wrong recording of the actor's own party with its older values and documents (GDPR 17); its
 * key goes soon after, so that no backup can be read for it. Throws `Refused` as `replaceEntry` does.
 */
export async function removeEntry(tx: Tx, entryId: string): Promise<void> {
  await run(tx, sql`select drempel.remove_entry(${uuidOrNone(entryId)})`)
  tx.afterCommit(sweepSoon)
}
