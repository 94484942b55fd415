import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from './actor.ts'
import { first, run, write } from './run.ts'
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
  /** The document itself; undefined when the actor may not read it or it does not exist. */
  read(tx: Tx, id: string): Promise<StoredDocument | undefined>
  /** SHA-256 of the bytes as they are kept now, for the program itself; undefined when there are none. */
  digest(tx: Tx, id: string): Promise<Buffer | undefined>
  /**
   * Removes the documents of files that the covenant lets the actor's party remove, with the entries that lead to them; all
   * of them, or some categories. Their seals go as well.
   */
  remove(tx: Tx, trajectoryId: string, files: readonly string[], categories?: readonly string[]): Promise<void>
}

/** In PostgreSQL, in the transaction of the act. */
export const documents: DocumentStore = { store, read, digest, remove }

async function store(tx: Tx, trajectoryId: string, document: NewDocument): Promise<string> {
  const id = randomUUID()
  const { file, category, mediaType, bytes } = document
  await run(
    tx,
    write.insertInto('document').values({
      id,
      trajectory_id: trajectoryId,
      file,
      category,
      media_type: mediaType,
      bytes,
      sha256: createHash('sha256').update(bytes).digest(),
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
      .where('id', '=', uuidOrNone(id)),
  )
  if (!row) return undefined
  const { trajectory_id: trajectoryId, media_type: mediaType, ...rest } = row
  return { ...rest, trajectoryId, mediaType }
}

async function digest(tx: Tx, id: string): Promise<Buffer | undefined> {
  const row = await first(
    tx,
    sql<{ digest: Buffer | null }>`select drempel.document_digest(${uuidOrNone(id)}) as digest`,
  )
  return row?.digest ?? undefined
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
}
