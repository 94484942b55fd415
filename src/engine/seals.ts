import { readSeal, recordSeal, type Tx } from '../database/index.ts'
import { digestOf, type Sealer } from '../documents/index.ts'

type JustStored = {
  readonly id: string
  readonly bytes: Uint8Array
  readonly signatories: number | undefined
  readonly copyOf: string | undefined
}

/**
 * Seals a document that was signed on the screen, and a copy of one. A copy is sealed only where the seal of what it copies
 * holds for these bytes: else a document that somebody changed would get a good seal.
 */
export async function sealDocument(
  sealer: Sealer,
  tx: Tx,
  trajectoryId: string,
  { id, bytes, signatories, copyOf }: JustStored,
): Promise<void> {
  const digest = digestOf(bytes)
  const before = copyOf === undefined ? undefined : await readSeal(tx, copyOf)
  const held = before && sealer.fault(before, digest) === undefined ? before.signatories : undefined
  const count = signatories ?? held
  if (count === undefined) return
  const seal = sealer.seal({ documentId: id, digest, signatories: count, sealedAt: tx.now })
  await recordSeal(tx, trajectoryId, seal)
}
