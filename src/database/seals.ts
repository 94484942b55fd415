import { sql } from 'kysely'
import type { Tx } from './actor.ts'
import { first, run, write } from './run.ts'
import type { Moment } from './tables.ts'
import { uuidOrNone } from './uuid.ts'

/**
 * A seal as it is kept beside its document: the words that were signed, their signature, and apart from those what pages
 * show. `key`: fingerprint of the public key, SHA-256 in hexadecimal.
 */
export type KeptSeal = {
  readonly documentId: string
  readonly statement: string
  readonly signature: Buffer
  readonly key: string
  readonly signatories: number
  readonly sealedAt: Moment
}

/** Keeps the seal of a document that this same act stored. Throws `Refused` for any other document. */
export async function recordSeal(tx: Tx, trajectoryId: string, seal: KeptSeal): Promise<void> {
  const { documentId, signatories, sealedAt, ...signed } = seal
  await run(
    tx,
    write
      .insertInto('seal')
      .values({ ...signed, document_id: documentId, trajectory_id: trajectoryId, signatories, sealed_at: sealedAt }),
  )
}

/** The seal of a document that the actor may read; undefined where there is none. */
export async function readSeal(tx: Tx, documentId: string): Promise<KeptSeal | undefined> {
  const row = await first(
    tx,
    write
      .selectFrom('seal')
      .select(['document_id as documentId', 'statement', 'signature', 'key', 'signatories', 'sealed_at as sealedAt'])
      .where('document_id', '=', uuidOrNone(documentId)),
  )
  return row
}

/** For the program itself: every seal, and with `null` in place of its seal each document that should have one. */
export async function allSeals(tx: Tx): Promise<readonly { documentId: string; seal: KeptSeal | null }[]> {
  const rows = await run(
    tx,
    sql<KeptSeal & { statement: string | null }>`
      select document_id as "documentId", statement, signature, key, signatories, sealed_at as "sealedAt"
      from drempel.all_seals()`,
  )
  return rows.map((row) => ({ documentId: row.documentId, seal: row.statement === null ? null : row }))
}
