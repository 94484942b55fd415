import { first, write } from './run.ts'
import type { Tx } from './session.ts'
import type { OrganisationSettings } from './tables.ts'

/** The actor's own organisation; undefined for a resident. */
export async function ownOrganisation(
  tx: Tx,
): Promise<{ readonly name: string; readonly settings: OrganisationSettings } | undefined> {
  return first(
    tx,
    write.selectFrom('organisation').select(['name', 'settings']).where('id', '=', tx.actor.organisation),
  )
}
