import { createHash, randomUUID } from 'node:crypto'
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

/** Stores a document under the same rules as an entry of its file and category; gives its id. */
export async function storeDocument(tx: Tx, trajectoryId: string, document: NewDocument): Promise<string> {
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

/** The document itself; undefined when the actor may not read it or it does not exist. */
export async function readDocument(tx: Tx, id: string): Promise<StoredDocument | undefined> {
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
