import { describe, expect, it } from 'vitest'
import type { PlainDate } from '../../calendar/plain-date.ts'
import { creditorKey } from '../../files/budget.ts'
import { valueFor } from '../../files/told.ts'
import { budgetOn, debtsIn } from './index.ts'

const day = '2026-06-15' as PlainDate
const inFile = (category: string, value: unknown) => ({ file: 'budgetFile', category, value })
const income = (category: string, cents: number, more: object = {}) =>
  inFile(category, { key: String(cents), source: 'wage', cents, ...more })
const debt = (creditor: string, cents: number, more: object = {}) =>
  inFile('debts', {
    key: creditor,
    kind: 'purchase',
    creditor,
    cents,
    handledBy: 'resident',
    arrangement: 'none',
    ...more,
  })

describe('the budget of a month', () => {
  it('does not exist while nothing was recorded, nor from what another file or a note in words says', () => {
    expect(budgetOn(day, { entries: [] })).toBeUndefined()
    const elsewhere = { file: 'intakeNotesTeam', category: 'currentIncome', value: { text: '1.612 euro' } }
    const noted = inFile('currentIncome', { key: '2026-04-02', text: 'Ongeveer 1.600 euro.' })
    expect(budgetOn(day, { entries: [elsewhere, noted] })).toBeUndefined()
  })

  it('counts no income that has ended, is expected or begins later', () => {
    const budget = budgetOn(day, {
      entries: [
        income('currentIncome', 1_612_50),
        income('currentIncome', 1, { until: '2026-06-14' }),
        income('currentIncome', 2, { from: '2026-06-16' }),
        income('expectedIncome', 300_00),
        inFile('expenses', { rent: 688_00, water: 14_50, other: 0 }),
      ],
    })
    expect(budget).toMatchObject({ incomeTotal: 1_612_50, expensesTotal: 702_50, left: 910_00, withheld: false })
    expect(budget?.expected.map(({ cents }) => cents)).toEqual([2, 300_00])
    expect(budget?.expenses.map(({ kind }) => kind)).toEqual(['rent', 'water', 'other'])
  })

  it('counts an income on its first and on its last day', () => {
    expect(budgetOn(day, { entries: [income('currentIncome', 5, { from: day, until: day })] })?.incomeTotal).toBe(5)
  })

  it('can fall short', () => {
    const budget = budgetOn(day, { entries: [income('currentIncome', 100), inFile('expenses', { rent: 250 })] })
    expect(budget?.left).toBe(-150)
  })

  it('is without an income that its reader does not read, and says so', () => {
    const entries = [income('currentIncome', 100), inFile('partnerIncome', { key: 'x', withheld: true })]
    expect(budgetOn(day, { entries })).toMatchObject({ incomeTotal: 100, withheld: true })
  })
})

describe('the debts', () => {
  it('are none while no creditor was recorded', () => {
    expect(debtsIn({ entries: [inFile('debts', { key: 'x', text: 'Huur en zorg.' })] })).toBeUndefined()
  })

  it('stand with rent and energy first, then the largest, and last what was bought off', () => {
    const found = debtsIn({
      entries: [
        debt('klein', 100),
        debt('groot', 900),
        debt('weg', 5_000, { arrangement: 'boughtOff' }),
        debt('energie', 50, { kind: 'energy' }),
        debt('voorrang', 10, { priority: 'high' }),
        debt('huur later', 60, { kind: 'rentArrears', priority: 'normal' }),
      ],
    })
    expect(found?.debts.map(({ key }) => key)).toEqual(['energie', 'voorrang', 'groot', 'klein', 'huur later', 'weg'])
    expect(found?.total).toBe(100 + 900 + 50 + 10 + 60)
  })

  it('ask each month what the arrangements that run ask, and no more', () => {
    const found = debtsIn({
      entries: [
        debt('a', 100, { arrangement: 'running', instalment: 25 }),
        debt('b', 100, { arrangement: 'proposed', instalment: 30 }),
      ],
    })
    expect(found?.instalments).toBe(25)
  })

  it('have one line for a creditor, however the name was typed', () => {
    expect(creditorKey(' Energie  VOORBEELD ')).toBe(creditorKey('Energie Voorbeeld'))
  })
})

describe('the income of somebody else', () => {
  const told = (toldBy?: string) => ({
    key: 'k',
    source: 'wage',
    cents: 900_00,
    from: day,
    ...(toldBy ? { toldBy } : {}),
  })

  it.each(['partnerIncome', 'adultChildrenIncome'])(
    '%s is withheld from the resident who did not tell it',
    (category) => {
      for (const value of [told('otherPerson'), told()])
        expect(valueFor('resident', category, value)).toEqual({ key: 'k', withheld: true })
      expect(valueFor('resident', category, { text: 'Verdient 900 euro.' })).toEqual({ withheld: true })
    },
  )

  it('is read by the resident who told it, and by Work and Income', () => {
    expect(valueFor('resident', 'partnerIncome', told('resident'))).toEqual(told('resident'))
    expect(valueFor('workAndIncome', 'partnerIncome', told('otherPerson'))).toEqual(told('otherPerson'))
  })

  it('leaves the resident’s own income as it is', () => {
    expect(valueFor('resident', 'currentIncome', told())).toEqual(told())
  })
})
