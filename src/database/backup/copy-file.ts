import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, readdir } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import type { CopiedFile } from './manifest.ts'

type Chunks = AsyncIterable<Buffer> | Iterable<Buffer>
type Counted = Omit<CopiedFile, 'path'>

/** How much it is, and its SHA-256; each piece goes to `take` too. */
async function counted(chunks: Chunks, take?: (chunk: Buffer) => Promise<unknown>): Promise<Counted> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of chunks) {
    hash.update(chunk)
    size += chunk.length
    await take?.(chunk)
  }
  return { size, sha256: hash.digest('hex') }
}

/** Writes a new file that only its owner reads, and that has reached the disk when this is done. */
export async function writeNew(folder: string, path: string, chunks: Chunks, sync = true): Promise<CopiedFile> {
  const file = join(folder, path)
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  const handle = await open(file, 'wx', 0o600)
  try {
    const written = await counted(chunks, (chunk) => handle.writeFile(chunk))
    if (sync) await handle.sync()
    return { path, ...written }
  } finally {
    await handle.close()
  }
}

/**
 * Copies one file as it is at this moment, and tells what was copied. Undefined where it is not there any more: what is copied
 * is in use.
 *
 * @param path below both folders, with slashes
 * @param sync false: for what is thrown away soon
 */
export async function copyFile(from: string, to: string, path: string, sync = true): Promise<CopiedFile | undefined> {
  const source = await openIfThere(join(from, path))
  if (!source) return undefined
  try {
    return await writeNew(to, path, piecesOf(source), sync)
  } finally {
    await source.close()
  }
}

async function* piecesOf(source: FileHandle): AsyncGenerator<Buffer> {
  // Most files are small, and there are many; one that grows meanwhile takes some turns more.
  const piece = Buffer.allocUnsafe(Math.min(1 << 18, (await source.stat()).size + 1))
  for (;;) {
    const { bytesRead } = await source.read(piece, 0, piece.length, null)
    if (bytesRead === 0) return
    yield piece.subarray(0, bytesRead)
  }
}

/** What a file is now; undefined where it is not there. */
export async function countFile(file: string): Promise<Counted | undefined> {
  const source = await openIfThere(file)
  if (!source) return undefined
  try {
    return await counted(piecesOf(source))
  } finally {
    await source.close()
  }
}

async function openIfThere(file: string): Promise<FileHandle | undefined> {
  try {
    return await open(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return undefined
  }
}

/** Some at once, since each waits for the disk; in their order. */
export async function forEach<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const left = all.entries()
  const worker = async () => {
    for (const [index, one] of left) results[index] = await work(one)
  }
  await Promise.all(Array.from({ length: 8 }, worker))
  return results
}

/** All files below a folder, with slashes, in the order of their names. */
export async function filesBelow(folder: string): Promise<{ files: string[]; folders: string[] }> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const pathOf = (entry: (typeof found)[number]) =>
    join(entry.parentPath, entry.name)
      .slice(folder.length + 1)
      .replaceAll(sep, '/')
  return {
    files: found
      .filter((entry) => !entry.isDirectory())
      .map(pathOf)
      .sort(),
    folders: found
      .filter((entry) => entry.isDirectory())
      .map(pathOf)
      .sort(),
  }
}
