/** Whether money came in or went out, in all the ways in which lists say it. */
import { describe, expect, it } from 'vitest'
import { readAs } from './read.fixture.ts'

const read = (text: string, reference?: string, given = {}) => readAs(text, reference, given)
const mine = (text: string, given = {}) => read(text, 'VH-12345', given)
const lines = (...all: string[]) => all.join('\n')
const paid = '2026-08-28 642.18'
const both = `${paid}, 2026-08-31 -642.18`

describe('the sign', () => {
  it.each([
    ['Af Bij', 'Bij', 'Af'],
    ['Debet/Credit', 'Credit', 'Debet'],
    ['CreditDebet', 'Credit', 'Debet'],
    ['D/C', 'C', 'D'],
    ['Plus/Min', '+', '-'],
    ['Credit Debit Indicator', 'CRDT', 'DBIT'],
    ['Richting', 'In', 'Uit'],
    ['Boeking', 'Bijschrijving', 'Afschrijving'],
  ])('is told by a column %s', (head, come, gone) => {
    expect(
      mine(
        lines(
          `Datum;Bedrag;${head};Omschrijving`,
          `28-08-2026;642,18;${come};VH-12345`,
          `31-08-2026;642,18;${gone};VH-12345`,
          `29-08-2026;99,00;${gone};stroom`,
        ),
      ),
    ).toBe(both)
  })

  it.each([
    ['-642,18', ''],
    ['\u2212642,18', ''],
    ['642,18-', ''],
    ['(642,18)', ''],
    ['€ -642,18', ''],
    ['642,18 D', ' C'],
  ])('is told by the amount: %s', (amount, behind) => {
    expect(read(`Datum;Soort;Bedrag\n28-08-2026;Betaling;642,18${behind}\n31-08-2026;Betaling;${amount}`)).toBe(both)
  })

  it.each([
    ['Bij;Af', '642,18;', ';642,18'],
    ['Af;Bij', ';642,18', '642,18;'],
    ['Credit;Debet', '642,18;0,00', '0,00;642,18'],
    ['Paid in;Paid out', '642.18;', ';642.18'],
  ])('is told by two columns: %s', (heads, come, gone) => {
    const told = mine(
      lines(`Datum;${heads};Omschrijving`, `28-08-2026;${come};VH-12345`, `31-08-2026;${gone};VH-12345`),
      { debitColumn: 'back' },
    )
    expect(told).toBe(both)
  })

  it('of a debit in a ledger may be rent', () => {
    const ledger = 'Datum;Debet;Credit\n01-08-2026;642,18;\n28-08-2026;;642,18'
    expect(read(ledger)).toBe('asked debitColumn Debet')
    expect(read(ledger, undefined, { debitColumn: 'due' })).toBe(`rent 2026-08 642.18, ${paid}`)
    expect(read(ledger, undefined, { debitColumn: 'none' })).toBe(`${paid}; notMade 2026-08-01 642.18`)
  })

  it('in a column of an unknown name is asked, value by value', () => {
    const list = lines(
      'Datum;Bedrag;Bewerking;Omschrijving',
      '28-08-2026;642,18;H;VH-12345',
      '31-08-2026;642,18;S;VH-12345',
      '31-08-2026;1,00;Q;x',
    )
    expect(mine(list)).toBe('asked columnValue Bewerking H, asked columnValue Bewerking S')
    expect(mine(list, { columnValue: ['in', 'back'] })).toBe(both)
    expect(mine(list, { columnValue: ['in', 'none'] })).toBe(`${paid}; notMade 2026-08-31 642.18`)
    expect(mine(list, { columnValue: ['nothing', 'nothing'] })).toBe(`${paid}, 2026-08-31 642.18`)
  })

  it.each(['Status', 'Betaald'])('and whether it was paid at all, in a column %s', (head) => {
    const list = `Datum;Bedrag;${head}\n28-08-2026;642,18;Ja\n31-08-2026;642,18;Nee`
    expect(read(list)).toBe(`asked columnValue ${head} Ja, asked columnValue ${head} Nee`)
    expect(read(list, undefined, { columnValue: ['in', 'none'] })).toBe(`${paid}; notMade 2026-08-31 642.18`)
  })

  it('that is said in two ways is refused', () => {
    expect(mine('Datum;Bedrag;Af Bij;Kenmerk\n28-08-2026;-642,18;Bij;VH-12345')).toContain('rowTwoSigns')
    expect(mine('Datum;Bedrag;Af Bij;Kenmerk\n28-08-2026;+642,18;Af;VH-12345')).toContain('rowTwoSigns')
    expect(mine('Datum;Bedrag;Af Bij;Kenmerk\n28-08-2026;-642,18;Af;VH-12345')).toBe('2026-08-28 -642.18')
    expect(read('Datum;Bij;Af\n28-08-2026;10,00;10,00')).toContain('rowTwoAmounts')
  })

  it('of a line that is missing it is missed', () => {
    expect(mine('Datum;Bedrag;Af Bij;Kenmerk\n28-08-2026;1,00;Bij;VH-12345\n28-08-2026;642,18;;VH-12345')).toBe(
      'rowMissing 3 Af Bij',
    )
  })

  it('comes with the kind, and with a reason of return', () => {
    expect(read('Datum;Soort;Bedrag\n31-08-2026;Storno;642,18\n28-08-2026;Betaling;642,18')).toBe(
      '2026-08-31 -642.18, 2026-08-28 642.18',
    )
    expect(mine('Datum;Bedrag;Reden retour;Kenmerk\n28-08-2026;642,18;AM04;VH-12345')).toContain('rowReturn')
  })
})
