import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { applyJournal, folderStore, journalName, type KeyRing, type KeyStore, keyRing, masterKey } from './index.ts'

const master = masterKey(randomBytes(32))
const [tree, other] = [7, 8]
let home: string
let folder: string
let store: KeyStore
let ring: KeyRing
let key: string
const boxes = new Map<string, Buffer>()
const placed = (id: string) => join(folder, id.slice(0, 2), id)
const sealAll = (to: KeyRing, id: string) => {
  for (const [of, leaf] of [tree, other].flatMap((one) => [0, 1, 2, 3].map((number) => [one, number] as const)))
    boxes.set(`${of} ${leaf}`, to.seal({ key: id, tree: of, leaf }, 'here', Buffer.from('text')))
}
/** What a program that has nothing in memory reads in a folder. */
const readable = async (where = folder) => readBy(keyRing(await folderStore(where, master, false)))
const readBy = (from: KeyRing, generation?: number) =>
  [...boxes].flatMap(([name, box]) => {
    try {
      from.open('here', box, generation)
      return [name]
    } catch {
      return []
    }
  })
const all = ['7 0', '7 1', '7 2', '7 3', '8 0', '8 1', '8 2', '8 3']
const but = (...gone: string[]) => all.filter((name) => !gone.includes(name))
const leaf = (number: number, of = tree) => ({ tree: of, leaf: number })

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'drempel-puncture-'))
  folder = join(home, 'keys')
  store = await folderStore(folder, master, true)
  ring = keyRing(store)
  key = ring.newId()
  await ring.put(key)
  await ring.keep(key)
  sealAll(ring, key)
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

describe('taking a leaf away', () => {
  it('makes what it sealed unreadable, in memory and on disk, and nothing else', async () => {
    expect(await readable()).toEqual(all)
    expect(await ring.puncture(key, { trees: [], leaves: [leaf(1)] })).toBe(1)
    expect([readBy(ring), await readable()]).toEqual([but('7 1'), but('7 1')])
    expect(await ring.puncture(key, { trees: [other], leaves: [leaf(3)] })).toBe(2)
    expect(await readable()).toEqual(['7 0', '7 2'])
    expect(readdirSync(join(folder, key.slice(0, 2)))).toEqual([key])
  })

  it('does nothing the second time', async () => {
    await ring.puncture(key, { trees: [], leaves: [leaf(1)] })
    const bytes = readFileSync(placed(key))
    expect(await ring.puncture(key, { trees: [], leaves: [leaf(1)] })).toBe(1)
    expect(readFileSync(placed(key))).toEqual(bytes)
    expect(await ring.puncture('a'.repeat(32), { trees: [1], leaves: [] })).toBeUndefined()
  })

  it('overwrites the file that was there before, and not only its name', async () => {
    linkSync(placed(key), join(home, 'before'))
    const before = readFileSync(join(home, 'before'))
    await ring.puncture(key, { trees: [], leaves: [leaf(1)] })
    const after = readFileSync(join(home, 'before'))
    expect([after.length, after.equals(before), after.includes(before.subarray(40))]).toEqual([
      before.length,
      false,
      false,
    ])
  })

  it('holds also where the key had not got its last name yet', async () => {
    const late = ring.newId()
    await ring.put(late)
    sealAll(ring, late)
    await ring.puncture(late, { trees: [], leaves: [leaf(2)] })
    await ring.keep(late)
    expect(await readable()).toEqual(but('7 2'))
  })

  it('is not forgotten by another program that is told of the generation', async () => {
    const another = keyRing(await folderStore(folder, master, false))
    expect(readBy(another)).toEqual(all)
    await ring.puncture(key, { trees: [], leaves: [leaf(1)] })
    expect(readBy(another)).toEqual(all)
    expect(readBy(another, 1)).toEqual(but('7 1'))
    expect(readBy(another)).toEqual(but('7 1'))
  })

  it('reaches the memory of a program that is told of nothing, once that lets go what it read before', async () => {
    const another = keyRing(await folderStore(folder, master, false))
    expect(readBy(another)).toEqual(all)
    await ring.destroy(key)
    another.forget(new Date(0))
    expect(readBy(another)).toEqual(all)
    another.forget(new Date(8.64e15))
    expect(readBy(another)).toEqual([])
  })
})

