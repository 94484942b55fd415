import type { CategoryName, FileName } from '../covenant/index.ts'
import { documents, type Tx } from '../database/index.ts'

/** Removes intake notes, whole or some categories of them; nobody learns what was there. */
export async function removeTalkNotes(
  tx: Tx,
  trajectoryId: string,
  files: readonly FileName[],
  categories?: readonly CategoryName[],
): Promise<void> {
  await documents.remove(tx, trajectoryId, files, categories)
}
