/** The lines of the own tenants, read by what their columns mean. */
import type { PlainDate } from '../../calendar/plain-date.ts'
import { monthOf } from '../rent/month.ts'
import type { Column } from './columns.ts'
import { writtenDay } from './days.ts'
import { directionOf, kindOf } from './headers.ts'
import type { List, OwnLine } from './list.ts'
import type { Meaning } from './meaning.ts'
import { centsOf, markOf, writtenAmount } from './money.ts'
import {
  type Ask,
  type Findings,
  type LeftWhy,
  largestPayment,
  type PaymentProblem,
  type PaymentProblemCode,
} from './reading.ts'

export function readLines(list: List, meaning: Meaning, ask: Ask, found: Findings): void {
  for (const line of list.own) {
    if (found.full) return
    new Reader(line, meaning, ask, found).read()
  }
}

type Way = 'due' | 'payment' | 'back' | 'undone' | 'none'
type Amount = { readonly cents: number; readonly way: 'payment' | 'back' | 'due' | 'none'; readonly signed: boolean }

/** What is no payment, and why. */
const left: Partial<Record<Way, LeftWhy>> = { none: 'notMade', undone: 'debitBack' }

class Reader {
  readonly #line: OwnLine
  readonly #meaning: Meaning
  readonly #ask: Ask
  readonly #found: Findings
  #problems: PaymentProblem[] = []

  constructor(line: OwnLine, meaning: Meaning, ask: Ask, found: Findings) {
    this.#line = line
    this.#meaning = meaning
    this.#ask = ask
    this.#found = found
  }

  read(): void {
    const { tenant } = this.#line
    const on = this.#day()
    const amount = this.#amount()
    const way = this.#way(amount)
    if (way && way !== 'due' && way !== 'none' && on && on > this.#ask.today)
      this.#wrong(this.#meaning.date, 'rowInFuture')
    for (const problem of this.#problems) this.#found.wrong(problem)
    if (this.#problems.length > 0 || !on || !amount || !way) return
    const { cents } = amount
    const wayOut = left[way] ?? (cents === 0 && way !== 'due' ? 'zero' : undefined)
    if (wayOut) this.#found.leave(tenant, { on, cents, why: wayOut })
    else if (way === 'due') this.#found.take(tenant, { kind: 'due', month: monthOf(on), cents })
    else this.#found.take(tenant, { kind: 'payment', on, cents: way === 'back' ? -cents : cents })
  }

  #cell(column: Column | undefined): string {
    return column ? (this.#line.cells[column.index] ?? '') : ''
  }
  #wrong(column: Column, problem: PaymentProblemCode): undefined {
    const found = this.#cell(column).slice(0, 40)
    this.#problems.push({ problem, line: this.#line.line, column: column.title, ...(found ? { found } : {}) })
    return undefined
  }

  #day(): PlainDate | undefined {
    const { date, order } = this.#meaning
    const cell = this.#cell(date)
    if (cell === '') return this.#wrong(date, 'rowMissing')
    const day = writtenDay(cell)
    if ('problem' in day) return this.#wrong(date, day.problem)
    return ('at' in day ? day.at : day.by[order]) ?? this.#wrong(date, 'rowNoSuchDate')
  }

  #amount(): Amount | undefined {
    const { amount, currency } = this.#meaning
    const said = this.#cell(currency)
    if (currency && !/^(?:|€|eur|euro'?s?)$/i.test(said)) return this.#wrong(currency, 'rowCurrency')
    if ('one' in amount) {
      const read = this.#cents(amount.one)
      return read && { ...read, way: read.negative ? 'back' : 'payment' }
    }
    const { incoming, outgoing, debit } = amount
    const filled = [incoming, outgoing].filter((column) => column && /[1-9]/.test(this.#cell(column)))
    const [column] = filled
    if (filled.length > 1 && column) return this.#wrong(column, 'rowTwoAmounts')
    if (!column)
      return this.#cell(incoming) || this.#cell(outgoing)
        ? { cents: 0, way: 'payment', signed: true }
        : this.#wrong((incoming ?? outgoing) as Column, 'rowMissing')
    const read = this.#cents(column)
    if (!read) return undefined
    // A credit that is less than nothing is one that was taken back; of a debit only a bank doubles the sign.
    if (column === incoming) return { ...read, way: read.negative ? 'back' : 'payment', signed: true }
    if (read.negative && debit === 'due') return this.#wrong(column, 'rowTwoSigns')
    return { ...read, way: debit, signed: true }
  }

  #cents(column: Column): { cents: number; negative: boolean; signed: boolean } | undefined {
    const cell = this.#cell(column)
    if (cell === '') return this.#wrong(column, 'rowMissing')
    const written = writtenAmount(cell)
    if ('problem' in written) return this.#wrong(column, written.problem)
    const mark = markOf(written.body)
    const cents = centsOf(written.body, mark === ',' || mark === '.' ? mark : this.#meaning.mark)
    if (typeof cents !== 'number') return this.#wrong(column, cents ?? 'rowNotAnAmount')
    if (cents > largestPayment) return this.#wrong(column, 'rowTooLarge')
    return { cents, negative: written.negative, signed: written.signed }
  }

  /** What the line is, of all that speaks of it: sign, direction, kind, and columns that were asked about. */
  #way(amount: Amount | undefined): Way | undefined {
    const { direction, kind, asked, returned } = this.#meaning
    const says: Way[] = []
    if (direction) {
      const cell = this.#cell(direction)
      const way = directionOf(cell)
      if (!way) return this.#wrong(direction, cell === '' ? 'rowMissing' : 'rowSign')
      says.push(way === 'in' ? 'payment' : way === 'out' ? 'back' : 'undone')
    }
    if (kind) {
      const cell = this.#cell(kind)
      const way = kindOf(cell)
      if (!way) return this.#wrong(kind, cell === '' ? 'rowMissing' : 'rowKind')
      says.push(way)
    }
    for (const { column, said } of asked) {
      const answer = said.get(this.#cell(column))
      if (answer === 'none') says.push('none')
      if (answer === 'in') says.push('payment')
      if (answer === 'back') says.push('back')
    }
    if (!amount) return says[0]
    return this.#together(says, amount, kind ?? direction ?? this.#dateColumn(), returned)
  }
  #dateColumn(): Column {
    return this.#meaning.date
  }

  #together(says: readonly Way[], amount: Amount, at: Column, returned: Column | undefined): Way | undefined {
    if (says.includes('none') || amount.way === 'none') return 'none'
    if (says.includes('undone')) return 'undone'
    const due = says.includes('due') || amount.way === 'due'
    if (due) return amount.way === 'back' || says.includes('back') ? this.#wrong(at, 'rowTwoSigns') : 'due'
    const ways = new Set([...says, ...(amount.signed || amount.way === 'back' ? [amount.way] : [])])
    // Only what came in is said twice of money that went back: a payment, with a minus.
    const saidIn = says.includes('payment')
    const byDirection =
      this.#meaning.direction !== undefined || this.#meaning.asked.some(({ said }) => [...said.values()].includes('in'))
    if (ways.has('payment') && ways.has('back') && byDirection && saidIn) return this.#wrong(at, 'rowTwoSigns')
    if (amount.signed && amount.way === 'payment' && says.includes('back') && byDirection)
      return this.#wrong(at, 'rowTwoSigns')
    const way = ways.has('back') ? 'back' : 'payment'
    if (way === 'payment' && returned && this.#cell(returned) !== '') return this.#wrong(returned, 'rowReturn')
    return way
  }
}
