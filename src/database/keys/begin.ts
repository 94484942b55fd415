import { rebuildSearch } from '../client-register.ts'
import type { Database } from '../connect.ts'
import { checkKeys, type KeyCheck } from './check.ts'
import { makeSearchable } from './searchable.ts'
import { sweepKeys } from './sweep.ts'

/**
 * At start, after the migrations: what a crash or a restore left is put right, and the keys are compared with what needs them. `url`
 * is the owner's.
 */
export async function settleKeys(
  db: Database,
  url: string,
): Promise<{ readonly found: number; readonly keys: KeyCheck }> {
  await sweepKeys(db)
  const keys = await checkKeys(db)
  const { found } = await makeSearchable(db, { fillRegister: (organisation) => rebuildSearch(url, organisation) })
  return { found, keys }
}
