import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto'

/** Why something cannot be read: its key is not there (any more), or it is not what was written, or not where it was written. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
  readonly why: 'keyGone' | 'changed'
  constructor(why: 'keyGone' | 'changed') {
    super(`unreadable: ${why}`)
    this.why = why
  }
}

/** Identifies a key; 16 random bytes, in hexadecimal. Tells nothing of what it is for. */
export type KeyId = string

const version = 1
const idLength = 16
const nonceLength = 12
const tagLength = 16
const head = 1 + idLength + nonceLength

/** So many bytes longer than the text is what `seal` gives. */
export const overhead: number = head + tagLength

/**
 * AES-256-GCM: version (1), key id (16), nonce (12), ciphertext, tag (16). `place` says where it stands (table, column, row,
 * …), and is authenticated with it: moved elsewhere, it does not open.
 */
export function seal(id: KeyId, key: KeyObject, place: string, text: Uint8Array): Buffer {
  const nonce = randomBytes(nonceLength)
  const start = Buffer.concat([Buffer.from([version]), Buffer.from(id, 'hex'), nonce])
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.concat([start, Buffer.from(place)]))
  return Buffer.concat([start, cipher.update(text), cipher.final(), cipher.getAuthTag()])
}

/** With which key it was sealed; throws `Unreadable` for what is no box of ours. */
export function keyIdOf(sealed: Uint8Array): KeyId {
  const box = asBuffer(sealed)
  if (box.length < overhead || box[0] !== version) throw new Unreadable('changed')
  return box.toString('hex', 1, 1 + idLength)
}

/** The text of a box; throws `Unreadable` when a bit of it, its place or its key is another. */
export function open(key: KeyObject, place: string, sealed: Uint8Array): Buffer {
  const box = asBuffer(sealed)
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(head - nonceLength, head), {
      authTagLength: tagLength,
    })
    decipher.setAAD(Buffer.concat([box.subarray(0, head), Buffer.from(place)]))
    decipher.setAuthTag(box.subarray(box.length - tagLength))
    const text = decipher.update(box.subarray(head, box.length - tagLength))
    decipher.final()
    return text
  } catch {
    throw new Unreadable('changed')
  }
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
