import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrearsOn, instalmentsDue, type Ledger, ledgerOf, monthLines, rentInTime, rentPaidOn } from './ledger.ts'
import { type Month, month, monthOf, readMonth } from './month.ts'
import { type ImportRow, planImport } from './plan.ts'
import { aLedger, boughtOff, day, inInstalments } from './rent.fixture.ts'

const states = (ledger: Ledger, ...months: string[]) => months.map((one) => rentInTime(ledger, one as Month))

describe('the rent of a month', () => {
  it('is late when it comes on the first day of the month itself, or each month on the third', () => {
    const third = { '2026-07-03': 600, '2026-08-03': 600, '2026-09-03': 600 }
    const ledger = aLedger({ from: '2026-07', rents: [600, 600, 600], paid: third })
    expect(states(ledger, '2026-07', '2026-08', '2026-09')).toEqual(['late', 'late', 'late'])
    const first = aLedger({ from: '2026-07', rents: [undefined, 600], paid: { '2026-08-01': 600 } })
    expect(states(first, '2026-08')).toEqual(['late'])
  })

  it('is late when a cent of it is missing', () => {
    const ledger = aLedger({ from: '2026-08', rents: [undefined, 600], paid: { '2026-08-31': 599 } })
    expect(states(ledger, '2026-09')).toEqual(['late'])
  })

  it('is in time on the last day before it, in parts as well', () => {
    const paid = { '2026-08-04': 100, '2026-08-31': [200, 300] }
    expect(states(aLedger({ from: '2026-08', rents: [undefined, 600], paid }), '2026-09')).toEqual(['inTime'])
  })

  it('is late as long as running rent of before is open, and no longer', () => {
    const paid = { '2026-06-28': 600, '2026-08-28': 600, '2026-09-28': 1200 }
    const ledger = aLedger({ from: '2026-06', rents: [undefined, 600, 600, 600, 600], paid })
    expect(states(ledger, '2026-07', '2026-08', '2026-09', '2026-10')).toEqual(['inTime', 'late', 'late', 'inTime'])
  })

  it('is in time however much old debt waits, with an arrangement or without', () => {
    const paid = { '2026-06-28': 600, '2026-07-28': 600 }
    const ledger = aLedger({ from: '2026-06', rents: [undefined, 600, 600], paid, opening: 300_000 })
    expect(states(ledger, '2026-07', '2026-08')).toEqual(['inTime', 'inTime'])
    const arranged = { ...ledger, arrangements: [inInstalments('2026-07-15', 300_000, 5_000)] }
    expect(states(arranged, '2026-08')).toEqual(['inTime'])
  })

  it('is not known where no rent was recorded', () => {
    expect(states(aLedger({ from: '2026-07', rents: [600] }), '2026-08')).toEqual(['unknown'])
  })

  it('is late again when the payment was taken back', () => {
    const paid = { '2026-08-28': [600, -600] }
    expect(states(aLedger({ from: '2026-08', rents: [undefined, 600], paid }), '2026-09')).toEqual(['late'])
  })

  it('that an arrangement is about does not count any more; rent that it is not about does', () => {
    const given = { from: '2026-06', rents: [600, 600, 600, 600], paid: { '2026-08-28': 600 } }
    const all = aLedger({ ...given, arrangements: [inInstalments('2026-08-10', 1800, 100)] })
    expect(states(all, '2026-07', '2026-08', '2026-09')).toEqual(['late', 'late', 'inTime'])
    const part = aLedger({ ...given, arrangements: [inInstalments('2026-08-10', 1200, 100)] })
    expect(states(part, '2026-09')).toEqual(['late'])
  })
})

