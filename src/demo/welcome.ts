import type { Actor } from '../database/index.ts'
import { asSession, residentOf, welcomePersona } from '../database/index.ts'
import type { Services } from '../engine/index.ts'
import { nameAndAddressOf } from '../process/categories/entry.ts'
import { askCase } from '../questions/index.ts'

/**
 * Makes the resident of a trajectory that was just begun somebody whom one can choose to be. `actor` began it. Elsewhere
 * a resident logs in; the demo has no other door.
 */
export async function welcomeResident(services: Services, actor: Actor, worldId: string): Promise<void> {
  const personId = await asSession(services.database, actor, (tx) => residentOf(tx, worldId))
  const question = await askCase(services, actor, worldId)
  const name = question && nameAndAddressOf(question.context)?.name
  if (!personId || !name) return
  await welcomePersona(services.database, personId, name, 900)
}
