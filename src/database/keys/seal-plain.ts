import { sql } from 'kysely'
import { asActor, type Tx } from '../actor.ts'
import type { Database } from '../connect.ts'
import { withOwner } from '../owner.ts'
import { run } from '../run.ts'
import { timerActor } from '../timers.ts'
import { type Place, sealBytes, sealJson, sealRow } from './sealed.ts'

const batch = 200
const tables = ['entry', 'document', 'passed_on', 'false_alarm'].map((table) => `drempel.${table}`).join(', ')
type PlainRow = Place & {
  what: 'entry' | 'document' | 'passedOn' | 'falseAlarm'
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
      for (const row of rows) {
        const [value, reason] = await sealedOf(tx, row)
        await run(tx, sql`select drempel.put_sealed(${row.what}, ${row.id}, ${value}, ${reason})`)
      }
      return rows.length
    })
    sealed += count
    if (count === 0) break
  }
  if (sealed > 0)
    await withOwner(url, async (owner) => {
      await sql.raw(`vacuum (full, analyze) ${tables}`).execute(owner)
      // It had the most frequent values of what stood there in plain.
      await sql.raw('vacuum full pg_catalog.pg_statistic').execute(owner)
    })
  return sealed
}

async function sealedOf(tx: Tx, { what, value, reason, bytes, ...place }: PlainRow): Promise<[Buffer, Buffer | null]> {
  const text = bytes ?? Buffer.from(value ?? 'null')
  if (what === 'passedOn') return [await sealRow(tx, 'passed_on.about', place.id, text), null]
  if (what === 'falseAlarm') return [await sealRow(tx, 'false_alarm.reason', place.id, text), null]
  if (what === 'document') return [await sealBytes(tx, 'document.bytes', place, text), null]
  const why = reason === null ? null : await sealJson(tx, 'entry.reason', place, reason)
  return [await sealBytes(tx, 'entry.value', place, text), why]
}
