import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { type KeyId, keyIdOf, open, seal, Unreadable } from './box.ts'
import { type KeyStore, memoryStore } from './store.ts'

/** Seals and opens with the keys of a store. */
export type KeyRing = {
  /** A new name for a key; nothing is kept before `put`. */
  newId(): KeyId
  put(id: KeyId): Promise<void>
  keep(id: KeyId): Promise<void>
  destroy(id: KeyId): Promise<void>
  leftBefore(moment: Date): Promise<KeyId[]>
  /** Throws `Unreadable` (`keyGone`) when the key is not there. */
  seal(id: KeyId, place: string, text: Uint8Array): Buffer
  /** Throws `Unreadable`. */
  open(place: string, sealed: Uint8Array): Buffer
}

/** So many keys stay unwrapped in memory; the one that was used longest ago makes room. */
const most = 10_000

export function keyRing(store: KeyStore): KeyRing {
  const held = new Map<KeyId, KeyObject>()
  const hold = (id: KeyId, bytes: Buffer): KeyObject => {
    const key = createSecretKey(bytes)
    held.set(id, key)
    const oldest = held.size > most ? held.keys().next().value : undefined
    if (oldest !== undefined) held.delete(oldest)
    return key
  }
  const keyOf = (id: KeyId): KeyObject => {
    const known = held.get(id)
    if (known) {
      held.delete(id)
      held.set(id, known)
      return known
    }
    const bytes = store.get(id)
    if (!bytes) throw new Unreadable('keyGone')
    return hold(id, bytes)
  }
  return {
    newId: () => randomBytes(16).toString('hex'),
    async put(id) {
      const bytes = randomBytes(32)
      await store.put(id, bytes)
      hold(id, bytes)
    },
    keep: (id) => store.keep(id),
    async destroy(id) {
      held.delete(id)
      await store.destroy(id)
      // Somebody may have asked for it meanwhile.
      held.delete(id)
    },
    leftBefore: (moment) => store.leftBefore(moment),
    seal: (id, place, text) => seal(id, keyOf(id), place, text),
    open: (place, sealed) => open(keyOf(keyIdOf(sealed)), place, sealed),
  }
}

/** Keys that are gone with the program: for tests and for databases that are thrown away. */
export function memoryKeys(known: ReadonlyMap<KeyId, Buffer> = new Map()): MemoryKeys {
  const keys = new Map(known)
  return { ...keyRing(memoryStore(keys)), copy: () => memoryKeys(keys) }
}

/** `copy`: for a copy of the database, where other things are destroyed. */
export type MemoryKeys = KeyRing & { copy(): MemoryKeys }

const closed = (): never => {
  throw new Error('this database was opened without keys')
}

/** For who opens a database and touches nothing that is sealed. */
export const noKeys: KeyRing = {
  newId: closed,
  put: closed,
  keep: closed,
  destroy: closed,
  leftBefore: closed,
  seal: closed,
  open: closed,
}
