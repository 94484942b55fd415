import type { KeyRing } from '../../keys/index.ts'
import { Unreadable } from '../../keys/index.ts'
import { readAsGate } from '../owner.ts'
import { openBytes, type Place } from './sealed.ts'

/** An entry or document that is not to be read: its key is not there, or it is not what was written where it stands. */
export type NotReadable = {
  readonly about: string
  readonly what: 'entry' | 'document'
  readonly why: Unreadable['why']
}

type Row = Place & { readonly value: Buffer; readonly reason: Buffer | null }

/** So many at a time; a document is ten megabytes at most. */
const pages = { entry: 500, document: 4 } as const
const columns = { entry: 'e.value, e.reason', document: 'e.bytes as value, null as reason' } as const

/**
 * Opens every entry and document there is, in this program's memory only, and names those that do not open. Takes as long as
 * reading all of it.
 *
 * @param url the owner's: no login of the program reads all parties
 */
export async function checkSealed(url: string, keys: KeyRing): Promise<{ looked: number; broken: NotReadable[] }> {
  return readAsGate(url, async (ask) => {
    const broken: NotReadable[] = []
    let looked = 0
    for (const what of ['entry', 'document'] as const) {
      let after = '00000000-0000-0000-0000-000000000000'
      for (;;) {
        const rows = await ask<Row>(
          `select e.id, e.trajectory_id as "trajectoryId", e.file, e.category, ${columns[what]} from drempel.${what} e
            where e.id > '${after}' order by e.id limit ${pages[what]}`,
        )
        for (const row of rows) {
          const why = whyNot(keys, what, row)
          if (why) broken.push({ about: row.id, what, why })
        }
        looked += rows.length
        after = rows.at(-1)?.id ?? after
        if (rows.length < pages[what]) break
      }
    }
    return { looked, broken }
  })
}

function whyNot(
  keys: KeyRing,
  what: 'entry' | 'document',
  { value, reason, ...place }: Row,
): Unreadable['why'] | undefined {
  try {
    openBytes(keys, what === 'entry' ? 'entry.value' : 'document.bytes', place, value)
    if (reason) openBytes(keys, 'entry.reason', place, reason)
    return undefined
  } catch (error) {
    if (error instanceof Unreadable) return error.why
    throw error
  }
}
