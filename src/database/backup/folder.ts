/** A folder of backups: one below it for each, named by its moment. */
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from '../../keys/index.ts'
import { BackupProblem, manifestName } from './manifest.ts'

const whole = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z$/
/** What is being written or taken away has another name, so that half of one never looks whole. */
const half = 'half-'

async function namesIn(folder: string, wanted: (name: string) => boolean): Promise<string[]> {
  const found = await readdir(folder, { withFileTypes: true })
  return found.flatMap((entry) => (entry.isDirectory() && wanted(entry.name) ? [entry.name] : [])).sort()
}

const wholeIn = (folder: string) =>
  namesIn(folder, (name) => whole.test(name) && existsSync(join(folder, name, manifestName)))

/**
 * Writes a backup into a new folder below `folder`, which gets its name when all of it has reached the disk. What an earlier one left half goes.
 * To be called by the holder of a lock on `folder`.
 *
 * @returns what `write` gives, with the new folder as `made`
 */
export async function newBackup<T extends object>(
  folder: string,
  write: (to: string) => Promise<T>,
): Promise<T & { made: string }> {
  for (const left of await namesIn(folder, (name) => name.startsWith(half))) await remove(folder, left)
  const name = new Date().toISOString().replaceAll(':', '-')
  const beginning = join(folder, half + name)
  await mkdir(beginning, { mode: 0o700 })
  try {
    const written = await write(beginning)
    for (const one of await readdir(beginning, { recursive: true, withFileTypes: true }))
      if (one.isDirectory()) await syncFolder(join(one.parentPath, one.name))
    await syncFolder(beginning)
    await rename(beginning, join(folder, name))
    await syncFolder(folder)
    return { ...written, made: join(folder, name) }
  } catch (error) {
    await rm(beginning, { recursive: true, force: true })
    throw error
  }
}

/** Takes the oldest away, so that `most` are left. What is not whole does not count. @returns how many went */
export async function keepNewest(folder: string, most: number): Promise<number> {
  const old = (await wholeIn(folder)).slice(0, -most)
  for (const name of old) {
    await rename(join(folder, name), join(folder, half + name))
    await remove(folder, half + name)
  }
  return old.length
}

const remove = (folder: string, name: string) => rm(join(folder, name), { recursive: true, force: true })

/** The backup that a folder is, or the newest in it. Throws `BackupProblem` where there is none. */
export async function backupIn(folder: string): Promise<string> {
  if (existsSync(join(folder, manifestName))) return folder
  const newest = existsSync(folder) ? (await wholeIn(folder)).at(-1) : undefined
  if (newest === undefined) throw new BackupProblem(`In ${folder} staat geen hele reservekopie.`)
  return join(folder, newest)
}
