import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { putInPlace, shred, unlessMissing, writeOnce } from './durable.ts'
import { linesOf } from './journal.ts'
import { checkName, finishFile, journalName, next, old } from './store.ts'

/**
 * A folder that has no keys; two that do not belong together; one that is to be a mirror and has something else; keys of which less was
 * destroyed than the mirror knows.
 */
export class OtherKeys extends Error {
  override readonly name = 'OtherKeys'
  readonly why: 'none' | 'other' | 'notEmpty' | 'older'
  constructor(why: 'none' | 'other' | 'notEmpty' | 'older') {
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

const isPassing = (name: string) => name.endsWith(next) || name.endsWith(old)

/**
 * Makes `to` what `from` is: a mirror without history. What is no key any more, or changed, is overwritten before it goes. Each file is
 * whole at every moment, so that a run that was killed is just begun again.
 *
 * Throws `OtherKeys`.
 */
export async function mirrorKeys(from: string, to: string): Promise<{ readonly files: number; readonly gone: number }> {
  await checkMirror(from, to)
  await mkdir(to, { recursive: true, mode: 0o700 })
  for (const name of (await filesIn(to)).filter(isPassing)) await finishFile(join(to, name.replace(/\.[a-z]+$/, '')))
  // A key gets its last name while one reads: what was missed under one name is there under the other a moment later.
  await copyAll(from, to)
  let copied = await copyAll(from, to)
  while (copied.vanished) copied = await copyAll(from, to)
  const there = new Set(copied.names)
  const gone = (await filesIn(to)).filter((name) => !there.has(name) && name !== journalName)
  for (const name of gone) await shred(join(to, name))
  // Last: whatever went from the mirror stands in it, since the store writes it down before it destroys.
  const journal = await bytesOf(join(from, journalName))
  if (journal) await put(join(to, journalName), journal)
  return { files: there.size, gone: gone.length }
}

/** Whether `to` can be a mirror of `from`; asked before anything is done. Throws `OtherKeys`. */
export async function checkMirror(from: string, to: string): Promise<void> {
  const [theirs, ours] = [await keyStoreId(from), await keyStoreId(to)]
  if (theirs === undefined) throw new OtherKeys('none')
  if (ours !== undefined && ours !== theirs) throw new OtherKeys('other')
  if (ours === undefined && (await filesIn(to).catch(unlessMissing))?.some((name) => !isPassing(name)))
    throw new OtherKeys('notEmpty')
  // Otherwise keys that were destroyed would come into the mirror again, and what says so would go from it.
  const known = new Set(linesOf(String((await bytesOf(join(from, journalName))) ?? '')))
  const noted = linesOf(String((await bytesOf(join(to, journalName))) ?? ''))
  if (noted.some((line) => !known.has(line))) throw new OtherKeys('older')
}

async function copyAll(from: string, to: string): Promise<{ names: string[]; vanished: boolean }> {
  const names = (await filesIn(from)).filter((name) => !isPassing(name) && name !== journalName)
  // What says whose keys they are comes first: a mirror that breaks off is known as one.
  names.sort((a, b) => Number(b === checkName) - Number(a === checkName))
  let vanished = false
  for (const name of names) {
    const bytes = await bytesOf(join(from, name))
    if (bytes) await put(join(to, name), bytes)
    else vanished = true
  }
  return { names, vanished }
}

/** What was there is overwritten before it goes: to rename over it would leave it on the disk. */
async function put(file: string, bytes: Buffer): Promise<void> {
  const known = await bytesOf(file)
  if (known?.equals(bytes)) return
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeOnce(file + next, bytes)
  if (known) await putInPlace(file + next, file, file + old)
  else await rename(file + next, file)
}

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found.flatMap((entry) => (entry.isFile() ? [relative(folder, join(entry.parentPath, entry.name))] : []))
}

async function bytesOf(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    unlessMissing(error)
    return undefined
  }
}
