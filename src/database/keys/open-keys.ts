import { join } from 'node:path'
import type { Config } from '../../config/config.ts'
import { masterKeyOf } from '../../config/master-key.ts'
import { folderStore, type KeyRing, type KeyStore, keyRing, kmsMasterKey, masterKey } from '../../keys/index.ts'
import { readAsGate } from '../owner.ts'

export type KeyPlace = Pick<Config, 'masterKey' | 'dataFolder' | 'keyStore' | 'kmsCommand'>

/**
 * The keys of the migrated database at `url` (the owner's), from the folder of the settings, which is begun when neither has any yet.
 * Throws an error that says what to do when the master key is another one, or the folder is not that of this database.
 */
export async function openKeys(place: KeyPlace, url: string): Promise<KeyRing> {
  return keyRing(await openStore(place, !(await hasKeys(url))))
}

/** @param mayBegin false: only a folder that has been begun; nothing is written then */
export async function openStore(place: KeyPlace, mayBegin: boolean): Promise<KeyStore> {
  const folder = keyFolder(place)
  const master = place.kmsCommand
    ? await kmsMasterKey(place.kmsCommand, folder)
    : masterKey(masterKeyOf(place, mayBegin) ?? missing())
  return folderStore(folder, master, mayBegin)
}

export const keyFolder = ({ keyStore, dataFolder }: Pick<KeyPlace, 'keyStore' | 'dataFolder'>): string =>
  keyStore ?? join(dataFolder, 'keys')

const missing = (): never => {
  throw new Error(
    'The master key of this database is not there. Set MASTER_KEY, or put master-key back in the data folder.',
  )
}

const hasKeys = (url: string): Promise<boolean> =>
  readAsGate(url, async (ask) => {
    const [row] = await ask<{ any: boolean }>(
      'select exists (table drempel.file_key) or exists (table drempel.passed_on) or exists (table drempel.false_alarm) or exists (table drempel.data_leak_note) as any',
    )
    return row?.any ?? false
  })
