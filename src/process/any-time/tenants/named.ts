/** The names of those who sign beside the resident or for him or her, as the landlord's own file has them. */
import { type Beside, representativeKindNames } from '../../../covenant/index.ts'
import { entryOf, type Filed, type World } from '../../categories/entry.ts'

export function besideNamed(who: Beside, world: World<Filed>): string | undefined {
  const kind = representativeKindNames.find((one) => one === who)
  if (!kind) return entryOf(world, 'corporationFile', 'secondTenant')?.value.name
  const found = entryOf(world, 'corporationFile', 'representative', kind)?.value
  return found?.organisation ? `${found.name}, ${found.organisation}` : found?.name
}
