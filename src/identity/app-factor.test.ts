import { expect, it } from 'vitest'
import { appAddress, appCodeAt, newAppSecret, stepOfAppCode } from './app-factor.ts'

const noon = new Date('2026-03-02T12:00:10Z')
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000)

it('a code of the app belongs to its half minute, and works in the ones beside it', () => {
  const secret = newAppSecret()
  const step = Math.floor(noon.getTime() / 30_000)
  const code = appCodeAt(secret, noon)
  for (const seconds of [-30, 0, 15, 30]) expect(stepOfAppCode(secret, code, later(seconds))).toBe(step)
  for (const seconds of [-60, 60]) expect(stepOfAppCode(secret, code, later(seconds))).not.toBe(step)
})

it('is nothing with another secret, and no two secrets are the same', () => {
  const secrets = Array.from({ length: 50 }, newAppSecret)
  expect(new Set(secrets).size).toBe(50)
  const [own = '', ...others] = secrets
  const code = appCodeAt(own, noon)
  const fitting = others.filter((other) => stepOfAppCode(other, code, noon) !== undefined)
  // Six digits: now and then one fits by chance.
  expect(fitting.length).toBeLessThan(3)
})

it('is filled into an app without a word of why or by whom', () => {
  const address = appAddress(newAppSecret())
  expect(address).toMatch(/^otpauth:\/\/totp\//)
  expect(address).toContain('issuer=Drempel')
  expect(address).not.toMatch(/huur|schuld|buurtteam/i)
})
