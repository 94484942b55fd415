import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { masterKeyOf } from './master-key.ts'

const root = mkdtempSync(join(tmpdir(), 'drempel-master-key-'))
afterAll(() => rmSync(root, { recursive: true }))
const key = Buffer.alloc(32, 251).toString('base64')
const at = (masterKey: string | null, folder = root) => ({ masterKey, dataFolder: folder })

describe('a master key that is refused', () => {
  test('a file that is not there is named as the setting, not by its path', () => {
    expect(() => masterKeyOf(at(join(root, 'nergens')), true)).toThrow(/^The file with the master key cannot be read/)
  })

  test('31 bytes are no key, and are not repeated', () => {
    const file = join(root, 'short')
    writeFileSync(file, Buffer.alloc(31, 7).toString('base64'))
    expect(() => masterKeyOf(at(file), true)).toThrow('MASTER_KEY must be 32 bytes in base64')
  })

  test('where none is there yet and none may be made, there is none', () => {
    expect(masterKeyOf(at(null, join(root, 'leeg')), false)).toBeUndefined()
  })
})

describe('a master key that is found', () => {
  test('the setting itself, or the file it names, is the same key', () => {
    const file = join(root, 'key')
    writeFileSync(file, `${key}\n`)
    expect(masterKeyOf(at(key), true)).toEqual(Buffer.alloc(32, 251))
    expect(masterKeyOf(at(file), true)).toEqual(Buffer.alloc(32, 251))
  })

  test('one in the data folder is made once, for its owner only', () => {
    const folder = join(root, 'data')
    const made = masterKeyOf(at(null, folder), true)
    expect(made).toHaveLength(32)
    expect(masterKeyOf(at(null, folder), false)).toEqual(made)
    expect(statSync(join(folder, 'master-key')).mode & 0o777).toBe(0o600)
    expect(readFileSync(join(folder, 'master-key'), 'utf8').trim()).toBe(made.toString('base64'))
  })
})
