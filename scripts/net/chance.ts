/**
 * Fixed randomness: what `node:crypto` draws is the n-th of its kind and size since `beginChance`. One more draw elsewhere
 * therefore changes no draw of another size, so that a KRIS number stays the same when a key or an id is added.
 */
import crypto from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

const { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } = crypto
const counts = new Map<string, number>()
let seed = ''

function drawn(kind: string, size: number): Buffer {
  const count = (counts.get(kind) ?? 0) + 1
  counts.set(kind, count)
  const pieces: Buffer[] = []
  for (let length = 0; length < size; length += 32)
    pieces.push(createHash('sha256').update(`${seed}/${kind}/${count}/${length}`).digest())
  return Buffer.concat(pieces).subarray(0, size)
}

type Done<T> = ((error: null, value: T) => void) | undefined
const given = <T>(value: T, done: Done<T>): T | undefined => {
  if (!done) return value
  done(null, value)
  return undefined
}

/** Before the 32 bytes of a key in PKCS 8. */
const ed25519 = Buffer.from('302e020100300506032b657004220420', 'hex')

const fixed = {
  generateKeyPairSync: (kind: string, ...rest: unknown[]) => {
    if (kind !== 'ed25519') return (generateKeyPairSync as (...all: unknown[]) => unknown)(kind, ...rest)
    const key = Buffer.concat([ed25519, drawn('ed25519', 32)])
    const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' })
    return { privateKey, publicKey: createPublicKey(privateKey) }
  },
  randomBytes: (size: number, done?: Done<Buffer>) => given(drawn(`bytes-${size}`, size), done),
  randomUUID: () => {
    const hex = drawn('uuid', 16).toString('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
  },
  randomInt: (low: number, high?: number | Done<number>, done?: Done<number>) => {
    const [from, to] = typeof high === 'number' ? [low, high] : [0, low]
    const value = from + (drawn(`int-${to - from}`, 6).readUIntBE(0, 6) % (to - from))
    return given(value, typeof high === 'function' ? high : done)
  },
}

/** From now on chance begins anew with this seed. */
export function beginChance(name: string): void {
  seed = name
  counts.clear()
  Object.assign(crypto, fixed)
  syncBuiltinESMExports()
  let step = 0
  Math.random = () => {
    step = (step * 1_103_515_245 + 12_345) % 2_147_483_648
    return step / 2_147_483_648
  }
}
