import { join } from 'node:path'
import type { Config } from '../../config/config.ts'
import { masterKeyOf } from '../../config/master-key.ts'
import { folderStore, type KeyRing, keyRing, kmsMasterKey, masterKey } from '../../keys/index.ts'
import { readAsGate } from '../owner.ts'

type KeyPlace = Pick<Config, 'masterKey' | 'dataFolder' | 'keyStore' | 'kmsCommand'>

/**
 * The keys of the migrated database at `url` (the owner's), from the folder of the settings, which is begun when neither has any yet.
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

const hasKeys = (url: string): Promise<boolean> =>
  readAsGate(url, async (ask) => {
    const [row] = await ask<{ any: boolean }>(
      'select exists (table drempel.file_key) or exists (table drempel.passed_on) or exists (table drempel.false_alarm) as any',
    )
    return row?.any ?? false
  })
