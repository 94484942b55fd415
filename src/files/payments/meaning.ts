/** What the columns of a list mean: settled where their names and what stands in them say so, and otherwise asked. */
import type { Column } from './columns.ts'
import { type Order, writtenDay } from './days.ts'
import { directionOf, isDutch, isOfLedger, isWarning, kindOf, saysPaid } from './headers.ts'
import type { List } from './list.ts'
import { type Mark, markOf, writtenAmount } from './money.ts'
import type { ColumnVerdict, Findings, Found } from './reading.ts'

/** What the value of a column says of its line; `none`: no payment was made. */
export type Said = 'in' | 'back' | 'none' | 'nothing'

export type Meaning = {
  readonly date: Column
  readonly order: Order
  /** One column, or one for what came in and one for what went out. */
  readonly amount:
    | { readonly one: Column }
    | { readonly incoming?: Column; readonly outgoing?: Column; readonly debit: 'back' | 'due' | 'none' }
  readonly mark: Mark
  readonly direction?: Column
  readonly kind?: Column
  readonly currency?: Column
  readonly returned?: Column
  /** Columns of an unknown name, with what was answered of each value. */
  readonly asked: readonly { readonly column: Column; readonly said: ReadonlyMap<string, Said> }[]
  readonly columns: Found['columns']
}

/** Undefined where something has to be asked first, or where it was said that it cannot be read. */
export function meaningOf(list: List, found: Findings): Meaning | undefined {
  const before = found.problems.length
  const amount = amountOf(list, found)
  const date = dateOf(list, found)
  const direction = directionColumn(list)
  const kind = list.columns.find(
    ({ role, index }) => role === 'kind' && some(list, index, (cell) => kindOf(cell) !== undefined),
  )
  const asked = unknownOf(list, { amount, direction, kind }, found)
  const order = date && orderOf(list, date, found)
  const mark = amount && markOfAll(list, amount, found)
  if (!amount || !date || !order || !mark || !asked || found.open || found.problems.length > before) return undefined
  const one = (role: Column['role']) => list.columns.find((column) => column.role === role)
  const [currency, returned] = [one('currency'), one('returned')]
  const meant = { date, order, amount, mark, asked, ...(direction ? { direction } : {}), ...(kind ? { kind } : {}) }
  const meaning = { ...meant, ...(currency ? { currency } : {}), ...(returned ? { returned } : {}) }
  return {
    ...meaning,
    columns: list.columns.map((column) => ({ title: column.title, verdict: verdictOf(column, meaning) })),
  }
}

const habits = (list: List, { index }: Column) => list.habits[index]
const ownCells = (list: List, { index }: Pick<Column, 'index'>) =>
  list.own.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== '')
const some = (list: List, index: number, is: (cell: string) => boolean) => ownCells(list, { index }).some(is)
const holdsAmounts = (list: List, column: Column) =>
  ownCells(list, column).some((cell) => !('problem' in writtenAmount(cell)))
const differ = (list: List, columns: readonly Column[], read: (cell: string) => string) =>
  list.own.some(({ cells }) => new Set(columns.map(({ index }) => read(cells[index] ?? ''))).size > 1)

function amountOf(list: List, found: Findings): Meaning['amount'] | undefined {
  const of = (role: Column['role']) =>
    list.columns.filter((column) => column.role === role && holdsAmounts(list, column))
  const [incoming, ...moreIn] = of('incoming')
  const [outgoing, ...moreOut] = of('outgoing')
  if (moreIn.length + moreOut.length > 0) return tooMany(found, moreIn[0] ?? moreOut[0])
  if (incoming || outgoing) return inAndOut(list, incoming, outgoing, found)
  const known = of('amount')
  const unknown = of('unknown').filter((column) => (habits(list, column)?.amounts ?? 0) > 0)
  const [first, ...rest] = [...known, ...unknown]
  // No line says an amount: each of them tells that by itself.
  if (!first) {
    const named = list.columns.find(({ role }) => role === 'amount' || role === 'incoming' || role === 'outgoing')
    return named ? { one: named } : undefined
  }
  if (rest.length === 0 || !differ(list, [first, ...rest], asAmount)) return { one: first }
  return one(list, [first, ...rest], 'amountColumn', found, (column) => ({ one: column }))
}

