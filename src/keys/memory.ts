import { type KeyId, Unreadable } from './box.ts'
import { decode, type KeyFile, treeCount } from './key-file.ts'
import type { KeyStore } from './store.ts'
import { derive } from './tree.ts'

/** A key file that was read, with the secrets that were derived from it since. */
type Held = KeyFile & { readonly derived: Map<number, Buffer>; readonly since: number }

/** So many files stay unwrapped, and so many secrets derived; what was used longest ago makes room. */
const mostFiles = 10_000
const mostDerived = 200_000

/** The key files of a store, as far as they were needed. Nothing of what is let go stays behind in memory. */
export class KeyMemory {
  readonly #store: KeyStore
  readonly #held = new Map<KeyId, Held>()
  #derived = 0

  constructor(store: KeyStore) {
    this.#store = store
  }

  /**
   * The secret of a node; 1 for a key by itself. With `generation` what is in memory and older is read anew. Throws
   * `Unreadable` (`keyGone`) where it is not there (any more).
   */
  secret(id: KeyId, node: number, generation: number): Buffer {
    const found = this.#find(id, node, generation)
    if (!found) throw new Unreadable('keyGone')
    return found
  }

  has(id: KeyId, node: number): boolean {
    return this.#find(id, node, 0) !== undefined
  }

  #find(id: KeyId, node: number, generation: number): Buffer | undefined {
    const held = this.#of(id, generation)
    if (!held) return undefined
    const before = held.derived.size
    const found = this.#derive(held, node)
    this.#derived += held.derived.size - before
    this.#makeRoom(id)
    return found
  }

  #derive({ secrets, derived }: Held, node: number): Buffer | undefined {
    return node < treeCount ? secrets.get(node) : derive(secrets, node, derived, treeCount)
  }

  #of(id: KeyId, generation: number): Held | undefined {
    const known = this.#held.get(id)
    if (known && known.generation >= generation) {
      this.#held.delete(id)
      this.#held.set(id, known)
      return known
    }
    this.forget(id)
    const bytes = this.#store.get(id)
    if (!bytes) return undefined
    const file = decode(bytes)
    // Where the folder is the older one, it is not read again for each row.
    const held = {
      secrets: file.secrets,
      generation: Math.max(file.generation, generation),
      derived: new Map(),
      since: Date.now(),
    }
    this.#held.set(id, held)
    return held
  }

  forget(id: KeyId): void {
    const held = this.#held.get(id)
    if (!held) return
    this.#held.delete(id)
    this.#derived -= held.derived.size
    for (const secrets of [held.secrets, held.derived]) for (const secret of secrets.values()) secret.fill(0)
  }

  /** Lets go what was read before. */
  forgetBefore(moment: Date): void {
    for (const [id, { since }] of this.#held) if (since < moment.getTime()) this.forget(id)
  }

  #makeRoom(needed: KeyId): void {
    while (this.#held.size > mostFiles || this.#derived > mostDerived) {
      const oldest = this.#held.keys().next().value
      if (oldest === undefined) return
      if (oldest === needed) this.#forgetDerived(needed)
      else this.forget(oldest)
    }
  }

  /** Of one that alone has more than there is room for; who just asked still holds one of them. */
  #forgetDerived(id: KeyId): void {
    const derived = this.#held.get(id)?.derived
    this.#derived -= derived?.size ?? 0
    derived?.clear()
  }
}
