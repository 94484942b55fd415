import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The key that seals, and by their fingerprints all public keys whose seals count: its own, and those used before it. */
export type SealKeys = {
  readonly sign: KeyObject
  /** SHA-256 of the public key (SPKI, DER), in hexadecimal. */
  readonly fingerprint: string
  readonly trusted: ReadonlyMap<string, KeyObject>
}

/** Where the key is: `SEAL_KEY` as PEM or as the path of a file, or else a file in the data folder. */
export type KeyPlace = { readonly sealKey: string | null; readonly dataFolder: string }

const blocks = /-----BEGIN (PRIVATE|PUBLIC) KEY-----[\s\S]+?-----END \1 KEY-----/g

/**
 * Reads an Ed25519 private key in PEM; public keys that stand behind it are those of earlier seals. Throws an error that
 * repeats nothing of the text.
 */
export function readSealKeys(pem: string): SealKeys {
  const found = [...pem.replaceAll('\\n', '\n').matchAll(blocks)]
  const isPrivate = (block: RegExpMatchArray) => block[1] === 'PRIVATE'
  const [first] = found.filter(isPrivate)
  if (!first || found.filter(isPrivate).length !== 1) throw noKey()
  try {
    const sign = createPrivateKey(first[0])
    const known = [
      createPublicKey(sign),
      ...found.filter((block) => !isPrivate(block)).map(([one]) => createPublicKey(one)),
    ]
    if (known.some((key) => key.asymmetricKeyType !== 'ed25519')) throw noKey()
    const trusted = new Map(known.map((key) => [fingerprintOf(key), key]))
    return { sign, fingerprint: fingerprintOf(createPublicKey(sign)), trusted }
  } catch {
    throw noKey()
  }
}

const noKey = () =>
  new Error('SEAL_KEY must be an Ed25519 private key. Make one: openssl genpkey -algorithm ed25519 -out seal-key.pem')

export function fingerprintOf(publicKey: KeyObject): string {
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
}

/** New keys that exist in memory only: for tests and for scenarios, which leave nothing behind. */
export function makeSealKeys(): SealKeys {
  return readSealKeys(newPem())
}

const newPem = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

/**
 * The keys of this Drempel. Without a setting they stand in the data folder, outside the database: made once when `make` is
 * true, else undefined where they are not there yet.
 */
export function sealKeysOf(place: KeyPlace, make: true): SealKeys
export function sealKeysOf(place: KeyPlace, make: false): SealKeys | undefined
export function sealKeysOf({ sealKey, dataFolder }: KeyPlace, make: boolean): SealKeys | undefined {
  if (sealKey !== null) return readSealKeys(sealKey.includes('-----BEGIN') ? sealKey : textOf(sealKey))
  const file = join(dataFolder, 'seal-key.pem')
  if (!existsSync(file)) {
    if (!make) return undefined
    mkdirSync(dataFolder, { recursive: true, mode: 0o711 })
    place(file)
  }
  return readSealKeys(textOf(file))
}

/** Whole or not at all, and never over a key that is there: two programs may start at once. */
function place(file: string): void {
  const half = `${file}.${process.pid}`
  writeFileSync(half, newPem(), { mode: 0o600 })
  try {
    linkSync(half, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(half)
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Error('The file with the seal key cannot be read. Check SEAL_KEY, or seal-key.pem in the data folder')
  }
}