describe('an instalment', () => {
  const rents = { from: '2026-04', rents: [600, 600, 600, 600], opening: 1000 }
  const onTime = { '2026-04-01': 600, '2026-04-28': 600, '2026-05-28': 600, '2026-06-28': 600 }
  const arrangements = [inInstalments('2026-04-01', 1000, 100)]
  const met = (paid: Record<string, number | number[]>, today = '2026-07-01') =>
    instalmentsDue(aLedger({ ...rents, paid, arrangements }), day(today)).map((one) => one.met)

  it('is not met by the rent of the next month', () => {
    expect(met(onTime)).toEqual([false, false, false])
    expect(met({ ...onTime, '2026-04-10': 600, '2026-04-28': 0 })).toEqual([false, false, false])
  })

  it('is not met after its day', () => {
    expect(met({ ...onTime, '2026-04-20': 100 }).slice(0, 1)).toEqual([false])
  })

  it('is met on its day, beside the rent; one that was missed is to be made good', () => {
    const paid = { ...onTime, '2026-04-15': 100, '2026-05-15': 100, '2026-06-15': 100 }
    expect(met(paid)).toEqual([true, true, true])
    expect(met({ ...paid, '2026-05-15': 0 })).toEqual([true, false, false])
    expect(met({ ...paid, '2026-05-15': 0, '2026-06-15': 200 })).toEqual([true, false, true])
  })

  it('is met although the rent that follows comes late', () => {
    const paid = { '2026-04-01': 600, '2026-04-15': 100, '2026-05-02': 600 }
    expect(met(paid, '2026-05-03')).toEqual([true])
  })

  it('falls on the last day of a shorter month, and the last one is what is left', () => {
    const ledger = aLedger({ from: '2026-01', rents: [0], arrangements: [inInstalments('2026-01-20', 250, 100, 31)] })
    const due = instalmentsDue(ledger, day('2026-12-31')).map(({ on, cents }) => [on, cents])
    expect(due).toEqual([
      ['2026-01-31', 100],
      ['2026-02-28', 100],
      ['2026-03-31', 50],
    ])
  })

  it('does not exist where the debt was bought off', () => {
    expect(
      instalmentsDue(aLedger({ ...rents, arrangements: [boughtOff('2026-04-01', 1000)] }), day('2026-07-01')),
    ).toEqual([])
  })
})

describe('the arrears', () => {
  it('are what was open, plus rent, less what was paid and bought off', () => {
    const given = { from: '2026-07', rents: [600, 600], opening: 1000, paid: { '2026-07-20': 700 } }
    expect(arrearsOn(aLedger(given), day('2026-07-31'))).toBe(900)
    expect(arrearsOn(aLedger({ ...given, arrangements: [boughtOff('2026-08-02', 900)] }), day('2026-08-31'))).toBe(600)
  })

  it('stand at each month, also one of which nothing was recorded', () => {
    const lines = monthLines(aLedger({ from: '2026-07', rents: [600], paid: { '2026-09-02': 100 } }))
    expect(lines.map(({ month, paid, arrears }) => [month, paid, arrears])).toEqual([
      ['2026-07', 0, 600],
      ['2026-08', 0, 600],
      ['2026-09', 100, 500],
    ])
  })
})

describe('a month as it is typed', () => {
  it.each(['13-2026', '0-2026', '2026-9', '9-26', 'september', '2026-00', ''])('is not %j', (typed) => {
    expect(readMonth(typed)).toBeUndefined()
  })

  it.each(['9-2026', '09/2026', '9 2026', '2026-09'])('can be %s', (typed) => {
    expect(readMonth(typed)).toBe(month('2026-09'))
  })
})

