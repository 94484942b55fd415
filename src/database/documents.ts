import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { leafFor, openBytes, type Place, sealBytes } from './keys/sealed.ts'
import { sweepSoon } from './keys/sweep.ts'
import { unlessUnreadable } from './keys/unreadable.ts'
import { first, run, write } from './run.ts'
import type { Tx } from './session.ts'
import { uuidOrNone } from './uuid.ts'

export type NewDocument = {
  readonly file: string
  readonly category: string
  readonly mediaType: string
  readonly bytes: Buffer
}
export type StoredDocument = NewDocument & { readonly id: string; readonly trajectoryId: string }

/**
 * Where the bytes of documents are kept. All that touches them goes through here, so that a store of objects could take
 * its place: then a row of `document` holds all but the bytes, and what is removed goes once the act is committed.
 */
export type DocumentStore = {
  /** Stores a document under the same rules as an entry of its file and category; gives its id. */
  store(tx: Tx, trajectoryId: string, document: NewDocument): Promise<string>
  /** The document itself; undefined when the actor may not read it, it does not exist, or it cannot be opened (any more). */
  read(tx: Tx, id: string): Promise<StoredDocument | undefined>
  /**
   * SHA-256 of the document as it is now, for the program itself; undefined when there is none. Throws `Unreadable` where it
   * cannot be opened.
   */
  digest(tx: Tx, id: string): Promise<Buffer | undefined>
  /**
   * Removes the documents of files that the covenant lets the actor's party remove, with the entries that lead to them; all
   * of them, or some categories. Their seals go as well, and soon after the keys that they were sealed with.
   */
  remove(tx: Tx, trajectoryId: string, files: readonly string[], categories?: readonly string[]): Promise<void>
}

/** In PostgreSQL, in the transaction of the act, each sealed with a key of its own. */
export const documents: DocumentStore = { store, read, digest, remove }

async function store(tx: Tx, trajectoryId: string, document: NewDocument): Promise<string> {
  const id = randomUUID()
  const { file, category, mediaType, bytes } = document
  const leaf = await leafFor(tx, trajectoryId, file)
  await run(
    tx,
    write.insertInto('document').values({
      id,
      trajectory_id: trajectoryId,
      file,
      category,
      media_type: mediaType,
      bytes: sealBytes(tx, leaf, 'document.bytes', { id, trajectoryId, file, category }, bytes),
      recorded_party: tx.actor.party,
      recorded_at: tx.now,
    }),
  )
  return id
}

async function read(tx: Tx, id: string): Promise<StoredDocument | undefined> {
  const row = await first(
    tx,
    write
      .selectFrom('document')
      .select(['id', 'trajectory_id', 'file', 'category', 'media_type', 'bytes'])
      .select(sql<number | null>`drempel.key_generation(trajectory_id)`.as('generation'))
      .where('id', '=', uuidOrNone(id)),
  )
  if (!row) return undefined
  const { trajectory_id: trajectoryId, media_type: mediaType, bytes: sealed, generation, ...rest } = row
  const place = { ...rest, trajectoryId }
  const bytes = unlessUnreadable(() => openBytes(tx.keys.ring, 'document.bytes', place, sealed, generation))
  return bytes && { ...place, mediaType, bytes }
}

async function digest(tx: Tx, id: string): Promise<Buffer | undefined> {
  const row = await first(
    tx,
    sql<Place & { bytes: Buffer }>`select id, trajectory_id as "trajectoryId", file, category, bytes
      from drempel.sealed_document(${uuidOrNone(id)})`,
  )
  if (!row) return undefined
  const { bytes, ...place } = row
  return createHash('sha256')
    .update(openBytes(tx.keys.ring, 'document.bytes', place, bytes))
    .digest()
}

async function remove(
  tx: Tx,
  trajectoryId: string,
  files: readonly string[],
  categories?: readonly string[],
): Promise<void> {
  await run(
    tx,
    sql`select drempel.delete_entries(${trajectoryId}, ${[...files]}, ${categories ? [...categories] : null}::text[])`,
  )
  tx.afterCommit(sweepSoon)
}
