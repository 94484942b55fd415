import { randomBytes } from 'node:crypto'
import { link, open, rename, stat, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes a file that must not be there yet; it has reached the disk when this is done. */
export async function writeOnce(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await syncFolder(dirname(file))
}

/** Gives it its last name. Need not reach the disk: who looks knows both names. */
export const moveTo = (from: string, to: string): Promise<void> => rename(from, to).catch(unlessMissing)

/**
 * Puts one file in the place of another, which is overwritten under the name `aside` and taken away: at every moment one of them
 * stands in its place, whole, and what was there is found again by its name where this breaks off.
 */
export async function putInPlace(from: string, to: string, aside: string): Promise<void> {
  await link(to, aside)
  await rename(from, to)
  await syncFolder(dirname(to))
  await shred(aside)
}

/** Adds to a file, which is made; it has reached the disk when this is done. What broke off before stands on a line of its own. */
export async function append(file: string, lines: string): Promise<void> {
  const handle = await open(file, 'a', 0o600)
  try {
    const made = (await handle.stat()).size === 0
    await handle.writeFile(`\n${lines}`)
    await handle.sync()
    if (made) await syncFolder(dirname(file))
  } finally {
    await handle.close()
  }
}

/** Whether both names are of one file. */
export async function isSame(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((file) => stat(file, { bigint: true }).catch(unlessMissing)))
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev
}

/** Overwrites, then takes away; nothing where there is nothing. Reaches the disk before it is done. */
export async function shred(file: string): Promise<void> {
  try {
    const handle = await open(file, 'r+')
    try {
      await handle.write(randomBytes((await handle.stat()).size), 0, undefined, 0)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await unlink(file)
    await syncFolder(dirname(file))
  } catch (error) {
    unlessMissing(error)
  }
}

export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folder; there the file system sees to it.
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export function unlessMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
}
