import { join } from 'node:path'
import type { Config } from '../config/config.ts'
import { AlreadyRunning, addressOfRunning, isMade, startEmbedded } from '../database/embedded/index.ts'

type Place = { readonly url: string; readonly stop: () => Promise<void> }

export const noDatabase =
  'In deze map staat nog geen database. Zet DREMPEL_DATA of DATABASE_URL, of start Drempel eerst.\n'

/** The database of `DATABASE_URL`, or the embedded one: the server that runs already, or one that is started for this. */
export async function databaseOf({ databaseUrl, dataFolder }: Config): Promise<Place | undefined> {
  if (databaseUrl) return { url: databaseUrl, stop: async () => undefined }
  const dataDir = join(dataFolder, 'postgres')
  if (!isMade(dataDir)) return undefined
  try {
    return await startEmbedded({ dataDir, log: () => undefined })
  } catch (error) {
    const url = error instanceof AlreadyRunning ? addressOfRunning(dataDir) : undefined
    if (url === undefined) throw error
    return { url, stop: async () => undefined }
  }
}
