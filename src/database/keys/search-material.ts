import { sql } from 'kysely'
import { doorOf } from '../../typed/index.ts'
import type { Database } from '../connect.ts'
import { run } from '../run.ts'
import { asSession, type Tx } from '../session.ts'
import { timerActor } from '../timers.ts'
import { openJson, type Place } from './sealed.ts'
import { unlessUnreadable } from './unreadable.ts'

/** What a list of trajectories shows and is searched by. It stands in plain in a table that is in no log and no backup. */
const searched: readonly string[] = ['nameAndAddress', 'postcode', 'krisNumber']
const batch = 500

type Found = { readonly id: string; readonly category: string; readonly value: unknown }

/** Keeps what is searched of entries that this act recorded. */
export async function keepSearch(tx: Tx, entries: readonly Found[]): Promise<void> {
  const found = entries.filter(({ category }) => searched.includes(category))
  if (found.length === 0) return
  const ids = found.map(({ id }) => id)
  await run(tx, sql`select drempel.keep_search(${ids}, ${JSON.stringify(found.map(withDoor))})`)
}

/** Beside a house number as it was typed stands the door that it means, by which emergency access finds it. */
const withDoor = ({ value }: Found): unknown =>
  hasHouseNumber(value) ? { ...value, door: doorOf(value.houseNumber) } : value
const hasHouseNumber = (value: unknown): value is { readonly houseNumber: string } =>
  typeof value === 'object' && value !== null && 'houseNumber' in value && typeof value.houseNumber === 'string'

/**
 * Makes the search material of entries that have none: after a crash or a restore the table is empty. What cannot be read
 * gets none. Gives how many were made.
 */
export async function rebuildMaterial(db: Database): Promise<number> {
  let made = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await asSession(db, timerActor('corporation'), async (tx) => {
      const missing = await run(
        tx,
        sql<Place & { value: Buffer }>`select id, trajectory_id as "trajectoryId", file, category, value
          from drempel.without_search(${searched}, ${after}, ${batch})`,
      )
      const found: Found[] = []
      for (const { value, ...place } of missing) {
        const opened = unlessUnreadable(() => ({ value: openJson(db.keys, 'entry.value', place, value) }))
        if (opened) found.push({ ...place, ...opened })
      }
      await keepSearch(tx, found)
      made += found.length
      return missing
    })
    const last = rows.at(-1)
    if (!last) return made
    after = last.id
  }
}

/**
 * Empties the search material, so that a copy of the data folder of a stopped server has none; the next start makes it again.
 */
export async function clearMaterial(db: Database): Promise<void> {
  await asSession(db, timerActor('corporation'), (tx) => run(tx, sql`select drempel.empty_search()`))
}
