/** The columns of one list: what each is called, and what stands in it. */
import { type Order, orders, writtenDay } from './days.ts'
import { type Header, headerOf } from './headers.ts'
import { type Mark, markOf, writtenAmount } from './money.ts'

export type Column = Header & { readonly index: number; readonly title: string }

/** Of all lines of a column: only how things are written there, never whose. */
export class Habits {
  filled = 0
  amounts = 0
  days = 0
  signed = false
  readonly marks = new Set<Mark>()
  /** The orders in which every day of the column is one. */
  readonly orders = new Set<Order>(orders)
  onlyDashes = true
  /** The first values that differ; more than a few tell nothing but that there are many. */
  readonly values = new Set<string>()

  see(cell: string, { role }: Header): void {
    if (cell === '') return
    this.filled += 1
    if (this.values.size <= mostValues) this.values.add(cell.slice(0, 40).toLowerCase())
    if (mayBeAmount.has(role)) this.#amount(cell)
    if (role === 'date' || role === 'unknown') this.#day(cell)
  }

  #amount(cell: string): void {
    if (!/\d/.test(cell)) return
    const written = writtenAmount(cell)
    if ('problem' in written) return
    if (written.signed) this.signed = true
    const mark = markOf(written.body)
    if (mark === ',' || mark === '.') this.marks.add(mark)
    // A number without cents may count anything; as an amount it is known by its column only.
    if (mark !== 'none' || /€|EUR/i.test(cell)) this.amounts += 1
  }

  #day(cell: string): void {
    const day = /\d/.test(cell) ? writtenDay(cell) : undefined
    if (!day || 'problem' in day) return
    this.days += 1
    if ('at' in day) return
    for (const order of orders) if (!day.by[order]) this.orders.delete(order)
    if (day.sign === '/') this.onlyDashes = false
  }

  get isFew(): boolean {
    return this.values.size <= mostValues
  }
}

/** As many values as a column that only says which kind a line is has at most. */
const mostValues = 5
const mayBeAmount: ReadonlySet<Header['role']> = new Set(['amount', 'incoming', 'outgoing', 'unknown'])

export const columnsOf = (titles: readonly string[]): Column[] =>
  titles.map((title, index) => ({ index, title, ...headerOf(title) }))

/** Places in which a reference is looked for: all but those that hold something else. */
export const mayRefer = ({ role }: Column): boolean =>
  role === 'reference' || role === 'text' || role === 'unknown' || role === 'neutral'
