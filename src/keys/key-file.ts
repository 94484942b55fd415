import { type Leaf, Unreadable } from './box.ts'
import type { Secrets } from './tree.ts'

/**
 * What a key file holds, unwrapped. A new one is 32 random bytes: the root of its tree, or a key by itself. One that
 * something was taken from begins with 1 and its generation (4 bytes, which rises each time); then for each secret that is left the
 * number of its node (6 bytes) and the secret (32).
 */
export type KeyFile = { readonly generation: number; readonly secrets: Secrets }

const whole = 32
const form = 1
const head = 5
const ofNode = 6
const each = ofNode + whole

/** So many bytes a file has whose tree is left in so many pieces, before it is wrapped. */
export const sizeOf = (pieces: number): number => head + pieces * each

export function encode({ generation, secrets }: KeyFile): Buffer {
  const bytes = Buffer.alloc(sizeOf(secrets.size))
  bytes.writeUInt8(form, 0)
  bytes.writeUInt32BE(generation, 1)
  let at = head
  for (const [node, secret] of [...secrets].sort(([a], [b]) => a - b)) {
    bytes.writeUIntBE(node, at, ofNode)
    secret.copy(bytes, at + ofNode)
    at += each
  }
  return bytes
}

/** Throws `Unreadable` for bytes that are no key file. */
export function decode(bytes: Buffer): KeyFile {
  if (bytes.length === whole) return { generation: 0, secrets: new Map([[1, bytes]]) }
  if (bytes.length < head || bytes[0] !== form || (bytes.length - head) % each !== 0) throw new Unreadable('changed')
  const secrets = new Map<number, Buffer>()
  for (let at = head; at < bytes.length; at += each)
    secrets.set(bytes.readUIntBE(at, ofNode), bytes.subarray(at + ofNode, at + each))
  return { generation: bytes.readUInt32BE(1), secrets }
}

/** Levels of the tree in one key file: those above choose the tree of one file of the trajectory, those below its leaf. */
const treeLevels = 24
const leafLevels = 20
export const treeCount: number = 2 ** treeLevels
export const leafCount: number = 2 ** leafLevels

const within = (number: number, count: number) => Number.isInteger(number) && number >= 0 && number < count

/** Throw `Unreadable` for a number that no tree has: it would be a node of another. */
export function nodeOfTree(tree: number): number {
  if (!within(tree, treeCount)) throw new Unreadable('changed')
  return treeCount + tree
}
export function nodeOfLeaf({ tree, leaf }: Omit<Leaf, 'key'>): number {
  if (!within(leaf, leafCount)) throw new Unreadable('changed')
  return nodeOfTree(tree) * leafCount + leaf
}
