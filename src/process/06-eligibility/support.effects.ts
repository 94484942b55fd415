import { documents, type Tx } from '../../database/index.ts'
import { eraseTeamWorld } from '../erase.effects.ts'
import { goesForSupport } from './support.ts'

/** The team keeps no file for who does not take part; who wants its support has a registration of its own, and only that. */
export async function settleSupport(tx: Tx, trajectoryId: string, wants: string | undefined): Promise<void> {
  if (wants === 'no') await eraseTeamWorld(tx, trajectoryId)
  if (wants === 'yes') await documents.remove(tx, trajectoryId, goesForSupport)
}
