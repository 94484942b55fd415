import type { KeyId, KeyRing, Leaf } from '../../keys/index.ts'

/** The keys that one transaction made, and the leaves that it took; the keys are there for good only when it is committed. */
export class TxKeys {
  readonly ring: KeyRing
  /** Taken and not used yet, by trajectory and file. */
  readonly leaves: Map<string, Leaf[]> = new Map()
  /** From here on nobody knows whether it will be committed, until it is: the connection may break. */
  committing = false
  readonly #made: KeyId[] = []

  constructor(ring: KeyRing) {
    this.ring = ring
  }

  /** Makes the key durable before the rows that need it can be committed. */
  async make(id: KeyId): Promise<void> {
    this.#made.push(id)
    await this.ring.put(id)
  }

  async committed(): Promise<void> {
    // What cannot get its last name is found under its first one.
    for (const id of this.#made.splice(0)) await this.ring.keep(id).catch(() => undefined)
  }

  async rolledBack(): Promise<void> {
    if (this.committing) return
    for (const id of this.#made.splice(0)) await this.ring.destroy(id)
  }
}
