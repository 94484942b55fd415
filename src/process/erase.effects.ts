import { fileOwners } from '../covenant/index.ts'
import { eraseWorld, type Tx } from '../database/index.ts'

/** Erases the team's world of a trajectory with the files that are the team's; nobody learns whether it was there. */
export async function eraseTeamWorld(tx: Tx, trajectoryId: string): Promise<void> {
  const files = fileOwners()
    .filter((f) => f.party === 'team')
    .map((f) => f.file)
  await eraseWorld(tx, trajectoryId, 'team', files)
}
