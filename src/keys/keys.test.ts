import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folderStore, journalName, keyRing, kmsMasterKey, masterKey, memoryKeys, Unreadable } from './index.ts'

const secret = 'Noor Voorbeeld, Proefstraat 14'
const text = Buffer.from(secret)
const master = masterKey(randomBytes(32))
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drempel-keys-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const filesIn = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
const keyFiles = () => filesIn().filter((file) => !file.endsWith('check') && !file.endsWith(journalName))
const unreadable = (why: string) => expect.objectContaining({ name: 'Unreadable', why })
const failure = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

describe('what is sealed does not open', () => {
  it('in another place, with a bit changed, cut off, or as something that was never sealed', async () => {
    const ring = memoryKeys()
    const id = ring.newId()
    await ring.put(id)
    const sealed = ring.seal(id, 'entry.value 1', text)
    expect(sealed.includes(secret)).toBe(false)
    expect(failure(() => ring.open('entry.value 2', sealed))).toEqual(unreadable('changed'))
    for (const at of [0, 17, 29, sealed.length - 1]) {
      const other = Buffer.from(sealed)
      other[at] = (other[at] ?? 0) ^ 1
      expect(failure(() => ring.open('entry.value 1', other))).toEqual(unreadable('changed'))
    }
    for (const other of [sealed.subarray(0, 40), sealed.subarray(0, -1), Buffer.alloc(0), text])
      expect(failure(() => ring.open('entry.value 1', other))).toEqual(unreadable('changed'))
    expect(ring.open('entry.value 1', sealed).toString()).toBe(secret)
    expect(ring.seal(id, 'entry.value 1', text).equals(sealed)).toBe(false)
  })

  it('once its key is destroyed, also where it was in memory', async () => {
    const ring = keyRing(await folderStore(folder, master, true))
    const id = ring.newId()
    await ring.put(id)
    const sealed = ring.seal(id, 'here', text)
    expect(ring.open('here', sealed).toString()).toBe(secret)
    await ring.destroy(id)
    expect(failure(() => ring.open('here', sealed))).toEqual(unreadable('keyGone'))
    expect(failure(() => ring.seal(id, 'here', text))).toBeInstanceOf(Unreadable)
    expect(keyFiles()).toEqual([])
  })
})

describe('a folder of keys', () => {
  it('opens with no other master key, and says what to do; nothing in it changes', async () => {
    await folderStore(folder, master, true)
    const before = filesIn().map((file) => readFileSync(file, 'hex'))
    await expect(folderStore(folder, masterKey(randomBytes(32)), true)).rejects.toThrow('Set the right one')
    expect(filesIn().map((file) => readFileSync(file, 'hex'))).toEqual(before)
  })

  it('is not begun anew for a database that has keys already', async () => {
    await expect(folderStore(folder, master, false)).rejects.toThrow('set KEY_STORE')
    expect(filesIn()).toEqual([])
  })

  it('gives a key under no other name, and holds none in plain', async () => {
    const store = await folderStore(folder, master, true)
    const [one, other] = ['a'.repeat(32), 'b'.repeat(32)]
    const key = randomBytes(32)
    await store.put(one, key)
    await store.put(other, randomBytes(32))
    const [first = '', second = ''] = keyFiles().sort()
    expect(readFileSync(first).includes(key)).toBe(false)
    writeFileSync(second, readFileSync(first))
    expect(store.get(one)).toEqual(key)
    expect(failure(() => store.get(other))).toEqual(unreadable('changed'))
    await expect(store.put(one, randomBytes(32))).rejects.toThrow('EEXIST')
  })

  it('knows which keys were made and never kept', async () => {
    const store = await folderStore(folder, master, true)
    const [kept, left] = ['c'.repeat(32), 'd'.repeat(32)]
    for (const id of [kept, left]) await store.put(id, randomBytes(32))
    await store.keep(kept)
    const yesterday = new Date(Date.now() - 86_400_000)
    expect(await store.leftBefore(yesterday)).toEqual([])
    for (const file of keyFiles()) utimesSync(file, yesterday, new Date(yesterday.getTime() - 1))
    expect(await store.leftBefore(yesterday)).toEqual([left])
    expect([store.get(kept)?.length, store.get(left)?.length]).toEqual([32, 32])
  })
})

describe('a key management service', () => {
  const program = (body: string) => {
    const file = join(folder, 'kms')
    writeFileSync(file, `#!/bin/sh\n${body}\n`)
    chmodSync(file, 0o755)
    return file
  }

  it('that refuses or answers nonsense ends the start', async () => {
    await expect(kmsMasterKey(program('exit 3'), join(folder, 'keys'))).rejects.toThrow('could not wrap')
    await expect(kmsMasterKey(program('echo no'), join(folder, 'keys'))).rejects.toThrow('no key')
    await expect(kmsMasterKey(join(folder, 'nothing'), join(folder, 'other'))).rejects.toThrow('could not wrap')
  })

  it('wraps the master key once, and unwraps it at every start', async () => {
    const kms = program(`tr 'a-zA-Z' 'n-za-mN-ZA-M'; echo "$1" >> ${folder}/asked`)
    const keys = join(folder, 'keys')
    const wrapped = (await kmsMasterKey(kms, keys)).wrap('one', text)
    expect((await kmsMasterKey(kms, keys)).unwrap('one', wrapped).toString()).toBe(secret)
    expect(readFileSync(join(folder, 'asked'), 'utf8').split('\n')).toEqual(['wrap', 'unwrap', 'unwrap', ''])
  })
})
