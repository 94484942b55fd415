import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the key is: `MASTER_KEY` as base64 or as the path of a file, or else a file in the data folder. */
export type MasterKeyPlace = { readonly masterKey: string | null; readonly dataFolder: string }

const bytes = 32
const written = /^[\w+/-]{43}=?$/

/** Whether this is such a key itself, and not the path of one. */
export const isMasterKey = (text: string): boolean => written.test(text)

/**
 * The 32 bytes from which every key is derived that keeps data unreadable without this installation. Without a setting they
 * stand in the data folder as `master-key`, outside the database and its backups: made once when `make` is true, else
 * undefined where they are not there yet. Throws an error that repeats nothing of the key.
 */
export function masterKeyOf(place: MasterKeyPlace, make: true): Buffer
export function masterKeyOf(place: MasterKeyPlace, make: boolean): Buffer | undefined
export function masterKeyOf({ masterKey, dataFolder }: MasterKeyPlace, make: boolean): Buffer | undefined {
  if (masterKey !== null) return read(isMasterKey(masterKey) ? masterKey : textOf(masterKey))
  const file = join(dataFolder, 'master-key')
  if (!existsSync(file)) {
    if (!make) return undefined
    mkdirSync(dataFolder, { recursive: true, mode: 0o711 })
    place(file)
  }
  return read(textOf(file))
}

function read(text: string): Buffer {
  const key = Buffer.from(isMasterKey(text.trim()) ? text.trim() : '', 'base64')
  if (key.length !== bytes)
    throw new Error(`MASTER_KEY must be ${bytes} bytes in base64. Make one: openssl rand -base64 32`)
  return key
}

/** Whole or not at all, and never over a key that is there: two programs may start at once. */
function place(file: string): void {
  const half = `${file}.${process.pid}`
  writeFileSync(half, `${randomBytes(bytes).toString('base64')}\n`, { mode: 0o600 })
  try {
    linkSync(half, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(half)
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Error('The file with the master key cannot be read. Check MASTER_KEY, or master-key in the data folder')
  }
}
