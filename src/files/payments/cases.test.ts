/** Small files that went wrong once, each with its right value; in euros, a minus is money that went back. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAs } from './read.fixture.ts'

const file = (name: string) => readFileSync(new URL(`./cases/${name}`, import.meta.url))
const read = (name: string, reference?: string) => readAs(file(name), reference)

describe('a file that went wrong once', () => {
  it.each([
    ['camt-reversal-one.xml', '2026-08-28 642.18 A1, 2026-08-31 -642.18 A2'],
    ['camt-reversal-of-debit.xml', '2026-08-28 642.18 A1; debitBack 2026-08-31 50'],
    ['camt-return-reason-only.xml', '2026-08-28 642.18 A1, 2026-08-31 -642.18 A2'],
    ['camt-entry-number-july.xml', '2026-07-28 642.18'],
    ['camt-entry-number-august.xml', '2026-08-28 642.18'],
    ['camt-batch-one-number.xml', '2026-08-28 600 BATCH9, 2026-08-28 42.18 BATCH9'],
    ['camt-longer-reference.xml', 'importNothing'],
    [
      'camt-reference-elsewhere.xml',
      '2026-08-28 101 A1, 2026-08-28 102 A2, 2026-08-28 103 A3, 2026-08-28 104 A4, 2026-08-28 105 A5',
    ],
    ['camt-five-decimals.xml', '2026-08-28 642.18 B1'],
    ['camt-date-with-zone.xml', '2026-08-28 642.18 B1'],
    ['camt-two-documents.xml', '2026-08-28 642.18 A1, 2026-08-28 50 A2'],
    ['csv-bij-af.csv', '2026-08-28 642.18'],
    ['csv-debet-credit.csv', '2026-08-28 642.18'],
    ['csv-reference-without-column.csv', '2026-08-28 642.18'],
    ['csv-debtor-number.csv', '2026-08-28 642.18'],
    ['csv-plus-and-balance.csv', '2026-08-28 642.18'],
  ])('%s gives, by its reference, %s', (name, told) => {
    expect(read(name, 'VH-12345')).toBe(told)
  })

  it.each([
    ['csv-storno.csv', '2026-08-28 642.18, 2026-08-31 -642.18'],
    ['csv-dash-in-text.csv', '2026-08-28 642.18'],
    ['csv-empty-rows.csv', '2026-08-28 642.18'],
    ['csv-quotes-inside.csv', '2026-08-28 642.18'],
  ])('%s gives, of one tenant, %s', (name, told) => {
    expect(read(name)).toBe(told)
    // With a reference that stands in none of its columns it is asked whether all of it is of this tenant.
    expect(read(name, 'VH-12345')).toBe('asked wholeFile VH-12345')
    expect(readAs(file(name), 'VH-12345', { wholeFile: 'yes' })).toBe(told)
    expect(readAs(file(name), 'VH-12345', { wholeFile: 'no' })).toBe('importNothing')
  })

  it.each([
    'csv-bij-af.csv',
    'csv-debet-credit.csv',
    'csv-reference-without-column.csv',
    'csv-debtor-number.csv',
    'csv-plus-and-balance.csv',
  ])('%s is of more than one tenant, and is not taken without a reference', (name) => {
    expect(read(name)).toBe('referenceNeeded')
  })
})
