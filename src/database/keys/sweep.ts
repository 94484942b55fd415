import { sql } from 'kysely'
import { noKeys } from '../../keys/index.ts'
import type { Database } from '../connect.ts'
import { run } from '../run.ts'
import { asSession, type Tx } from '../session.ts'
import { timerActor } from '../timers.ts'

/** Key files at a time: each takes some writes that wait for the disk, and the transaction waits for them. */
const most = 25
const minute = 60 * 1000
const day = 24 * 60 * minute
const program = timerActor('corporation')
const asHex = (id: Buffer) => id.toString('hex')
const asBytes = (id: string) => Buffer.from(id, 'hex')

const waiting = new WeakSet<Database>()

/** Sweeps once the transaction is committed; several acts at once are one sweep. */
export async function sweepSoon(db: Database): Promise<void> {
  if (waiting.has(db)) return
  waiting.add(db)
  // Outside of the answer that is on its way.
  await new Promise((ready) => setImmediate(ready))
  waiting.delete(db)
  await sweepKeys(db)
}

/**
 * Destroys what nothing needs any more, of keys as well as whole ones: from then on no backup of the database can be read for what
 * was removed. What broke off half-way is finished by the next sweep. Keys that another program destroyed meanwhile are gone from
 * memory after it too.
 */
export async function sweepKeys(db: Database): Promise<void> {
  // Whoever opened the database without keys has nothing to destroy; the next one who has them does it.
  if (db.keys === noKeys) return
  db.keys.forget(new Date(Date.now() - 5 * minute))
  await settleLeftovers(db)
  for (;;) if (!(await asSession(db, program, destroySome))) return
}

type Row = { readonly id: Buffer; readonly tree: number; readonly leaf: number }
const all = -1

/** In one transaction, whose lock keeps others from changing a key file meanwhile. Gives whether there was anything. */
async function destroySome(tx: Tx): Promise<boolean> {
  const rows = await run(tx, sql<Row>`select key_id as id, tree, leaf from drempel.keys_to_destroy(${most})`)
  if (rows.length === 0) return false
  const generations = new Map<string, number>()
  for (const [id, gone] of Map.groupBy(rows, ({ id }) => asHex(id))) {
    if (gone.some(({ tree }) => tree === all)) {
      await tx.keys.ring.destroy(id)
      continue
    }
    const trees = gone.filter(({ leaf }) => leaf === all).map(({ tree }) => tree)
    const generation = await tx.keys.ring.puncture(id, { trees, leaves: gone.filter(({ leaf }) => leaf !== all) })
    if (generation !== undefined) generations.set(id, generation)
  }
  await run(
    tx,
    sql`select drempel.keys_destroyed(${rows.map(({ id }) => id)}::bytea[], ${rows.map(({ tree }) => tree)}::integer[],
      ${rows.map(({ leaf }) => leaf)}::integer[], ${[...generations.keys()].map(asBytes)}::bytea[],
      ${[...generations.values()]}::integer[])`,
  )
  return true
}

/** Keys that a killed program had made: those that were committed stay, the others go. */
async function settleLeftovers(db: Database): Promise<void> {
  const left = await db.keys.leftBefore(new Date(Date.now() - day))
  if (left.length === 0) return
  const used = await asSession(db, program, (tx) =>
    run(tx, sql<{ id: Buffer }>`select * from drempel.keys_in_use(${left.map(asBytes)}::bytea[]) as id`),
  )
  const needed = new Set(used.map(({ id }) => asHex(id)))
  for (const id of left) await (needed.has(id) ? db.keys.keep(id) : db.keys.destroy(id))
}
