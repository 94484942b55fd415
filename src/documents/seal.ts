import { createHash, sign, verify } from 'node:crypto'
import type { SealKeys } from './seal-key.ts'

/** What a seal says: this document had these bytes when so many people had signed it. */
type Sealed = {
  readonly documentId: string
  /** SHA-256 of the bytes. */
  readonly digest: Uint8Array
  readonly signatories: number
  /** ISO string in UTC. */
  readonly sealedAt: string
}

/** `statement` is the text that was signed (Ed25519). The rest says the same once more, for pages to show. */
export type Seal = Omit<Sealed, 'digest'> & {
  readonly statement: string
  readonly signature: Buffer
  /** Fingerprint of the public key. */
  readonly key: string
}

/**
 * Why a seal does not hold. `documentGone`: its document was taken away other than by erasing. `documentChanged`: the bytes
 * are not those that were sealed. `sealChanged`: the seal itself is not what was signed. `unknownKey`: by a key that is not ours.
 */
export type SealFault = 'documentGone' | 'documentChanged' | 'sealChanged' | 'unknownKey'

export type Sealer = {
  readonly seal: (about: Sealed) => Seal
  /** Undefined where it holds. `digest`: of the document as it is now; undefined where it is gone. */
  readonly fault: (seal: Seal, digest: Uint8Array | undefined) => SealFault | undefined
}

export const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

export function sealer(keys: SealKeys): Sealer {
  return {
    seal(about) {
      const statement = statementOf(about, keys.fingerprint)
      const { digest: _, ...rest } = about
      return { ...rest, statement, signature: sign(null, Buffer.from(statement), keys.sign), key: keys.fingerprint }
    },
    fault(seal, digest) {
      const key = keys.trusted.get(seal.key)
      if (!key) return 'unknownKey'
      if (!verify(null, Buffer.from(seal.statement), key, seal.signature)) return 'sealChanged'
      const said = sha256In(seal.statement)
      if (seal.statement !== statementOf({ ...seal, digest: said }, seal.key)) return 'sealChanged'
      if (!digest) return 'documentGone'
      return said.equals(digest) ? undefined : 'documentChanged'
    },
  }
}

/** One text for one set of facts, so that it can be made again and compared. */
function statementOf({ documentId, digest, signatories, sealedAt }: Sealed, key: string): string {
  const sha256 = Buffer.from(digest).toString('hex')
  return JSON.stringify({ seal: 1, document: documentId, sha256, signatories, sealedAt, key })
}

const sha256In = (statement: string): Buffer =>
  Buffer.from(/"sha256":"([\da-f]{64})"/.exec(statement)?.[1] ?? '', 'hex')