describe('the day on which the rent was paid', () => {
  const on = (given: Parameters<typeof aLedger>[0], of = '2026-08', until = '2026-09-15') =>
    rentPaidOn(aLedger(given), month(of) as Month, day(until))
  const begun = { from: '2026-08', rents: [600, 600] }

  it('is the day on which all of it was there, and in time only before the first', () => {
    expect(on({ ...begun, paid: { '2026-07-28': 600 } })).toBe('2026-07-28')
    expect(on({ ...begun, paid: { '2026-07-28': 300, '2026-08-03': 300 } })).toBe('2026-08-03')
    expect(on({ ...begun, paid: { '2026-08-03': 600 } }, '2026-09')).toBe('notYet')
    expect(on({ ...begun, paid: { '2026-08-03': 1200 } }, '2026-09')).toBe('2026-08-03')
  })

  it('is not there yet where a part is missing or was taken back, and comes with what made it whole again', () => {
    expect(on({ ...begun, paid: { '2026-07-28': 599 } })).toBe('notYet')
    expect(on({ ...begun, paid: { '2026-08-03': 600, '2026-08-10': -600 } })).toBe('notYet')
    expect(on({ ...begun, paid: { '2026-08-03': 600, '2026-08-10': -600, '2026-08-20': 600 } })).toBe('2026-08-20')
  })

  it('is none where the rent is not known, or was paid ahead', () => {
    expect(on(begun, '2026-12')).toBeUndefined()
    expect(on({ ...begun, opening: -600 })).toBe('before')
  })
})

describe('a payment in a file', () => {
  const twice: ImportRow[] = [600, 600].map((cents) => ({ kind: 'payment', on: day('2026-07-20'), cents }))
  const added = (ledger: Ledger, rows: readonly ImportRow[]) => planImport(ledger, rows).payments.map(({ id }) => id)

  it('is one more when the ledger has only one of that day and amount', () => {
    const one = aLedger({ from: '2026-07', rents: [600], paid: { '2026-07-20': 600 } })
    expect(added(one, twice)).toEqual(['2026-07-20:600:2'])
    expect(planImport(one, twice).there).toHaveLength(1)
  })

  it('of the bank is known by its number, and stands for one that was typed', () => {
    const banked = twice.map((row, index): ImportRow => ({ ...row, bankId: `B${index}` }) as ImportRow)
    const typed = aLedger({ from: '2026-07', rents: [600], paid: { '2026-07-20': 600 } })
    expect(added(typed, banked)).toEqual(['bank:B1'])
    expect(added(aLedger({ from: '2026-07', rents: [600] }), [...banked, ...banked])).toEqual(['bank:B0', 'bank:B1'])
  })

  it('with a number that the bank gave to another day or amount is another payment, and is known again', () => {
    const row = (on: string, amount: number): ImportRow => ({
      kind: 'payment',
      on: day(on),
      cents: amount,
      bankId: '1',
    })
    const july = taken(aLedger({ from: '2026-07', rents: [600, 600] }), [row('2026-07-20', 600)])
    const august = [row('2026-08-20', 600), row('2026-08-20', 42)]
    expect(added(july, august)).toEqual(['bank:1:2026-08-20:600', 'bank:1:2026-08-20:42'])
    expect(added(taken(july, august), [row('2026-07-20', 600), ...august])).toEqual([])
  })

  it('from before the ledger begins is left out', () => {
    const begun = aLedger({ from: '2026-08', rents: [600], opening: 1200 })
    expect(planImport(begun, twice)).toMatchObject({ payments: [], months: [], tooEarly: twice })
  })
})

const cents = fc.integer({ min: -200_000, max: 200_000 })
const days = fc
  .integer({ min: 0, max: 300 })
  .map((n) => day(new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)))
const payments = fc.array(fc.tuple(days, cents), { maxLength: 30 })
const rents = fc.array(fc.option(fc.integer({ min: 0, max: 200_000 }), { nil: undefined }), {
  minLength: 1,
  maxLength: 10,
})