const asAmount = (cell: string) => {
  const written = writtenAmount(cell)
  return 'problem' in written ? '' : `${written.negative}${written.body}`
}

/** Which of these columns it is; columns of one title cannot be told apart. */
function one<T>(
  list: List,
  columns: readonly Column[],
  kind: 'amountColumn' | 'dateColumn',
  found: Findings,
  give: (column: Column) => T,
): T | undefined {
  const titles = columns.map(({ title }) => title)
  if (new Set(titles).size < titles.length) return tooMany(found, columns[1])
  const answer = found.asks(kind, [], titles)
  const column = list.columns.find(({ title }) => title === answer)
  return column && give(column)
}

function tooMany(found: Findings, column: Column | undefined): undefined {
  found.wrong({ problem: 'importTwoColumns', column: column?.title ?? '' })
  return undefined
}

function inAndOut(
  list: List,
  incoming: Column | undefined,
  outgoing: Column | undefined,
  found: Findings,
): Meaning['amount'] | undefined {
  const columns = { ...(incoming ? { incoming } : {}), ...(outgoing ? { outgoing } : {}) }
  const isZero = (cell: string) => !/[1-9]/.test(cell)
  if (!outgoing || !isOfLedger(outgoing.title) || ownCells(list, outgoing).every(isZero))
    return { ...columns, debit: 'back' }
  // In a bank's list a debit went out; in a landlord's own ledger it may be rent that fell due.
  const answer = found.asks('debitColumn', [outgoing.title], ['due', 'back', 'none'])
  return answer ? { ...columns, debit: answer as 'due' | 'back' | 'none' } : undefined
}

function dateOf(list: List, found: Findings): Column | undefined {
  const known = list.columns.filter((column) => column.role === 'date')
  const filled = known.filter((column) => (habits(list, column)?.days ?? 0) > 0)
  const best = Math.min(...filled.map(({ rank }) => rank))
  const unknown = list.columns.filter((column) => {
    const habit = habits(list, column)
    return column.role === 'unknown' && habit !== undefined && habit.days > 0 && habit.days === habit.filled
  })
  const [first, ...rest] = [...filled.filter(({ rank }) => rank === best), ...unknown]
  if (!first) return known[0]
  if (rest.length === 0 || !differ(list, [first, ...rest], asDay)) return first
  return one(list, [first, ...rest], 'dateColumn', found, (column) => column)
}
const asDay = (cell: string) => JSON.stringify(writtenDay(cell))

/** The order of day, month and year that fits every line; asked where several fit and give other days. */
function orderOf(list: List, date: Column, found: Findings): Order | undefined {
  const habit = habits(list, date)
  const fits = [...(habit?.orders ?? [])]
  const days = ownCells(list, date).map(writtenDay)
  const dayBy = (order: Order) => days.map((day) => ('by' in day ? day.by[order] : undefined)).join()
  const [first = 'dmy'] = fits
  const others = fits.filter((order) => dayBy(order) !== dayBy(first))
  if (others.length === 0) return first
  if (fits.includes('dmy') && habit?.onlyDashes && isDutch(date.title)) return 'dmy'
  const example = list.own
    .map(({ cells }) => cells[date.index] ?? '')
    .find((cell) => {
      const day = writtenDay(cell)
      return 'by' in day && others.some((order) => day.by[order] !== day.by[first])
    })
  return found.asks('dateOrder', [date.title, (example ?? '').slice(0, 40)], fits) as Order | undefined
}

const amountColumns = (amount: Meaning['amount']): Column[] =>
  'one' in amount ? [amount.one] : [amount.incoming, amount.outgoing].filter((column) => column !== undefined)

