import { randomBytes, randomInt } from 'node:crypto'
import { type KeyId, type Leaf, open, seal, sealedWith, type Which } from './box.ts'
import { destroyedKeys, destroyKey, punctureKey } from './destroy.ts'
import type { Gone } from './journal.ts'
import { decode, nodeOfLeaf, treeCount } from './key-file.ts'
import { KeyMemory } from './memory.ts'
import { type KeyStore, memoryStore } from './store.ts'

/** Seals and opens with the keys of a store. */
export type KeyRing = {
  /** A new name for a key; nothing is kept before `put`. */
  newId(): KeyId
  /** A number for a new tree under a key: drawn, so that one that went hardly ever comes again. */
  newTree(): number
  /** Makes a key: to be used by itself, or as the root of trees. */
  put(id: KeyId): Promise<void>
  keep(id: KeyId): Promise<void>
  destroy(id: KeyId): Promise<void>
  /**
   * Takes leaves and whole trees away for good; gives the generation of what is left, undefined where the key is not there
   * (any more). One program at a time.
   */
  puncture(id: KeyId, gone: Gone): Promise<number | undefined>
  leftBefore(moment: Date): Promise<KeyId[]>
  /** Of the key as it is kept now; undefined where it is not there. Throws `Unreadable` where it is not what was written. */
  generationOf(id: KeyId): number | undefined
  /** The keys that were destroyed whole, as the journal of the store says. */
  destroyed(): Promise<ReadonlySet<KeyId>>
  /** Whether something can be sealed with it. Throws `Unreadable` where it is not what was written. */
  has(leaf: Leaf): boolean
  /** Lets go from memory what was read before `moment`. */
  forget(moment: Date): void
  /** Throws `Unreadable` (`keyGone`) when the key is not there. */
  seal(which: Which, place: string, text: Uint8Array): Buffer
  /** Throws `Unreadable`. What is in memory of a generation before `generation` is not used. */
  open(place: string, sealed: Uint8Array, generation?: number): Buffer
}

const root = 1

export function keyRing(store: KeyStore): KeyRing {
  const memory = new KeyMemory(store)
  const secretOf = (which: Which, generation: number) =>
    typeof which === 'string'
      ? memory.secret(which, root, generation)
      : memory.secret(which.key, nodeOfLeaf(which), generation)
  return {
    newId: () => randomBytes(16).toString('hex'),
    newTree: () => randomInt(treeCount),
    put: (id) => store.put(id, randomBytes(32)),
    keep: (id) => store.keep(id),
    async destroy(id) {
      memory.forget(id)
      await destroyKey(store, id)
      // Somebody may have asked for it meanwhile.
      memory.forget(id)
    },
    async puncture(id, gone) {
      const generation = await punctureKey(store, id, gone)
      memory.forget(id)
      return generation
    },
    leftBefore: (moment) => store.leftBefore(moment),
    generationOf(id) {
      const bytes = store.get(id)
      return bytes && decode(bytes).generation
    },
    destroyed: () => destroyedKeys(store),
    has: (leaf) => memory.has(leaf.key, nodeOfLeaf(leaf)),
    forget: (moment) => memory.forgetBefore(moment),
    seal: (which, place, text) => seal(which, secretOf(which, 0), place, text),
    open: (place, sealed, generation = 0) => open(secretOf(sealedWith(sealed), generation), place, sealed),
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
  newTree: closed,
  put: closed,
  keep: closed,
  destroy: closed,
  puncture: closed,
  leftBefore: closed,
  generationOf: closed,
  destroyed: closed,
  has: closed,
  forget: closed,
  seal: closed,
  open: closed,
}
