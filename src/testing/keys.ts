import { join } from 'node:path'
import { masterKeyOf } from '../config/master-key.ts'
import { folderStore, type KeyRing, keyRing, masterKey } from '../keys/index.ts'

/** Keys as the program finds them in a data folder: for tests that start a command on the same database. */
export async function keysIn(dataFolder: string): Promise<KeyRing> {
  const master = masterKey(masterKeyOf({ masterKey: null, dataFolder }, true))
  return keyRing(await folderStore(join(dataFolder, 'keys'), master, true))
}
