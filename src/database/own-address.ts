import { sql } from 'kysely'
import { doorOf } from '../typed/index.ts'
import type { Seen } from './notable.ts'
import { first, run } from './run.ts'
import type { Tx } from './session.ts'
import type { Moment } from './tables.ts'

/** Where the actor lives, as a hash; absent takes it away. For members of staff only. */
export async function keepOwnAddress(
  tx: Tx,
  address: { readonly postcode: string; readonly houseNumber: string } | undefined,
): Promise<void> {
  const door = address && doorOf(address.houseNumber)
  await run(tx, sql`select drempel.keep_own_address(${address?.postcode ?? null}, ${door ?? null})`)
}

export async function hasOwnAddress(tx: Tx): Promise<boolean> {
  return (await first(tx, sql<{ has: boolean }>`select drempel.has_own_address() as has`))?.has ?? false
}

/** Who read a case at the own address, or at a colleague's; for privacy officers. It is not told whose. */
export async function addressesRead(tx: Tx, from: Moment, whose: 'own' | 'colleague'): Promise<Seen[]> {
  return run(tx, sql<Seen>`select person, name, day, count from drempel.addresses_read(${from}, ${whose === 'own'})`)
}
