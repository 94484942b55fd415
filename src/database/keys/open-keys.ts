import { join } from 'node:path'
import { sql } from 'kysely'
import type { Config } from '../../config/config.ts'
import { masterKeyOf } from '../../config/master-key.ts'
import { folderStore, type KeyRing, keyRing, kmsMasterKey, masterKey } from '../../keys/index.ts'
import { connect } from '../connect.ts'
import { first } from '../run.ts'
import { asSession } from '../session.ts'
import { timerActor } from '../timers.ts'

type KeyPlace = Pick<Config, 'masterKey' | 'dataFolder' | 'keyStore' | 'kmsCommand'>

/**
 * The keys of the migrated database at `url`, from the folder of the settings, which is begun when neither has any yet.
 * Throws an error that says what to do when the master key is another one, or the folder is not that of this database.
 */
export async function openKeys(place: KeyPlace, url: string): Promise<KeyRing> {
  const folder = place.keyStore ?? join(place.dataFolder, 'keys')
  const mayBegin = !(await hasKeys(url))
  const master = place.kmsCommand
    ? await kmsMasterKey(place.kmsCommand, folder)
    : masterKey(masterKeyOf(place, mayBegin) ?? missing())
  return keyRing(await folderStore(folder, master, mayBegin))
}

const missing = (): never => {
  throw new Error(
    'The master key of this database is not there. Set MASTER_KEY, or put master-key back in the data folder.',
  )
}

async function hasKeys(url: string): Promise<boolean> {
  const db = connect(url, { max: 1 })
  try {
    const row = await asSession(db, timerActor('corporation'), (tx) =>
      first(tx, sql<{ any: boolean }>`select drempel.has_keys() as any`),
    )
    return row?.any ?? false
  } finally {
    await db.close()
  }
}
