import { describe, expect, it } from 'vitest'
import { inPieces, prepared, Reference } from './reference.ts'

const seen = (typed: string, text: string) => new Reference(typed).in(prepared(text)).is
const as = (typed: string, text: string) => new Reference(typed).as(prepared(text)).is

describe('a reference in a text', () => {
  it.each([
    'VH-12345',
    'vh12345',
    'Huur augustus VH 12345',
    'kenmerk VH 1 2345, dank',
    'Kenmerk:VH-12345.',
    'huur (VH-12345)',
    'HUUR-VH-12345',
    'ref.VH-12345',
    'VH\u201112345',
    'VH-12345 28-08-2026',
    'VH-12345 28 augustus',
    'VH-12345 € 642,18',
    'VH-12345 642,18',
    'VH-12345. Dank u wel',
    'VH-12345 - huur augustus',
    'NL91 ABNA 0417 1643 00 VH-12345',
  ])('is this one: %s', (text) => {
    expect(seen('VH-12345', text)).toBe('own')
  })

  it.each([
    'VH-12345-2',
    '10-VH-12345',
    'VH-12345/02',
    'VH-12345.2',
    'VH-12345_2',
    'VH-12345-A',
    'VH-12345A',
    'XVH-12345',
    'VH-123456',
    'A-VH-12345',
    'NL/VH-12345',
    'VH-1234 5678',
    'VH-12345/2/3',
    '2026/VH-12345',
  ])('is of somebody else: %s', (text) => {
    expect(seen('VH-12345', text)).toBe('other')
  })

  it.each([
    'VH-12345 2',
    'VH-12345 - 2',
    'VH-12345 / 02',
    '10 VH-12345',
    '10 - VH-12345',
    'VH 123.45',
    'VH-1234-5',
    'VH-12345-2026',
    'VH-12345 B',
  ])('is asked about: %s', (text) => {
    expect(seen('VH-12345', text)).toBe('doubt')
  })

  it('beside another of its shape is not of one tenant', () => {
    expect(seen('VH-12345', 'VH-12345 en VH-12346')).toBe('several')
    expect(seen('VH-12345', 'VH-12345, nogmaals VH 12345')).toBe('own')
  })
})

describe('a reference of digits', () => {
  it.each([
    ['12345', 'huur 12.345,00'],
    ['12345', 'huur 12.345'],
    ['1234500', 'huur 12.345,00'],
    ['64218', 'bedrag 642.18'],
    ['64218', '€ 642.18'],
    ['28082026', 'op 28-08-2026'],
    ['28082026', 'op 28.08.2026'],
    ['28082026', 'op 28 08 2026'],
    ['20260828', '2026-08-28'],
    ['0417164300', 'NL91 ABNA 0417 1643 00'],
    ['0417164300', 'NL91ABNA0417164300'],
    ['31612345678', '+31 6 12345678'],
    ['12345678', '06-12345678'],
    ['12345', '123456'],
    ['12345', '12345-2'],
  ])('%s matches no amount, date or account: %s', (typed, text) => {
    expect(seen(typed, text)).toBe('other')
  })

  it('is found as it is, and in the groups in which such numbers are written', () => {
    expect(seen('12345', 'huur 12345 augustus')).toBe('own')
    expect(seen('1234567890123456', 'kenmerk 1234 5678 9012 3456')).toBe('own')
    expect(seen('12345', 'woning 12 345')).toBe('doubt')
  })
})

describe('a structured reference', () => {
  it('is compared whole', () => {
    for (const text of ['VH-12345', 'vh 12345', 'VH12345', 'RF18VH12345', 'RF18 VH12 345'])
      expect(as('VH-12345', text)).toBe('own')
    for (const text of ['VH-123456', 'VH-12345-2', 'huur VH-12345', '12345']) expect(as('VH-12345', text)).toBe('other')
    expect(as('VH-12345', 'VH-1234-5')).toBe('doubt')
    expect(as('0012345', '12345')).toBe('doubt')
  })
})

describe('a text in pieces', () => {
  const pieces = (...texts: string[]) => inPieces(new Reference('VH-12345'), texts.map(prepared)).is
  it('is read over its cuts', () => {
    expect(pieces('Huur augustus kenmerk VH-1', '2345 dank')).toBe('own')
    expect(pieces('kenmerk VH-', '12345')).toBe('own')
    expect(pieces('VH-12345', 'dank')).toBe('own')
    expect(pieces('VH-12345', '67 dank')).toBe('doubt')
    expect(pieces('VH-1', '23456')).toBe('other')
    expect(pieces('10-VH-1', '2345')).toBe('other')
  })
})
