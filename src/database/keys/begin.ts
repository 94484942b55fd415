import type { Database } from '../connect.ts'
import { sealPlain } from './seal-plain.ts'
import { rebuildMaterial } from './search-material.ts'
import { sweepKeys } from './sweep.ts'

/** At start, after the migrations: what an older Drempel, a crash or a restore left is put right. `url` is the owner's. */
export async function settleKeys(
  db: Database,
  url: string,
): Promise<{ readonly sealed: number; readonly found: number }> {
  const sealed = await sealPlain(db, url)
  await sweepKeys(db)
  return { sealed, found: await rebuildMaterial(db) }
}
