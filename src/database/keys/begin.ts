import { rebuildSearch } from '../client-register.ts'
import type { Database } from '../connect.ts'
import { makeSearchable } from './searchable.ts'
import { sweepKeys } from './sweep.ts'

/** At start, after the migrations: what a crash or a restore left is put right. `url` is the owner's. */
export async function settleKeys(db: Database, url: string): Promise<{ readonly found: number }> {
  await sweepKeys(db)
  return makeSearchable(db, { fillRegister: (organisation) => rebuildSearch(url, organisation) })
}
