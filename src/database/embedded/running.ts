import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addressOf, placeOf } from './place.ts'

/** Whether a database was ever made in this folder. */
export const isMade = (dataDir: string): boolean => existsSync(join(placeOf(dataDir).cluster, 'PG_VERSION'))

/**
 * The address of the server that another program runs on this data folder, password included: never print it. Undefined
 * where it is not known.
 */
export function addressOfRunning(dataDir: string): string | undefined {
  const { cluster, passwordFile } = placeOf(dataDir)
  try {
    // The fourth line of this file is the port.
    const port = Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[3])
    return port > 0 ? addressOf(port, readFileSync(passwordFile, 'utf8').trim(), 'drempel') : undefined
  } catch {
    return undefined
  }
}
