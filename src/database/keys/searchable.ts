import { sql } from 'kysely'
import { noKeys } from '../../keys/index.ts'
import { rebuildByWorker } from '../client-register.ts'
import type { Database } from '../connect.ts'
import { NotNow } from '../failure.ts'
import { first, run } from '../run.ts'
import { asSession } from '../session.ts'
import { timerActor } from '../timers.ts'
import { rebuildMaterial } from './search-material.ts'

/** Of two numbers, so that it never meets the lock of a trajectory, which is one. Ours by agreement. */
const searchLock = 7_371_506
const program = timerActor('team')

/**
 * What is searched is whole when this is done, and says so by its mark. One program at a time: another that asks waits, and
 * finds it done. With `atStart` what is marked as whole is looked through too, since it may come from a backup, and the registers
 * are filled by the owner, who can make an index anew.
 */
export async function makeSearchable(
  db: Database,
  atStart?: { readonly fillRegister: (organisation: string) => Promise<unknown> },
): Promise<{ readonly found: number }> {
  // Who cannot read the entries would call it whole with nobody in it.
  if (db.keys === noKeys) return { found: 0 }
  return alone(db, async () => {
    let found = 0
    const fill = atStart?.fillRegister ?? ((organisation: string) => rebuildByWorker(db, organisation))
    await marked(db, 'registers', atStart !== undefined, async () => {
      for (const organisation of await registersWithoutSearch(db)) await fill(organisation)
    })
    await marked(db, 'cases', atStart !== undefined, async () => {
      found = await rebuildMaterial(db)
    })
    return { found }
  })
}

/** The mark is set only where it was not lost a second time meanwhile. */
async function marked(
  db: Database,
  what: 'cases' | 'registers',
  always: boolean,
  work: () => Promise<void>,
): Promise<void> {
  const begun = await asSession(db, program, (tx) =>
    first(tx, sql<{ epoch: string | null }>`select drempel.begin_search(${what}) as epoch`),
  )
  const epoch = begun?.epoch ?? null
  if (epoch === null && !always) return
  await work()
  if (epoch === null) return
  const done = await asSession(db, program, (tx) =>
    first(tx, sql<{ done: boolean }>`select drempel.end_search(${what}, ${epoch}) as done`),
  )
  if (!done?.done) throw new NotNow('search')
}

async function registersWithoutSearch(db: Database): Promise<string[]> {
  const rows = await asSession(db, program, (tx) =>
    run(tx, sql<{ id: string }>`select * from drempel.registers_without_search() as id`),
  )
  return rows.map(({ id }) => id)
}

/** The lock is the connection's: it ends with a killed program. Should it be lost meanwhile, the epoch still tells. */
async function alone<T>(db: Database, work: () => Promise<T>): Promise<T> {
  const client = await db.worker.connect()
  let whole = false
  try {
    await client.query('select pg_advisory_lock($1, 1)', [searchLock])
    const result = await work()
    await client.query('select pg_advisory_unlock($1, 1)', [searchLock])
    whole = true
    return result
  } finally {
    client.release(!whole)
  }
}
