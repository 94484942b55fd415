import { join } from 'node:path'
import { type Config, loadConfig } from '../config/config.ts'
import { AlreadyRunning, addressOfRunning, isMade, startEmbedded } from '../database/embedded/index.ts'
import { openOwnLogins, workerAddress } from '../database/index.ts'
import type { AtEnd, Io } from './io.ts'

/** `url` is the owner's address, `worker` that of the login on which the program itself works. */
type Place = { readonly url: string; readonly worker: string; readonly stop: () => Promise<void> }

const noDatabase = 'In deze map staat nog geen database. Zet DREMPEL_DATA of DATABASE_URL, of start Drempel eerst.'

/** The database of `DATABASE_URL`, or the embedded one: the server that runs already, or one that is started for this. */
async function databaseOf(config: Config): Promise<Place | undefined> {
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

type Begun<Asked> =
  | { readonly config: Config; readonly place: Place; readonly asked: Asked }
  | { readonly exitCode: 0 | 2 }

/**
 * How every command begins that works on the database: explains itself where that was asked, or says what is wrong with
 * the words or the settings, or opens the place.
 *
 * @param asked what was asked, where the words make sense; else `wrong` says what to write instead
 */
export async function begin<Asked>(
  io: Io,
  atEnd: AtEnd,
  words: { help: boolean | undefined; usage: string; asked: Asked | undefined; wrong: string },
): Promise<Begun<Asked>> {
  if (words.help) {
    io.stdout.write(words.usage)
    return { exitCode: 0 }
  }
  const config = loadConfig(process.env)
  const refuse = (said: string): Begun<Asked> => {
    io.stderr.write(`${said}\n`)
    return { exitCode: 2 }
  }
  if (!config.ok) return refuse(config.problems.join('\n'))
  if (words.asked === undefined) return refuse(words.wrong)
  const place = await databaseOf(config.config)
  if (!place) return refuse(noDatabase)
  atEnd(place.stop)
  return { config: config.config, place, asked: words.asked }
}
