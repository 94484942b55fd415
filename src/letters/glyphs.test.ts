import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { coverage, named, printable } from './glyphs.ts'
import { covers, loadFonts } from './typst.ts'

test('refuses bytes that are no font', () => {
  expect(() => coverage(Buffer.alloc(64))).toThrow('no character map')
})

test('prints […] for what the fonts lack, once for what stands together, and tells of each', () => {
  const lost: string[] = []
  expect(printable('漢字 😀 \ue000 a漢? \ud800', covers, (char) => lost.push(named(char)))).toBe(
    '[…] […] […] a[…]? […]',
  )
  expect(lost).toEqual(['漢 (U+6F22)', '字 (U+5B57)', '😀 (U+1F600)', 'U+E000', '漢 (U+6F22)', 'U+FFFD'])
})

test.each(['አበበ በቀለ', 'שָׁלוֹם כהן', 'გიორგი', 'ኣይኰነን'])('keeps %s, which is no Latin name', (name) => {
  expect(printable(name, covers)).toBe(name.normalize('NFC'))
})

test('prints with the fonts of a folder too, which every paper then has', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'drempel-fonts-'))
  const require = createRequire(import.meta.url)
  const ours = require.resolve('@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf')
  copyFileSync(ours, join(folder, 'eigen.ttf'))
  writeFileSync(join(folder, 'LEESMIJ.txt'), 'x')
  try {
    expect(loadFonts(folder)).toBe(1)
    expect(covers(0x5d0)).toBe(true)
    writeFileSync(join(folder, 'stuk.otf'), Buffer.alloc(64))
    expect(() => loadFonts(folder)).toThrow('no character map')
    expect(() => loadFonts(join(folder, 'nergens'))).toThrow('ENOENT')
  } finally {
    rmSync(folder, { recursive: true })
    loadFonts(mkdtempSync(join(tmpdir(), 'drempel-no-fonts-')))
  }
})

test('drops what nobody sees and makes one line', () => {
  expect(printable('  a\u0000b\nc\u202ed\u00ade\u200bf\u2028g\t\th  ', covers)).toBe('a b cdef g h')
})

test('keeps the letters of names from all over Europe', () => {
  const names = 'Zoë Łukasz Şükrü Đorđe Nguyễn Ελένη Олена نور ’s-Gravesande'
  expect(printable(names, covers)).toBe(names.normalize('NFC'))
})

test('composes what was typed in parts', () => {
  expect(printable('Zoe\u0308', covers)).toBe('Zoë')
})

test('lets a word that is wider than the paper break', () => {
  const word = 'a'.repeat(100)
  expect(printable(word, covers).replaceAll('\u200b', '')).toBe(word)
  expect(printable(word, covers)).toContain('\u200b')
  expect(printable('wonen@testhoeve.example', covers)).not.toContain('\u200b')
})
