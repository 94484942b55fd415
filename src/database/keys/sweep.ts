import { sql } from 'kysely'
import { noKeys } from '../../keys/index.ts'
import type { Database } from '../connect.ts'
import { run } from '../run.ts'
import { asSession, type Tx } from '../session.ts'
import { timerActor } from '../timers.ts'
import { openBytes, type Place, sealBytes } from './sealed.ts'
import { unlessUnreadable } from './unreadable.ts'

const most = 100
const day = 24 * 60 * 60 * 1000
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
 * Gives files from which something was removed another key, and destroys the keys that nothing needs any more: from then on
 * no backup of the database can be read for what was removed. What broke off half-way is finished by the next sweep.
 */
export async function sweepKeys(db: Database): Promise<void> {
  // Whoever opened the database without keys has nothing to destroy; the next one who has them does it.
  if (db.keys === noKeys) return
  await changeStaleKeys(db)
  await settleLeftovers(db)
  for (;;) {
    const keys = await asSession(db, program, async (tx) =>
      (await run(tx, sql<{ id: Buffer }>`select * from drempel.keys_to_destroy(${most}) as id`)).map(({ id }) => id),
    )
    if (keys.length === 0) return
    for (const id of keys) await db.keys.destroy(asHex(id))
    await asSession(db, program, (tx) => run(tx, sql`select drempel.keys_destroyed(${keys}::bytea[])`))
  }
}

async function changeStaleKeys(db: Database): Promise<void> {
  const files = await asSession(db, program, (tx) =>
    run(
      tx,
      sql<{ trajectoryId: string; file: string }>`
        select trajectory_id as "trajectoryId", file from drempel.stale_files(${most})`,
    ),
  )
  for (const { trajectoryId, file } of files) await asSession(db, program, (tx) => changeKey(tx, trajectoryId, file))
  if (files.length === most) await changeStaleKeys(db)
}

type SealedRow = { what: 'entry' | 'document'; id: string; category: string; value: Buffer; reason: Buffer | null }

async function changeKey(tx: Tx, trajectoryId: string, file: string): Promise<void> {
  const id = tx.keys.ring.newId()
  const [{ old } = {}] = await run(
    tx,
    sql<{ old: Buffer | null }>`select drempel.change_key(${trajectoryId}, ${file}, ${asBytes(id)}) as old`,
  )
  if (!old) return
  await tx.keys.make(id)
  tx.keys.inUse.set(`${trajectoryId} ${file}`, id)
  const rows = await run(tx, sql<SealedRow>`select * from drempel.sealed_rows(${trajectoryId}, ${file})`)
  for (const { what, value, reason, ...row } of rows) {
    const place: Place = { ...row, trajectoryId, file }
    const anew = async (column: Parameters<typeof sealBytes>[1], sealed: Buffer | null) => {
      const text = sealed && unlessUnreadable(() => openBytes(tx.keys.ring, column, place, sealed))
      return text ? sealBytes(tx, column, place, text) : undefined
    }
    const put = await anew(what === 'entry' ? 'entry.value' : 'document.bytes', value)
    // What could not be read before cannot be read after either.
    if (!put) continue
    const why = (await anew('entry.reason', reason)) ?? null
    await run(tx, sql`select drempel.put_sealed(${what}, ${row.id}, ${put}, ${why})`)
  }
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