const ledgers = fc.record({ rents, paid: payments, opening: fc.integer({ min: -50_000, max: 500_000 }) })
const built = ({
  rents: list,
  paid,
  opening,
}: {
  rents: (number | undefined)[]
  paid: [string, number][]
  opening: number
}) => {
  const byDay: Record<string, number[]> = {}
  for (const [on, amount] of paid) byDay[on] = [...(byDay[on] ?? []), amount]
  return aLedger({ from: '2026-01', rents: list, paid: byDay, opening })
}
const rows = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('payment' as const), on: days, cents }),
    fc
      .record({ on: days, cents, number: fc.integer({ min: 1, max: 12 }) })
      .map(({ number, ...row }) => ({ kind: 'payment' as const, ...row, bankId: `B${number}` })),
    fc
      .record({ on: days, cents: fc.integer({ min: 0, max: 200_000 }) })
      .map((row) => ({ kind: 'due' as const, month: monthOf(row.on), cents: row.cents })),
  ),
  { maxLength: 25 },
)
const taken = (ledger: Ledger, list: readonly ImportRow[]): Ledger => {
  const { months } = planImport(ledger, list)
  return ledgerOf({
    ...ledger,
    months: [...ledger.months.filter(({ key }) => !months.some((one) => one.key === key)), ...months],
  })
}

describe('for every ledger', () => {
  it('opening and dues less payments are the arrears at the end', () => {
    fc.assert(
      fc.property(ledgers, (given) => {
        const total = given.opening + given.rents.reduce((sum: number, due) => sum + (due ?? 0), 0)
        const left = given.paid.reduce((sum, [, amount]) => sum - amount, total)
        expect(arrearsOn(built(given), day('2027-12-31'))).toBe(left)
        expect(monthLines(built(given)).at(-1)?.arrears).toBe(left)
      }),
    )
  })

  it('the order in which payments were recorded changes nothing', () => {
    fc.assert(
      fc.property(ledgers, (given) => {
        const turned = built({ ...given, paid: given.paid.toReversed() })
        const all = (ledger: Ledger) => [
          monthLines(ledger).map(({ payments: _, ...line }) => line),
          monthLines(ledger).map(({ month: one }) => rentInTime(ledger, one)),
          instalmentsDue({ ...ledger, arrangements: [inInstalments('2026-03-10', 9000, 700)] }, day('2026-12-01')),
        ]
        expect(all(turned)).toEqual(all(built(given)))
      }),
    )
  })

  it('paying more never makes a month late or an instalment missed', () => {
    fc.assert(
      fc.property(ledgers, days, fc.integer({ min: 1, max: 90_000 }), (given, on, more) => {
        const [before, afterwards] = [built(given), built({ ...given, paid: [...given.paid, [on, more]] })]
        for (const { key } of before.months)
          if (rentInTime(before, key) === 'inTime') expect(rentInTime(afterwards, key)).toBe('inTime')
      }),
    )
  })

  it('a month is in time just when the day on which it was paid was before its first', () => {
    fc.assert(
      fc.property(ledgers, (given) => {
        const ledger = built(given)
        for (const { key } of ledger.months) {
          const on = rentPaidOn(ledger, key, day('2027-12-31'))
          const state = rentInTime(ledger, key)
          if (state === 'unknown') expect(on).toBeUndefined()
          else expect(on === 'before' || (on !== undefined && on < `${key}-01`)).toBe(state === 'inTime')
        }
      }),
      // A month of no rent, and money that went back.
      { examples: [[{ rents: [undefined, 0, undefined], paid: [['2026-01-01', -1]], opening: 0 }]] as never },
    )
  })

  it('importing twice is importing once', () => {
    fc.assert(
      fc.property(ledgers, rows, (given, list) => {
        const once = taken(built(given), list)
        const again = planImport(once, list)
        expect(again).toMatchObject({ payments: [], dues: [], months: [] })
        expect(taken(once, list)).toEqual(once)
      }),
    )
  })

  it('no payment gets the id of another', () => {
    fc.assert(
      fc.property(ledgers, rows, (given, list) => {
        const ids = taken(built(given), list).months.flatMap((one) => one.payments.map(({ id }) => id))
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })
})
