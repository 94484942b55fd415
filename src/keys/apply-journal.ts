import { readFile } from 'node:fs/promises'
import { punctureAgain } from './destroy.ts'
import { linesOf, read } from './journal.ts'
import type { KeyStore } from './store.ts'

/** What a journal had still to destroy: key files, trees and leaves that were there until now. `lines`: those that were whole. */
export type Applied = { readonly lines: number; readonly keys: number; readonly trees: number; readonly leaves: number }

/**
 * Destroys in a store, which may come from a backup, what a journal says was destroyed; a second time nothing. The lines are added to the
 * store's own journal. No other program may use the store meanwhile.
 *
 * @param journalFile of the same keys, the store's own or a newer one; throws the error of reading it
 */
export async function applyJournal(store: KeyStore, journalFile: string): Promise<Applied> {
  const lines = linesOf(await readFile(journalFile, 'utf8'))
  const known = new Set(linesOf(await store.journal()))
  const missing = [...new Set(lines)].filter((line) => !known.has(line))
  if (missing.length > 0) await store.note(missing.map((line) => `${line}\n`).join(''))
  const { keys, cut } = read(lines)
  const applied = { lines: lines.length, keys: 0, trees: 0, leaves: 0 }
  for (const id of keys) {
    if (store.get(id)) applied.keys += 1
    await store.destroy(id)
  }
  for (const [id, { trees, leaves, generation }] of cut) {
    if (keys.has(id)) continue
    const there = await punctureAgain(store, id, { trees: [...trees], leaves: [...leaves.values()] }, generation)
    applied.trees += there.trees.length
    applied.leaves += there.leaves.length
  }
  return applied
}
