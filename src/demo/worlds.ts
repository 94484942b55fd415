import { isPrivacyOfficer, isProgram, type Party, parties } from '../covenant/index.ts'
import type { Actor } from '../database/index.ts'
import type { Services } from '../engine/index.ts'
import { personas } from '../identity/index.ts'
import { askCase, askWorklist } from '../questions/index.ts'

/** The worlds of one trajectory, with somebody who lives in each. */
export type DemoTrajectory = {
  /** The public id of the resident's world: only the demo has an address for all four together. */
  readonly id: string
  readonly worlds: readonly { readonly party: Party; readonly worldId: string; readonly actor: Actor }[]
}

/**
 * Which worlds belong together, found by asking as each of the demo's people: nobody in the program itself can see
 * across them, not even here.
 */
export async function demoTrajectories(services: Services): Promise<DemoTrajectory[]> {
  const found = new Map<string, Map<Party, { worldId: string; actor: Actor }>>()
  for (const { actor } of await personas(services.database)) {
    if (isPrivacyOfficer(actor.role) || isProgram(actor.role)) continue
    for (const { worldId } of await askWorklist(services, actor)) {
      const question = await askCase(services, actor, worldId)
      if (!question) continue
      const { trajectoryId } = question.context.rows.world
      const worlds = found.get(trajectoryId) ?? new Map()
      if (!worlds.has(actor.party)) worlds.set(actor.party, { worldId, actor })
      found.set(trajectoryId, worlds)
    }
  }
  return [...found.values()].flatMap((worlds) => {
    const resident = worlds.get('resident')
    return resident
      ? [
          {
            id: resident.worldId,
            worlds: parties.flatMap((party) =>
              worlds.get(party) ? [{ party, ...(worlds.get(party) as { worldId: string; actor: Actor }) }] : [],
            ),
          },
        ]
      : []
  })
}
