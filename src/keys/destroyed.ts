import { readFile } from 'node:fs/promises'
import { sealedWith } from './box.ts'
import { unlessMissing } from './durable.ts'
import { linesOf, read } from './journal.ts'

/** Whether what this was sealed with was destroyed. Throws `Unreadable` for what is no box of ours. */
export type Destroyed = (sealed: Uint8Array) => boolean

/** By these journals taken together, without a look at any key; one that is not there says nothing. */
export async function destroyedBy(journalFiles: readonly string[]): Promise<Destroyed> {
  const texts = await Promise.all(journalFiles.map((file) => readFile(file, 'utf8').catch(unlessMissing)))
  const { keys, cut } = read(texts.flatMap((text) => linesOf(text ?? '')))
  return (sealed) => {
    const which = sealedWith(sealed)
    if (typeof which === 'string') return keys.has(which)
    const { trees, leaves } = cut.get(which.key) ?? {}
    return (
      keys.has(which.key) || (trees?.has(which.tree) ?? false) || (leaves?.has(`${which.tree} ${which.leaf}`) ?? false)
    )
  }
}
