import { type Actor, asSession, ownOrganisation } from '../database/index.ts'
import type { Services } from '../engine/index.ts'

/** Name and address of the own organisation, as its register of processing activities prints them; none of a resident. */
export async function askController(
  services: Services,
  actor: Actor,
): Promise<{ readonly name: string; readonly contact: readonly string[] } | undefined> {
  const own = await asSession(services.database, actor, (tx) => ownOrganisation(tx))
  if (!own) return undefined
  const { street, postcodePlace, phone, mail, website } = own.settings
  const lines = [street, postcodePlace, phone, mail, website]
  return { name: own.name, contact: lines.filter((line) => typeof line === 'string' && line !== '') as string[] }
}
