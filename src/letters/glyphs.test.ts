import { expect, test } from 'vitest'
import { coverage, printable } from './glyphs.ts'
import { covers } from './typst.ts'

test('refuses bytes that are no font', () => {
  expect(() => coverage(Buffer.alloc(64))).toThrow('no character map')
})

test('prints a question mark for what the font lacks', () => {
  expect(printable('漢字 😀 \ue000 \ud800', covers)).toBe('?? ? ? ?')
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
