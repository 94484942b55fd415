import { describe, expect, it } from 'vitest'
import { stableRent } from '../../covenant/index.ts'
import { propose } from './proposal.ts'
import { aLedger, boughtOff, day, inInstalments } from './rent.fixture.ts'

const rents = { from: '2026-05', rents: [undefined, 600, 600, 600] }
const onTime = { '2026-05-28': 600, '2026-06-28': 600, '2026-07-28': 600 }
const today = day('2026-08-10')
const asked = (ledger: Parameters<typeof aLedger>[0], on = today) => propose(aLedger(ledger), on)
const codes = (ledger: Parameters<typeof aLedger>[0], on = today) => {
  const found = asked(ledger, on)
  return [found?.kind, ...(found?.reasons.map(({ code, months }) => `${code} ${months.join(' ')}`.trim()) ?? [])]
}

describe('nothing is proposed yet', () => {
  it('where there is no ledger at all', () => {
    expect(propose({ months: [], arrangements: [] }, today)).toBeUndefined()
  })

  it('with two months in a row', () => {
    const two = { from: '2026-06', rents: [undefined, 600, 600], paid: onTime }
    expect(codes(two)).toEqual(['none', 'tooFewMonths 2026-07 2026-08', 'noArrears'])
  })

  it('with one month late', () => {
    const paid = { '2026-05-28': 600, '2026-07-28': 1200 }
    expect(codes({ ...rents, paid })).toEqual(['none', 'rentLate 2026-07', 'noArrears'])
  })

  it('while there are arrears and nothing was arranged', () => {
    expect(codes({ ...rents, paid: onTime, opening: 1000 })).toEqual([
      'none',
      'rentInTime 2026-06 2026-07 2026-08',
      'noArrangement',
    ])
  })

  it('before the first instalment', () => {
    const arrangements = [inInstalments('2026-08-01', 1000, 100, 15)]
    expect(codes({ ...rents, paid: onTime, opening: 1000, arrangements })).toEqual([
      'none',
      'rentInTime 2026-06 2026-07 2026-08',
      'noInstalmentYet',
    ])
  })

  it('when nothing was recorded for two months', () => {
    expect(codes({ ...rents, paid: onTime }, day('2026-10-02'))).toEqual(['none', 'notUpToDate 2026-08'])
  })
})

describe('17a is proposed', () => {
  it('when the rent was in time for three months and every instalment was met', () => {
    const paid = { ...onTime, '2026-06-15': 100, '2026-07-15': 100, '2026-08-15': 100 }
    const arrangements = [inInstalments('2026-06-01', 1000, 100)]
    expect(codes({ ...rents, paid, opening: 1000, arrangements }, day('2026-08-20'))).toEqual([
      '17a',
      'rentInTime 2026-06 2026-07 2026-08',
      'instalmentsMet 2026-06 2026-07 2026-08',
    ])
  })

  it('when the debt was bought off, or there is none', () => {
    expect(codes({ ...rents, paid: onTime, opening: 1000, arrangements: [boughtOff('2026-06-03', 1000)] })).toEqual([
      '17a',
      'rentInTime 2026-06 2026-07 2026-08',
      'boughtOff 2026-06',
    ])
    expect(asked({ ...rents, paid: onTime })?.kind).toBe('17a')
  })

  it('by the rule of the covenant, which a municipality can change', () => {
    const two = aLedger({ from: '2026-06', rents: [undefined, 600, 600], paid: onTime })
    expect(propose(two, today, { ...stableRent, monthsInARow: 2 })?.kind).toBe('17a')
  })
})

describe('17b is proposed', () => {
  it('when two of the three months were late', () => {
    expect(codes({ ...rents, paid: { '2026-05-28': 600 } })).toEqual([
      '17b',
      'rentLate 2026-07 2026-08',
      'noArrangement',
    ])
  })

  it('when two instalments were missed, although the rent was in time', () => {
    const arrangements = [inInstalments('2026-06-01', 1000, 100, 5)]
    expect(codes({ ...rents, paid: onTime, opening: 1000, arrangements })).toEqual([
      '17b',
      'rentInTime 2026-06 2026-07 2026-08',
      'instalmentMissed 2026-06 2026-07 2026-08',
    ])
  })
})
