import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digestOf, sealer } from './seal.ts'
import { makeSealKeys, readSealKeys, sealKeysOf } from './seal-key.ts'

const about = {
  documentId: randomUUID(),
  digest: digestOf(Buffer.from('een document')),
  signatories: 3,
  sealedAt: '2026-03-12T10:30:00.000Z',
}
const pemOf = (keys = makeSealKeys()) => keys.sign.export({ type: 'pkcs8', format: 'pem' }).toString()

describe('a seal', () => {
  it('does not hold for other bytes, another document, or without a document', () => {
    const { seal, fault } = sealer(makeSealKeys())
    const made = seal(about)
    expect(fault(made, digestOf(Buffer.from('iets anders')))).toBe('documentChanged')
    expect(fault({ ...made, documentId: randomUUID() }, about.digest)).toBe('sealChanged')
    expect(fault(made, undefined)).toBe('documentGone')
    expect(fault(made, about.digest)).toBeUndefined()
  })

  it('of an earlier key holds where its public key stands behind the present one', () => {
    const before = makeSealKeys()
    const made = sealer(before).seal(about)
    const publicKey = [...before.trusted.values()][0]?.export({ type: 'spki', format: 'pem' }).toString()
    const now = readSealKeys(`${pemOf()}${publicKey}`)
    expect(sealer(makeSealKeys()).fault(made, about.digest)).toBe('unknownKey')
    expect(sealer(now).fault(made, about.digest)).toBeUndefined()
  })
})

describe('the key', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'drempel-key-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const place = (sealKey: string | null = null) => ({ sealKey, dataFolder: folder })

  it.each([
    ['is no key', 'geheim woord'],
    [
      'is a public key',
      makeSealKeys().trusted.values().next().value?.export({ type: 'spki', format: 'pem' }).toString(),
    ],
    [
      'is a key of another kind',
      generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    ],
  ])('that %s is refused without a word of it', (_, text = '') => {
    expect(() => readSealKeys(text)).toThrow(/^SEAL_KEY must be an Ed25519 private key/)
  })

  it('that cannot be read as a file is told without its path', () => {
    expect(() => sealKeysOf(place(join(folder, 'nergens.pem')), true)).toThrow(
      /^The file with the seal key cannot be read/,
    )
  })

  it('is not made by somebody who only looks', () => {
    expect(sealKeysOf(place(), false)).toBeUndefined()
    expect(existsSync(join(folder, 'seal-key.pem'))).toBe(false)
  })

  it('is made once, for its owner only', () => {
    const first = sealKeysOf(place(), true)
    expect(statSync(join(folder, 'seal-key.pem')).mode & 0o777).toBe(0o600)
    expect(sealKeysOf(place(), true).fingerprint).toBe(first.fingerprint)
    expect(sealKeysOf(place(), false)?.fingerprint).toBe(first.fingerprint)
    expect(readFileSync(join(folder, 'seal-key.pem'), 'utf8')).toContain('PRIVATE KEY')
  })

  it('comes from the setting: the text itself, on one line as well, or a path', () => {
    const pem = pemOf()
    const { fingerprint } = readSealKeys(pem)
    writeFileSync(join(folder, 'key.pem'), pem)
    for (const setting of [pem, pem.replaceAll('\n', '\\n'), join(folder, 'key.pem')])
      expect(sealKeysOf(place(setting), true).fingerprint).toBe(fingerprint)
    expect(existsSync(join(folder, 'seal-key.pem'))).toBe(false)
  })
})
