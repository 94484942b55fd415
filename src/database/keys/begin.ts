import { sql } from 'kysely'
import { rebuildSearch } from '../client-register.ts'
import type { Database } from '../connect.ts'
import { run } from '../run.ts'
import { asSession } from '../session.ts'
import { timerActor } from '../timers.ts'
import { rebuildMaterial } from './search-material.ts'
import { sweepKeys } from './sweep.ts'

/** At start, after the migrations: what a crash or a restore left is put right. `url` is the owner's. */
export async function settleKeys(db: Database, url: string): Promise<{ readonly found: number }> {
  await sweepKeys(db)
  for (const organisation of await registersWithoutSearch(db)) await rebuildSearch(url, organisation)
  return { found: await rebuildMaterial(db) }
}

async function registersWithoutSearch(db: Database): Promise<string[]> {
  const rows = await asSession(db, timerActor('team'), (tx) =>
    run(tx, sql<{ id: string }>`select * from drempel.registers_without_search() as id`),
  )
  return rows.map(({ id }) => id)
}
