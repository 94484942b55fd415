import { sql } from 'kysely'
import { openJson, type Place } from './keys/sealed.ts'
import { unlessUnreadable } from './keys/unreadable.ts'
import { first, run, write } from './run.ts'
import type { Tx } from './session.ts'
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

type SealOrEntry = { documentId: string } & (
  | (KeptSeal & { value: null })
  | (Place & { statement: null; value: Buffer })
)

/** For the program itself: every seal, and with `null` in place of its seal each document that should have one. */
export async function allSeals(tx: Tx): Promise<readonly { documentId: string; seal: KeptSeal | null }[]> {
  const rows = await run(
    tx,
    sql<SealOrEntry>`
      select document_id as "documentId", statement, signature, key, signatories, sealed_at as "sealedAt",
        id, trajectory_id as "trajectoryId", file, category, value
      from drempel.all_seals()`,
  )
  const missing = new Set<string>()
  return rows.flatMap((row): { documentId: string; seal: KeptSeal | null }[] => {
    const { documentId } = row
    if (row.statement !== null) return [{ documentId, seal: sealOf(row) }]
    if (missing.has(documentId) || !saysSealed(tx, row)) return []
    missing.add(documentId)
    return [{ documentId, seal: null }]
  })
}

const sealOf = ({ documentId, statement, signature, key, signatories, sealedAt }: KeptSeal): KeptSeal => ({
  documentId,
  statement,
  signature,
  key,
  signatories,
  sealedAt,
})

const saysSealed = (tx: Tx, { value, ...place }: Place & { value: Buffer }): boolean => {
  const opened = unlessUnreadable(() => openJson(tx.keys.ring, 'entry.value', place, value))
  return (opened as { readonly sealed?: unknown } | null | undefined)?.sealed === 'yes'
}
