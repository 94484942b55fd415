import { sql } from 'kysely'
import { type KeyRing, noKeys, Unreadable } from '../../keys/index.ts'
import type { Database } from '../connect.ts'
import { run } from '../run.ts'
import { asSession } from '../session.ts'
import { timerActor } from '../timers.ts'

/** How the keys that stand there and those that rows need fit together; numbers only, since an id would say which case. */
export type KeyCheck = {
  /** Of how many keys: one for each trajectory in which anything was written, and one for each row that belongs to none. */
  readonly needed: number
  /** Destroyed, as the journal of the keys says: rows that a backup brought back, and that stay unreadable. */
  readonly destroyed: number
  /** Not there, or not what was written, and never destroyed: what they sealed is lost. */
  readonly lost: number
  /** Older than the rows: what was removed could be read in a backup again. */
  readonly behind: number
  /** Newer than the rows: the database comes from a backup. */
  readonly ahead: number
}

const batch = 1000
const program = timerActor('corporation')
type Needed = { readonly id: Buffer; readonly generation: number }

/**
 * Compares the keys with what the database needs. Where the database is older than a key its files get new trees, since leaves
 * that it would give out may have been used, or destroyed, after it was copied.
 */
export async function checkKeys(db: Database): Promise<KeyCheck> {
  const found = { needed: 0, destroyed: 0, lost: 0, behind: 0, ahead: 0 }
  if (db.keys === noKeys) return found
  const destroyed = await db.keys.destroyed()
  let after = Buffer.alloc(0)
  for (;;) {
    const rows = await asSession(db, program, (tx) =>
      run(tx, sql<Needed>`select key_id as id, generation from drempel.keys_after(${after}, ${batch})`),
    )
    const ahead: Needed[] = []
    for (const { id, generation } of rows) {
      const name = id.toString('hex')
      const now = generationOf(db.keys, name)
      found.needed += 1
      if (now === undefined) found[destroyed.has(name) ? 'destroyed' : 'lost'] += 1
      else if (now < generation) found.behind += 1
      else if (now > generation) ahead.push({ id, generation: now })
    }
    found.ahead += ahead.length
    if (ahead.length > 0) await closeTrees(db, ahead)
    const last = rows.at(-1)
    if (!last || rows.length < batch) return found
    after = Buffer.from(last.id)
  }
}

function generationOf(keys: KeyRing, id: string): number | undefined {
  try {
    return keys.generationOf(id)
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

const closeTrees = (db: Database, keys: readonly Needed[]) =>
  asSession(db, program, (tx) =>
    run(
      tx,
      sql`select drempel.close_trees(${keys.map(({ id }) => id)}::bytea[],
        ${keys.map(({ generation }) => generation)}::integer[])`,
    ),
  )

/** What the start says of it, a line for each thing that is not as it should be. */
export function toldOfKeys({ needed, destroyed, lost, behind, ahead }: KeyCheck): string[] {
  return [
    lost > 0 &&
      `${lost} of ${needed} keys are not there, or are not what was written, and were never destroyed: what they sealed cannot be read. Put the key folder back from its mirror and apply the journal.`,
    behind > 0 &&
      `${behind} of ${needed} keys are older than the database: what was removed since could be read in a backup of it. Apply the journal of the keys.`,
    (ahead > 0 || destroyed > 0) &&
      `The database is older than its keys: of ${destroyed} of ${needed} keys it has rows that were destroyed since, and of ${ahead} some rows. They stay unreadable.`,
  ].filter((line) => line !== false)
}
