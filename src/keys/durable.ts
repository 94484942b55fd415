import { randomBytes } from 'node:crypto'
import { open, rename, unlink } from 'node:fs/promises'
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

export function unlessMissing(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
}