/** Whether a point or a comma stands before the cents, for amounts that can be read both ways. */
function markOfAll(list: List, amount: Meaning['amount'], found: Findings): Mark | undefined {
  const columns = amountColumns(amount)
  const marks = new Set(columns.flatMap((column) => [...(habits(list, column)?.marks ?? [])]))
  const ways = columns
    .flatMap((column) => ownCells(list, column))
    .filter((cell) => {
      const written = writtenAmount(cell)
      return !('problem' in written) && markOf(written.body) === 'either'
    })
  const either = ways.find((cell) => !/0\D*$/.test(cell)) ?? ways[0]
  const [only = ','] = marks
  if (either === undefined || marks.size === 1) return only
  // Of what cannot be cents the mark stands before a thousand.
  const [sign] = [',', '.'].filter((mark) => either.includes(mark)) as Mark[]
  if (sign && !/0\D*$/.test(either)) return sign === ',' ? '.' : ','
  return found.asks('decimalMark', [either.slice(0, 40)], [',', '.']) as Mark | undefined
}

function directionColumn(list: List): Column | undefined {
  const isWords = (column: Column) => {
    const cells = ownCells(list, column)
    return cells.length > 0 && cells.every((cell) => directionOf(cell) !== undefined)
  }
  const named = list.columns.filter(({ role }) => role === 'direction')
  const words = list.columns.filter(
    ({ role }) => role === 'unknown' || role === 'kind' || role === 'incoming' || role === 'outgoing',
  )
  return named.find(isWords) ?? words.find((column) => isWords(column) && ownCells(list, column).some(isNoNumber))
}
const isNoNumber = (cell: string) => !/\d/.test(cell)

type Settled = Readonly<Record<'direction' | 'kind', Column | undefined>> & {
  readonly amount: Meaning['amount'] | undefined
}

/** Columns of an unknown name that could say whether money came in; each value of the own lines is asked about. */
function unknownOf(list: List, { amount, direction, kind }: Settled, found: Findings): Meaning['asked'] | undefined {
  const signed =
    direction !== undefined ||
    (amount !== undefined && (!('one' in amount) || habits(list, amount.one)?.signed === true))
  const asked = list.columns.flatMap((column) => {
    if (column === direction || column === kind || (amount && amountColumns(amount).includes(column))) return []
    const values = [...new Set(ownCells(list, column))]
    if (values.length === 0 || !couldSay(column, list, signed)) return []
    return [{ column, values }]
  })
  const said = asked.map(({ column, values }) => ({
    column,
    said: new Map(
      values.map(
        (value) =>
          [
            value,
            found.asks('columnValue', [column.title, value.slice(0, 40)], ['in', 'back', 'none', 'nothing']),
          ] as const,
      ),
    ),
  }))
  return said.every((one) => [...one.said.values()].every((answer) => answer !== undefined))
    ? (said as unknown as Meaning['asked'])
    : undefined
}

/** A few short words that come again: a sign, a status. One word in all lines can only be the sign of all of them. */
function couldSay(column: Column, list: List, signed: boolean): boolean {
  const habit = habits(list, column)
  if (!habit?.isFew || habit.amounts > 0 || habit.days > 0) return false
  const values = [...habit.values]
  const isWord = values.every((value) => value.length <= 16 && !/\d{2}/.test(value))
  const own = ownCells(list, column)
  // A name that means a direction, with words that we do not know.
  if (column.role === 'direction') return own.some((cell) => directionOf(cell) === undefined) && isWord
  if (column.role === 'amount' && saysPaid(column.title))
    return isWord && own.every((cell) => 'problem' in writtenAmount(cell))
  if (column.role !== 'unknown' && column.role !== 'kind') return false
  if (!isWord) return false
  if (own.some(isWarning) || /status|state|toestand|storno|betaald|paid|geboekt|verwerkt/i.test(column.title))
    return true
  return !signed && (values.length > 1 || list.own.length < 3 || /^\W$/.test(values[0] ?? ''))
}

function verdictOf(column: Column, meaning: Omit<Meaning, 'columns'>): ColumnVerdict {
  const { amount, date, direction, kind, asked } = meaning
  if (column === date) return 'date'
  if ('one' in amount ? column === amount.one : false) return 'amount'
  if (!('one' in amount) && column === amount.incoming) return 'incoming'
  if (!('one' in amount) && column === amount.outgoing) return 'outgoing'
  if (column === direction) return 'direction'
  if (column === kind) return 'kind'
  if (asked.some((one) => one.column === column && [...one.said.values()].some((said) => said !== 'nothing')))
    return 'direction'
  const { role } = column
  return role === 'currency' || role === 'reference' || role === 'text' ? role : 'notRead'
}
