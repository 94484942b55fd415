import { sql } from 'kysely'
import { asActor } from '../actor.ts'
import type { Database } from '../connect.ts'
import { withOwner } from '../owner.ts'
import { run } from '../run.ts'
import { timerActor } from '../timers.ts'
import { type Place, sealBytes, sealJson } from './sealed.ts'

const batch = 200
type PlainRow = Place & {
  what: 'entry' | 'document'
  value: string | null
  reason: string | null
  bytes: Buffer | null
}

/**
 * Seals what an older Drempel wrote in plain, a piece at a time: what breaks off goes on at the next start. Afterwards the
 * tables are written anew, since what was overwritten stays in their files. Gives how many rows were sealed.
 */
export async function sealPlain(db: Database, url: string): Promise<number> {
  let sealed = 0
  for (;;) {
    const count = await asActor(db, timerActor('corporation'), async (tx) => {
      const rows = await run(
        tx,
        sql<PlainRow>`select what, id, trajectory_id as "trajectoryId", file, category, value, reason, bytes
          from drempel.plain_rows(${batch})`,
      )
      for (const { what, value, reason, bytes, ...place } of rows) {
        const text = bytes
          ? await sealBytes(tx, 'document.bytes', place, bytes)
          : await sealBytes(tx, 'entry.value', place, Buffer.from(value ?? 'null'))
        const why = reason === null ? null : await sealJson(tx, 'entry.reason', place, reason)
        await run(tx, sql`select drempel.put_sealed(${what}, ${place.id}, ${text}, ${why})`)
      }
      return rows.length
    })
    sealed += count
    if (count === 0) break
  }
  if (sealed > 0) await withOwner(url, (owner) => sql.raw('vacuum full drempel.entry, drempel.document').execute(owner))
  return sealed
}
