import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { signInKeys } from './keys.ts'

const master = randomBytes(32)
const keys = signInKeys(master)
const others = signInKeys(randomBytes(32))

describe('what logging in keeps', () => {
  it('is opened with the same key, about the same, and in no other way', () => {
    const sealed = keys.seal('geheim van Noor', 'factor p1')
    expect(keys.open(sealed, 'factor p1')).toBe('geheim van Noor')
    expect(signInKeys(master).open(sealed, 'factor p1')).toBe('geheim van Noor')
    expect(keys.open(sealed, 'factor p2')).toBeUndefined()
    expect(others.open(sealed, 'factor p1')).toBeUndefined()
    for (let place = 0; place < sealed.length; place++) {
      const changed = Buffer.from(sealed)
      changed[place] = (changed[place] ?? 0) ^ 1
      expect(keys.open(changed, 'factor p1'), `byte ${place}`).toBeUndefined()
    }
    for (const length of [0, 11, 28]) expect(keys.open(sealed.subarray(0, length), 'factor p1')).toBeUndefined()
  })

  it('is never sealed into the same bytes twice, and shows nothing of the text', () => {
    const [one, two] = [keys.seal('geheim van Noor', 'x'), keys.seal('geheim van Noor', 'x')]
    expect(one.equals(two)).toBe(false)
    expect(one.toString('latin1')).not.toContain('geheim')
  })

  it('is found again by a name that depends on its kind and on the key', () => {
    expect(keys.tag('noor', 'login name').equals(keys.tag('noor', 'login name'))).toBe(true)
    expect(keys.tag('noor', 'login name').equals(keys.tag('noor', 'subject'))).toBe(false)
    expect(keys.tag('noor', 'login name').equals(others.tag('noor', 'login name'))).toBe(false)
    // What separates kind and text stands in neither.
    expect(keys.tag('b', 'a').equals(keys.tag('', 'ab'))).toBe(false)
  })
})

describe('codes and passwords', () => {
  it('are hashed with the key: the same code about somebody else, or elsewhere, is another hash', async () => {
    const hash = await keys.hashCode('K7QP-WM4X-T9RD', 'activation')
    expect((await keys.hashCode('K7QP-WM4X-T9RD', 'activation')).equals(hash)).toBe(true)
    expect((await keys.hashCode('K7QP-WM4X-T9RD', 'recovery p1')).equals(hash)).toBe(false)
    expect((await others.hashCode('K7QP-WM4X-T9RD', 'activation')).equals(hash)).toBe(false)
  })

  it('are argon2id with what OWASP asks, and worth nothing without the key', async () => {
    const hashed = await keys.hashPassword('paard lamp wolk fiets')
    expect(hashed).toMatch(/^\$argon2id\$v=19\$m=(19456|[2-9]\d{4,}),t=[2-9],p=1\$/)
    expect(await keys.isPassword(hashed, 'paard lamp wolk fiets')).toBe(true)
    expect(await keys.isPassword(hashed, 'paard lamp wolk fietS')).toBe(false)
    expect(await others.isPassword(hashed, 'paard lamp wolk fiets')).toBe(false)
    expect(await keys.hashPassword('paard lamp wolk fiets')).not.toBe(hashed)
  })
})
