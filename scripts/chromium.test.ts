import { describe, expect, test } from 'vitest'
import { findChromium, launchFlags } from './chromium.ts'

const computer = (files: string[], env: Record<string, string> = {}) => ({
  env: { PATH: '/home/noor/bin:/usr/bin', ...env },
  runnable: (file: string) => files.includes(file),
})

describe('a computer without a Chromium', () => {
  test('gives none', () => {
    expect(findChromium(computer([]))).toBeNull()
  })

  test('a CHROMIUM_PATH that cannot be run is not replaced by another one in silence', () => {
    expect(findChromium(computer(['/usr/bin/chromium'], { CHROMIUM_PATH: '/opt/mistyped' }))).toBeNull()
  })
})

describe('a computer with a Chromium', () => {
  test('CHROMIUM_PATH goes first', () => {
    const files = ['/usr/bin/chromium', '/opt/own/chrome']
    expect(findChromium(computer(files, { CHROMIUM_PATH: '/opt/own/chrome' }))).toBe('/opt/own/chrome')
  })

  test('the headless shell goes before the whole browser, wherever each stands', () => {
    const files = ['/home/noor/bin/chromium', '/usr/bin/chromium-headless-shell']
    expect(findChromium(computer(files))).toBe('/usr/bin/chromium-headless-shell')
  })

  test('one outside the PATH is found in the usual places', () => {
    expect(findChromium(computer(['/opt/google/chrome/google-chrome']))).toBe('/opt/google/chrome/google-chrome')
  })

  test('the sandbox is left out for root only', () => {
    expect(launchFlags.includes('--no-sandbox')).toBe(process.getuid?.() === 0)
  })
})