describe('a program that is killed while it takes a leaf away', () => {
  const [next, old] = ['.next', '.old']
  it.each([
    ['after half of the new file', () => writeFileSync(placed(key) + next, 'half')],
    ['after both names were on the old file', () => linkSync(placed(key), placed(key) + old)],
  ])('loses nothing, and the next does it: %s', async (_when, breaks) => {
    breaks()
    expect(await readable()).toEqual(all)
    await ring.puncture(key, { trees: [], leaves: [leaf(1)] })
    expect(await readable()).toEqual(but('7 1'))
    expect(readdirSync(join(folder, key.slice(0, 2)))).toEqual([key])
  })

  it('leaves an old file that the next overwrites, though nothing is left to take away', async () => {
    copyFileSync(placed(key), join(home, 'before'))
    await ring.puncture(key, { trees: [], leaves: [leaf(1)] })
    copyFileSync(join(home, 'before'), placed(key) + old)
    await ring.puncture(key, { trees: [], leaves: [leaf(1)] })
    expect(readdirSync(join(folder, key.slice(0, 2)))).toEqual([key])
    expect(await readable()).toEqual(but('7 1'))
  })
})

describe('the journal', () => {
  const gone = { trees: [other], leaves: [leaf(0), leaf(1), leaf(3)] }
  let row: string
  beforeEach(async () => {
    row = ring.newId()
    await ring.put(row)
    await ring.keep(row)
    cpSync(folder, join(home, 'copy'), { recursive: true })
  })
  const destroyAll = async () => {
    await ring.puncture(key, gone)
    await ring.destroy(row)
  }
  const copy = () => folderStore(join(home, 'copy'), master, false)

  it('names keys, trees and leaves by their numbers and nothing else', async () => {
    await destroyAll()
    const text = readFileSync(join(folder, journalName), 'utf8')
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      `tree ${key} 1 8 ;`,
      `leaves ${key} 1 7 0-1,3 ;`,
      `key ${row} ;`,
    ])
  })

  it('destroys in an older copy what was destroyed since, once, and says how much', async () => {
    await destroyAll()
    expect(await readable(join(home, 'copy'))).toEqual(all)
    const journal = join(folder, journalName)
    expect(await applyJournal(await copy(), journal)).toEqual({ lines: 3, keys: 1, trees: 1, leaves: 3 })
    expect(await readable(join(home, 'copy'))).toEqual(['7 2'])
    expect(await applyJournal(await copy(), journal)).toEqual({ lines: 3, keys: 0, trees: 0, leaves: 0 })
    expect(await applyJournal(store, journal)).toEqual({ lines: 3, keys: 0, trees: 0, leaves: 0 })
    const again = keyRing(await copy())
    expect([again.generationOf(key), again.generationOf(row)]).toEqual([1, undefined])
    const own = readFileSync(join(home, 'copy', journalName), 'utf8')
    for (const line of readFileSync(journal, 'utf8').split('\n')) expect(own).toContain(line)
  })

  it('does not believe a line that broke off, and is written again', async () => {
    const journal = join(folder, journalName)
    appendFileSync(journal, `\nleaves ${key} 1 7 2`)
    expect(await applyJournal(await copy(), journal)).toEqual({ lines: 0, keys: 0, trees: 0, leaves: 0 })
    await ring.puncture(key, { trees: [], leaves: [leaf(1)] })
    expect(await applyJournal(await copy(), journal)).toEqual({ lines: 1, keys: 0, trees: 0, leaves: 1 })
    expect(await readable(join(home, 'copy'))).toEqual(but('7 1'))
  })

  it('has what was destroyed before it is', async () => {
    const failing: KeyStore = { ...store, replace: () => Promise.reject(new Error('killed')) }
    await expect(keyRing(failing).puncture(key, gone)).rejects.toThrow('killed')
    expect(await readable()).toEqual(all)
    await applyJournal(store, join(folder, journalName))
    expect(await readable()).toEqual(['7 2'])
  })

  it('never destroys a tree that was begun after another went', async () => {
    await ring.puncture(key, { trees: [other], leaves: [] })
    const box = ring.seal({ key, tree: 9, leaf: 0 }, 'here', Buffer.from('later'))
    await applyJournal(await copy(), join(folder, journalName))
    expect(
      keyRing(await copy())
        .open('here', box)
        .toString(),
    ).toBe('later')
  })
})
