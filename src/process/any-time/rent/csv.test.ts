import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { readCsv } from './csv.ts'
import { textOf } from './import-text.ts'

const today = '2026-09-01' as PlainDate
const read = (text: string, reference?: string) => readCsv(text, reference, today)
const rows = (text: string, reference?: string) => {
  const found = read(text, reference)
  return found.ok ? found.rows : found.problems
}
const problems = (text: string, reference?: string) => {
  const found = read(text, reference)
  return found.ok
    ? []
    : found.problems.map(({ problem, line, column }) =>
        [problem, line, column].filter((part) => part !== undefined).join(' '),
      )
}
const payment = (on: string, cents: number) => ({ kind: 'payment', on, cents })

describe('a list is refused', () => {
  it.each([
    ['Datum;Omschrijving\n01-08-2026;huur', 'importColumns'],
    ['', 'importColumns'],
    ['Datum;Bedrag', 'importNothing'],
    ['Datum;Bedrag\n"01-08-2026;10\n', 'importBroken 2'],
  ])('as a whole: %j', (text, problem) => {
    expect(problems(text)).toEqual([problem])
  })

  it('at each line and column that is wrong, and at all of them at once', () => {
    const list = [
      'Datum;Soort;Bedrag',
      '31-02-2026;Betaling;642,18',
      'gisteren;Betaling;642,18',
      '01-08-2026;Betaling;veel',
      '01-08-2026;Betaling;',
      '02-09-2026;Betaling;642,18',
      '01-08-2026;Boete;642,18',
      '01-08-2026;Betaling;200.000,00',
      '01-08-2026;Betaling',
      '01-08-2026;Betaling;642,18',
    ]
    expect(problems(list.join('\r\n'))).toEqual([
      'rowNoSuchDate 2 Datum',
      'rowNotADate 3 Datum',
      'rowNotAnAmount 4 Bedrag',
      'rowMissing 5 Bedrag',
      'rowInFuture 6 Datum',
      'rowKind 7 Soort',
      'rowTooLarge 8 Bedrag',
      'rowCells 9',
    ])
  })

  it.each(['=1+1', '+31', '-642,18', '@SUM(A1)', '=HYPERLINK("https://voorbeeld.example")'])(
    'where a cell begins like a formula, in whatever column: %s',
    (cell) => {
      const quoted = `"${cell.replaceAll('"', '""')}"`
      expect(problems(`Datum;Bedrag;Tekst\n01-08-2026;10,00;${quoted}`)).toEqual(['rowFormula 2 Tekst'])
      expect(problems(`Datum;Bedrag\n01-08-2026;${quoted}`)).toEqual(['rowFormula 2 Bedrag'])
    },
  )

  it('when it has more tenants and nobody says which one', () => {
    expect(problems('Datum;Bedrag;Kenmerk\n01-08-2026;10,00;VH-12345')).toEqual(['referenceNeeded'])
  })
})

describe('a list is read', () => {
  it.each([
    ['Datum;Bedrag\n01-08-2026;1.234,56', 123_456],
    ['Date,Amount\n2026-08-01,1234.56', 123_456],
    ['date\tamount\n1/8/2026\t€ 1,234.56', 123_456],
    ['\ufeff"Boekdatum";"Bedrag (EUR)"\n"01-08-2026";"642,18"', 64_218],
    ['Tekst;Datum;Bedrag\n-;01-08-2026;642\n\n', 64_200],
  ])('with Dutch and English headers, dates and amounts: %j', (text, cents) => {
    expect(rows(text)).toEqual([payment('2026-08-01', cents)])
  })

  it('with the rent of a month where the kind says so', () => {
    expect(rows('Datum;Soort;Bedrag\n01-09-2026;Huur;642,18\n28-08-2026;Betaling;642,18')).toEqual([
      { kind: 'due', month: '2026-09', cents: 64_218 },
      payment('2026-08-28', 64_218),
    ])
  })

  it('for this tenant only: what is wrong with the line of another one is not looked at', () => {
    const list = 'Datum;Bedrag;Kenmerk\n01-08-2026;10,00;VH 123.45\nkapot;=1+1;ANDER-1\n02-08-2026;20,00;VH-123456'
    expect(rows(list, 'vh-12345')).toEqual([payment('2026-08-01', 1_000)])
    expect(problems(list, 'VH-99999')).toEqual(['importNothing'])
  })
})

describe('bytes are read', () => {
  const text = 'Datum;Bedrag;Reden\n01-08-2026;€ 10,00;huur café'
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    // In Windows-1252 the euro sign is 0x80; Latin-1 has none.
    ['Windows-1252', Buffer.from(text.replace('€', '\u0080'), 'latin1')],
  ])('as %s', (_, bytes) => {
    expect(textOf(bytes)).toBe(text)
    expect(rows(textOf(bytes))).toEqual([payment('2026-08-01', 1_000)])
  })

  it('as Latin-1 with a formula in it: refused at its place', () => {
    const bytes = Buffer.from('Datum;Bedrag;Reden\n01-08-2026;10,00;café\n02-08-2026;20,00;=cmd|calc', 'latin1')
    expect(problems(textOf(bytes))).toEqual(['rowFormula 3 Reden'])
  })
})
