import type { KeyId } from './box.ts'
import { type Gone, keyLine, linesOf, punctureLines, read } from './journal.ts'
import { decode, encode, nodeOfLeaf, nodeOfTree } from './key-file.ts'
import type { KeyStore } from './store.ts'
import { puncture, remains } from './tree.ts'

/** The journal has it first: what stands in there and was not done yet is done again, the other way round it would be forgotten. */
export async function destroyKey(store: KeyStore, id: KeyId): Promise<void> {
  await store.note(keyLine(id))
  await store.destroy(id)
}

/**
 * Takes leaves and trees away from a key, for good when this is done; a second time nothing happens. Gives its generation
 * after that, undefined where the key is not there. One program at a time.
 */
export async function punctureKey(store: KeyStore, id: KeyId, gone: Gone): Promise<number | undefined> {
  await store.finish(id)
  const bytes = store.get(id)
  if (!bytes) {
    await store.note(punctureLines(id, 0, gone))
    return undefined
  }
  const { generation, secrets } = decode(bytes)
  const nodes = nodesOf(gone).filter((node) => remains(secrets, node))
  const after = nodes.length === 0 ? generation : generation + 1
  await store.note(punctureLines(id, after, gone))
  if (nodes.length > 0) await store.replace(id, encode({ generation: after, secrets: puncture(secrets, nodes) }))
  return after
}

/** The same by a journal, which has it already; `generation`: that of its last line. Gives how many there were still. */
export async function punctureAgain(store: KeyStore, id: KeyId, gone: Gone, generation: number): Promise<Gone> {
  await store.finish(id)
  const bytes = store.get(id)
  const nothing = { trees: [], leaves: [] }
  if (!bytes) return nothing
  const now = decode(bytes)
  const there = {
    trees: gone.trees.filter((tree) => remains(now.secrets, nodeOfTree(tree))),
    leaves: gone.leaves.filter((leaf) => remains(now.secrets, nodeOfLeaf(leaf))),
  }
  const nodes = nodesOf(there)
  if (nodes.length === 0 && now.generation >= generation) return nothing
  const after = Math.max(generation, now.generation + Math.min(1, nodes.length))
  await store.replace(id, encode({ generation: after, secrets: puncture(now.secrets, nodes) }))
  return there
}

const nodesOf = ({ trees, leaves }: Gone): number[] => [...trees.map(nodeOfTree), ...leaves.map(nodeOfLeaf)]

/** The keys that the journal of a store says were destroyed whole. */
export const destroyedKeys = async (store: KeyStore): Promise<ReadonlySet<KeyId>> =>
  read(linesOf(await store.journal())).keys
