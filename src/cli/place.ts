import { join } from 'node:path'
import type { Config } from '../config/config.ts'
import { AlreadyRunning, addressOfRunning, isMade, startEmbedded } from '../database/embedded/index.ts'
import { openOwnLogins, workerAddress } from '../database/index.ts'

/** `url` is the owner's address, `worker` that of the login on which the program itself works. */
type Place = { readonly url: string; readonly worker: string; readonly stop: () => Promise<void> }

export const noDatabase =
  'In deze map staat nog geen database. Zet DREMPEL_DATA of DATABASE_URL, of start Drempel eerst.\n'

/** The database of `DATABASE_URL`, or the embedded one: the server that runs already, or one that is started for this. */
export async function databaseOf(config: Config): Promise<Place | undefined> {
  const { databaseUrl, dataFolder } = config
  const beside = async (url: string) => ({ url, worker: await workerAddress(config, url), stop: async () => undefined })
  if (databaseUrl) return beside(databaseUrl)
  const dataDir = join(dataFolder, 'postgres')
  if (!isMade(dataDir)) return undefined
  try {
    const own = await startEmbedded({ dataDir, log: () => undefined })
    const stop = () => own.stop()
    try {
      return { url: own.url, worker: (await openOwnLogins(config, own.url)).worker, stop }
    } catch (error) {
      await stop()
      throw error
    }
  } catch (error) {
    const url = error instanceof AlreadyRunning ? addressOfRunning(dataDir) : undefined
    if (url === undefined) throw error
    return beside(url)
  }
}
