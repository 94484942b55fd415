/** The names of those who sign beside the resident, as the landlord's own file has them. */
import type { Beside } from '../../../covenant/index.ts'
import { entryOf, type Filed, type World } from '../../categories/entry.ts'

export const besideNamed = (_who: Beside, world: World<Filed>): string | undefined =>
  entryOf(world, 'corporationFile', 'secondTenant')?.value.name
