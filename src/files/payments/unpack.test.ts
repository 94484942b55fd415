import { gzipSync, strToU8, type Zippable, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readAs } from './read.fixture.ts'
import { most } from './reading.ts'

const list = (amount: string) =>
  strToU8(`Datum;Bedrag;Kenmerk\n28-08-2026;${amount};VH-12345\n28-08-2026;700,00;VH-99999`)
const statement = (number: string, amount: string) =>
  strToU8(
    `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Id>${number}</Id><Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-08-28</Dt></BookgDt><AcctSvcrRef>${number}</AcctSvcrRef><AddtlNtryInf>VH-12345</AddtlNtryInf></Ntry></Stmt></BkToCstmrStmt></Document>`,
  )
const read = (files: Zippable) => readAs(zipSync(files), 'VH-12345')

describe('a zip', () => {
  it('is read with all that is in it, in folders too', () => {
    expect(read({ 'lijst.csv': list('642,18') })).toBe('2026-08-28 642.18')
    expect(read({ 'een.xml': statement('B1x', '1.00'), map: { 'twee.XML': statement('B2x', '2.00') } })).toBe(
      '2026-08-28 1 B1x, 2026-08-28 2 B2x',
    )
    expect(read({ 'een.xml': statement('B1x', '1.00'), 'nog-eens.xml': statement('B1x', '1.00') })).toBe(
      '2026-08-28 1 B1x',
    )
  })

  it('is read without what a Mac puts beside it, and packed another way', () => {
    expect(
      read({ 'lijst.csv': list('642,18'), '__MACOSX/._lijst.csv': strToU8('Mac'), '.DS_Store': strToU8('x') }),
    ).toBe('2026-08-28 642.18')
    expect(readAs(gzipSync(list('642,18')), 'VH-12345')).toBe('2026-08-28 642.18')
    expect(readAs(zipSync({ 'lijst.csv': [list('642,18'), { level: 0 }] }), 'VH-12345')).toBe('2026-08-28 642.18')
  })

  it('is refused with anything else in it, broken, or empty', () => {
    expect(read({ 'lijst.csv': list('642,18'), 'brief.pdf': strToU8('%PDF-1.7') })).toBe('importZip')
    expect(read({ 'lijst.csv': strToU8('%PDF-1.7') })).toBe('importKind')
    expect(read({ 'binnen.zip': zipSync({ 'lijst.csv': list('1,00') }) })).toBe('importZip')
    expect(read({})).toBe('importZip')
    const whole = zipSync({ 'lijst.csv': list('642,18') })
    expect(readAs(whole.slice(0, whole.length - 60).fill(7, 45), 'VH-12345')).toBe('importZip')
    expect(readAs(gzipSync(list('642,18')).slice(0, 30), 'VH-12345')).toBe('importZip')
    expect(read(Object.fromEntries(Array.from({ length: 70 }, (_, index) => [`${index}.csv`, list('1,00')])))).toBe(
      'importZip',
    )
  })

  it('is not unpacked further than a file may go, whatever it says of itself', () => {
    const large = new Uint8Array(most.bytes + 1).fill(32)
    expect(read({ 'lijst.csv': [large, { level: 1 }] })).toBe('importTooLarge')
    expect(readAs(gzipSync(large, { level: 1 }), 'VH-12345')).toBe('importTooLarge')
    const half = large.subarray(0, most.bytes / 2 + 1)
    expect(read({ 'een.csv': [half, { level: 1 }], 'twee.csv': [half, { level: 1 }] })).toBe('importTooLarge')
  })

  it('that has one file with something wrong is not taken at all', () => {
    expect(read({ 'een.csv': list('642,18'), 'twee.csv': list('veel') })).toBe('rowNotAnAmount 2 Bedrag veel')
  })
})

describe('another kind of file', () => {
  it.each(['%PDF-1.7\n', '{\\rtf1 x}', 'Datum;Bedrag\u0000', 'PK'])('is told: %j', (text) => {
    expect(readAs(text, 'VH-12345')).toMatch(/importKind|importZip/)
  })
  it('of nothing is told', () => {
    for (const text of ['', '  \n']) expect(readAs(text, 'VH-12345')).toBe('importNothing')
  })
})
