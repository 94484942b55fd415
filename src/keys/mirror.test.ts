import { randomBytes } from 'node:crypto'
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  destroyedBy,
  folderStore,
  journalName,
  type KeyRing,
  keyRing,
  keyStoreId,
  masterKey,
  mirrorKeys,
} from './index.ts'

const master = masterKey(randomBytes(32))
let folder: string
let ring: KeyRing
const store = () => join(folder, 'store')
const mirror = () => join(folder, 'mirror')
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'drempel-mirror-'))
  ring = keyRing(await folderStore(store(), master, true))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const filesIn = (at: string) =>
  readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(at.length + 1))
    .sort()
const contentOf = (at: string) =>
  Object.fromEntries(filesIn(at).map((name) => [name, readFileSync(join(at, name), 'hex')]))
async function made(kept = true): Promise<string> {
  const id = ring.newId()
  await ring.put(id)
  if (kept) await ring.keep(id)
  return id
}
const fileOf = (id: string) => join(id.slice(0, 2), id)

describe('a mirror of the keys', () => {
  it('is what the store is, each time, and only its owner reads it', async () => {
    const [one, other] = [await made(), await made(false)]
    expect(await mirrorKeys(store(), mirror())).toEqual({ files: 3, gone: 0 })
    expect(contentOf(mirror())).toEqual(contentOf(store()))
    expect(filesIn(mirror())).toContain(`${fileOf(other)}.new`)
    for (const name of filesIn(mirror())) expect(statSync(join(mirror(), name)).mode & 0o077).toBe(0)

    await ring.keep(other)
    await ring.puncture(one, { trees: [4], leaves: [{ tree: 3, leaf: 7 }] })
    await ring.destroy(other)
    expect(await mirrorKeys(store(), mirror())).toEqual({ files: 2, gone: 1 })
    expect(contentOf(mirror())).toEqual(contentOf(store()))
    expect(filesIn(mirror())).toContain(journalName)
    expect(await mirrorKeys(store(), mirror())).toEqual({ files: 2, gone: 0 })
  })

  it('overwrites what goes and what changes, and does not only take it away', async () => {
    const [gone, cut] = [await made(), await made()]
    await mirrorKeys(store(), mirror())
    for (const id of [gone, cut]) linkSync(join(mirror(), fileOf(id)), join(folder, id))
    const before = [gone, cut].map((id) => readFileSync(join(folder, id), 'hex'))
    await ring.destroy(gone)
    await ring.puncture(cut, { trees: [1], leaves: [] })
    await mirrorKeys(store(), mirror())
    for (const [index, id] of [gone, cut].entries())
      expect(readFileSync(join(folder, id), 'hex')).not.toBe(before[index])
  })

  it('goes on where a run was killed, and what is in its place stays whole meanwhile', async () => {
    const id = await made()
    await mirrorKeys(store(), mirror())
    const file = join(mirror(), fileOf(id))
    const whole = readFileSync(file, 'hex')
    // Killed before the new file came in its place: the old one bears two names.
    linkSync(file, `${file}.old`)
    writeFileSync(`${file}.next`, 'half')
    writeFileSync(join(mirror(), 'check.next'), 'half')
    expect(await mirrorKeys(store(), mirror())).toEqual({ files: 2, gone: 0 })
    expect([readFileSync(file, 'hex'), filesIn(mirror())]).toEqual([whole, filesIn(store())])
    // Killed after it: the old one is a file by itself, that is overwritten.
    writeFileSync(`${file}.old`, 'old')
    await mirrorKeys(store(), mirror())
    expect(filesIn(mirror())).toEqual(filesIn(store()))
  })

  it('takes no keys of another store, nothing that is no store, and comes into no folder of something else', async () => {
    await mirrorKeys(store(), mirror())
    const other = join(folder, 'other')
    await folderStore(other, master, true)
    expect(await keyStoreId(other)).not.toBe(await keyStoreId(store()))
    expect(await keyStoreId(mirror())).toBe(await keyStoreId(store()))
    const before = contentOf(mirror())
    await expect(mirrorKeys(other, mirror())).rejects.toMatchObject({ why: 'other' })
    await expect(mirrorKeys(join(folder, 'nothing'), mirror())).rejects.toMatchObject({ why: 'none' })
    expect(contentOf(mirror())).toEqual(before)
    const full = join(folder, 'full')
    mkdirSync(full)
    writeFileSync(join(full, 'letter.txt'), 'kept')
    await expect(mirrorKeys(store(), full)).rejects.toMatchObject({ why: 'notEmpty' })
    expect(contentOf(full)).toEqual({ 'letter.txt': Buffer.from('kept').toString('hex') })
  })

  it('is not made of keys of which less was destroyed than it knows', async () => {
    const id = await made()
    await mirrorKeys(store(), join(folder, 'before'))
    await ring.destroy(id)
    await mirrorKeys(store(), mirror())
    await expect(mirrorKeys(join(folder, 'before'), mirror())).rejects.toMatchObject({ why: 'older' })
    expect(existsSync(join(mirror(), fileOf(id)))).toBe(false)
  })
})

describe('the journal says of what is sealed whether its key was destroyed', () => {
  it('whole, by tree and by leaf, and of nothing else', async () => {
    const [whole, cut, left] = [await made(), await made(), await made()]
    const leaf = (key: string, tree: number, number: number) =>
      ring.seal({ key, tree, leaf: number }, 'here', Buffer.from('text'))
    const boxes = [
      ring.seal(whole, 'here', Buffer.from('text')),
      leaf(cut, 1, 1),
      leaf(cut, 2, 7),
      leaf(cut, 2, 8),
      leaf(left, 1, 1),
    ]
    await ring.destroy(whole)
    await ring.puncture(cut, { trees: [1], leaves: [{ tree: 2, leaf: 7 }] })
    const destroyed = await destroyedBy([join(store(), journalName), join(folder, 'no journal')])
    expect(boxes.map(destroyed)).toEqual([true, true, true, false, false])
  })
})
