import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, mkdir, readdir, readFile, rename, stat, unlink } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { shred, syncFolder, unlessMissing, writeOnce } from './durable.ts'
import { checkName } from './store.ts'

/** Two folders of keys that do not belong together, or one that has none. */
export class OtherKeys extends Error {
  override readonly name = 'OtherKeys'
  readonly why: 'none' | 'other' | 'notEmpty'
  constructor(why: 'none' | 'other' | 'notEmpty') {
    super(`keys: ${why}`)
    this.why = why
  }
}

/** Names a key store: the same for all its copies, and of no other. Undefined where none was begun in the folder. */
export async function keyStoreId(folder: string): Promise<string | undefined> {
  // Sealed once when the store is begun, with a nonce of its own.
  const check = await bytesOf(join(folder, checkName))
  return check && createHash('sha256').update(check).digest('hex').slice(0, 32)
}

/** Of a file that is being put in place, and of the one that makes room: not there for who reads keys. */
const coming = '.coming'
const going = '.going'
const passing = (name: string) => name.endsWith(coming) || name.endsWith(going)

/**
 * Makes `to` what `from` is: a mirror without history. What is no key any more, or changed, is overwritten before it goes. Each file is
 * whole at every moment, so that a run that was killed is just begun again.
 *
 * Throws `OtherKeys`.
 */
export async function mirrorKeys(from: string, to: string): Promise<{ readonly files: number; readonly gone: number }> {
  await checkBoth(from, to)
  await mkdir(to, { recursive: true, mode: 0o700 })
  for (const name of (await filesIn(to, true)).filter(passing)) await settle(join(to, name))
  // A key gets its last name while one reads: what was missed under one name is there under the other a moment later.
  let files = await copyAll(from, to)
  for (let vanished = true; vanished; ) {
    const again = await copyAll(from, to)
    vanished = again.vanished
    files = again
  }
  const there = new Set(files.names)
  const gone = (await filesIn(to)).filter((name) => !there.has(name))
  for (const name of gone) await shred(join(to, name))
  return { files: there.size, gone: gone.length }
}

async function checkBoth(from: string, to: string): Promise<void> {
  const [theirs, ours] = [await keyStoreId(from), await keyStoreId(to)]
  if (theirs === undefined) throw new OtherKeys('none')
  if (ours !== undefined && ours !== theirs) throw new OtherKeys('other')
  if (ours === undefined && existsSync(to) && (await filesIn(to)).length > 0) throw new OtherKeys('notEmpty')
}

async function copyAll(from: string, to: string): Promise<{ names: string[]; vanished: boolean }> {
  // What says whose keys they are comes first: a mirror that breaks off is known as one.
  const names = (await filesIn(from)).sort((a, b) => Number(b === checkName) - Number(a === checkName))
  let vanished = false
  for (const name of names) {
    const bytes = await bytesOf(join(from, name))
    if (bytes) await put(join(to, name), bytes)
    else vanished = true
  }
  return { names, vanished }
}

async function put(file: string, bytes: Buffer): Promise<void> {
  const known = await bytesOf(file)
  if (known?.equals(bytes)) return
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeOnce(file + coming, bytes)
  // What it was before keeps a name until it is overwritten: to rename over it would leave it on the disk.
  if (known) await link(file, file + going).catch(() => rename(file, file + going))
  await rename(file + coming, file)
  await syncFolder(dirname(file))
  await shred(file + going)
}

/** A run that was killed left it: of one that still has its own name too, only the second name goes. */
async function settle(file: string): Promise<void> {
  if (file.endsWith(going) && (await stat(file)).nlink > 1) await unlink(file)
  else await shred(file)
}

async function filesIn(folder: string, all = false): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found.flatMap((entry) =>
    entry.isFile() && (all || !passing(entry.name)) ? [relative(folder, join(entry.parentPath, entry.name))] : [],
  )
}

async function bytesOf(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    unlessMissing(error)
    return undefined
  }
}
