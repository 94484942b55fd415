import { mkdirSync, readFileSync } from 'node:fs'
import { mkdir, readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeyId } from './box.ts'
import { append, isSame, moveTo, putInPlace, shred, syncFolder, unlessMissing, writeOnce } from './durable.ts'
import { isWrongMaster, type MasterKey } from './master.ts'

/**
 * Where keys are kept, outside the database, so that no backup of it holds them. A key is `put` before the rows that need it
 * are committed and `kept` after: what was put and never kept belongs to a transaction that broke off.
 */
export type KeyStore = {
  put(id: KeyId, key: Uint8Array): Promise<void>
  keep(id: KeyId): Promise<void>
  /** Undefined where it is not there (any more). */
  get(id: KeyId): Buffer | undefined
  /** Puts other bytes in place of those that are there, which go for good. One program at a time. */
  replace(id: KeyId, key: Uint8Array): Promise<void>
  /** Takes away what a `replace` that broke off has left. */
  finish(id: KeyId): Promise<void>
  /** For good. Nothing happens where it is not there. */
  destroy(id: KeyId): Promise<void>
  /** Put before `moment` and not kept. */
  leftBefore(moment: Date): Promise<KeyId[]>
  /** Adds lines to the journal of what was destroyed; they have reached the disk when this is done. */
  note(lines: string): Promise<void>
  journal(): Promise<string>
}

/** In memory only: for tests, and for scenarios that leave nothing behind. */
export function memoryStore(keys = new Map<KeyId, Buffer>()): KeyStore {
  const noted: string[] = []
  return {
    put: async (id, key) => void keys.set(id, Buffer.from(key)),
    keep: async () => undefined,
    get(id) {
      const key = keys.get(id)
      // Of its own, since whoever gets it wipes it out.
      return key && Buffer.from(key)
    },
    replace: async (id, key) => void keys.set(id, Buffer.from(key)),
    finish: async () => undefined,
    destroy: async (id) => void keys.delete(id),
    leftBefore: async () => [],
    note: async (lines) => void noted.push(lines),
    journal: async () => noted.join(''),
  }
}

export const checkName = 'check'
const checkText = 'This folder holds keys of Drempel, wrapped by its master key.'
/** In the folder of the keys. */
export const journalName = 'journal'
const fresh = '.new'
/** What comes in the place of a file, and what makes room for it; neither is there for who reads keys. */
export const next = '.next'
export const old = '.old'

/**
 * A folder with one small file for each key, wrapped by the master key. Throws with what to do when the folder was
 * begun with another master key.
 *
 * @param mayBegin false: the database has data already, so that an empty folder is the wrong one
 */
export async function folderStore(folder: string, master: MasterKey, mayBegin: boolean): Promise<KeyStore> {
  await checkFolder(folder, master, mayBegin)
  const place = (id: KeyId) => join(folder, id.slice(0, 2), id)
  const keep = (id: KeyId) => moveTo(place(id) + fresh, place(id))
  const finish = (id: KeyId) => finishFile(place(id))
  return {
    async put(id, key) {
      const shelf = join(folder, id.slice(0, 2))
      if (await mkdir(shelf, { recursive: true, mode: 0o700 })) await syncFolder(folder)
      await writeOnce(place(id) + fresh, master.wrap(id, key))
    },
    keep,
    get(id) {
      const wrapped = read(place(id)) ?? read(place(id) + fresh) ?? read(place(id))
      return wrapped && master.unwrap(id, wrapped)
    },
    async replace(id, key) {
      await finish(id)
      // Something of it went: so what needs it was committed.
      await keep(id)
      await writeOnce(place(id) + next, master.wrap(id, key))
      await putInPlace(place(id) + next, place(id), place(id) + old)
    },
    finish,
    async destroy(id) {
      for (const name of [fresh, next, old, '']) await shred(place(id) + name)
    },
    async leftBefore(moment) {
      const left: KeyId[] = []
      for (const name of await readdir(folder, { recursive: true })) {
        if (!name.endsWith(fresh)) continue
        const { mtime } = await stat(join(folder, name))
        if (mtime < moment) left.push(name.slice(3, -fresh.length))
      }
      return left
    },
    note: (lines) => append(join(folder, journalName), lines),
    journal: async () => read(join(folder, journalName))?.toString() ?? '',
  }
}

/** Takes away what is left where one file did not come all the way into the place of another. */
export async function finishFile(file: string): Promise<void> {
  await shred(file + next)
  // Until the new one came in its place the old one bore both names.
  if (await isSame(file + old, file)) await unlink(file + old)
  else await shred(file + old)
}

async function checkFolder(folder: string, master: MasterKey, mayBegin: boolean): Promise<void> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, checkName)
  const known = read(file)
  if (!known) {
    if (!mayBegin) throw new Error(`The keys of this database are not in ${folder}. Put them back, or set KEY_STORE.`)
    return writeOnce(file, master.wrap(checkName, Buffer.from(checkText)))
  }
  try {
    master.unwrap(checkName, known)
  } catch (error) {
    if (!isWrongMaster(error)) throw error
    throw new Error(
      `MASTER_KEY is not the one that the keys in ${folder} were wrapped with. Set the right one; nothing was changed.`,
    )
  }
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch (error) {
    unlessMissing(error)
    return undefined
  }
}
