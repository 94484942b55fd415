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

/** Of the tree in a key file one of its trees (24 bits), and of that one leaf (20 bits). */
export type Leaf = { readonly key: KeyId; readonly tree: number; readonly leaf: number }

/** What something is sealed with: a key by itself, or one leaf of a tree. */
export type Which = KeyId | Leaf

const byItself = 1
const byLeaf = 2
const idLength = 16
const nonceLength = 12
const tagLength = 16
const treeAt = 1 + idLength
const leafAt = treeAt + 4
const headOf = (version: number | undefined) => (version === byLeaf ? leafAt + 4 : 1 + idLength) + nonceLength

/** So many bytes longer than the text is what `seal` gives with a leaf. */
export const overhead: number = headOf(byLeaf) + tagLength

/**
 * AES-256-GCM: version (1), key id (16), with a leaf its tree (4) and number (4), nonce (12), ciphertext, tag (16). `place`
 * says where it stands (table, column, row, …), and is authenticated with all that stands before: moved elsewhere, it does not open.
 */
export function seal(which: Which, key: KeyObject | Buffer, place: string, text: Uint8Array): Buffer {
  const nonce = randomBytes(nonceLength)
  const start = Buffer.concat([named(which), nonce])
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.concat([start, Buffer.from(place)]))
  return Buffer.concat([start, cipher.update(text), cipher.final(), cipher.getAuthTag()])
}

function named(which: Which): Buffer {
  if (typeof which === 'string') return Buffer.concat([Buffer.from([byItself]), Buffer.from(which, 'hex')])
  const bytes = Buffer.alloc(leafAt + 4)
  bytes[0] = byLeaf
  bytes.write(which.key, 1, 'hex')
  bytes.writeUInt32BE(which.tree, treeAt)
  bytes.writeUInt32BE(which.leaf, leafAt)
  return bytes
}

/** With which key it was sealed; throws `Unreadable` for what is no box of ours. */
export function sealedWith(sealed: Uint8Array): Which {
  const box = asBuffer(sealed)
  const version = box[0]
  if ((version !== byItself && version !== byLeaf) || box.length < headOf(version) + tagLength)
    throw new Unreadable('changed')
  const key = box.toString('hex', 1, treeAt)
  return version === byItself ? key : { key, tree: box.readUInt32BE(treeAt), leaf: box.readUInt32BE(leafAt) }
}

/** The text of a box; throws `Unreadable` when a bit of it, its place or its key is another. */
export function open(key: KeyObject | Buffer, place: string, sealed: Uint8Array): Buffer {
  const box = asBuffer(sealed)
  const head = headOf(box[0])
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
