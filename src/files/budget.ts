/** Income and debts of the budget file, and the monthly budget that follows from them (3.1 step 15, 3.2 finances). */
import type { PlainDate } from '../calendar/plain-date.ts'
import {
  type DebtArrangement,
  type DebtHandler,
  type DebtKind,
  type DebtPriority,
  debtsPaidFirst,
  type ExpenseKind,
  expenseKinds,
  type IncomeName,
  type IncomeSource,
  type Teller,
} from '../covenant/index.ts'

/** Every amount is in whole cents; an income, an expense and an instalment is one of a month. */
/** One income; without `from` or `until` it has no known beginning or end, both days are included. */
export type IncomeValue = {
  readonly key: string
  readonly source: IncomeSource
  readonly cents: number
  readonly from?: PlainDate | undefined
  readonly until?: PlainDate | undefined
  readonly toldBy?: Teller | undefined
}
export type ExpensesValue = Readonly<Partial<Record<ExpenseKind, number | undefined>>>
/** One creditor; a debt to the government has no name (reading). Without `priority` the kind decides. */
export type DebtValue = {
  readonly key: string
  readonly kind: DebtKind
  readonly creditor?: string | undefined
  readonly cents: number
  readonly handledBy: DebtHandler
  readonly priority?: DebtPriority | undefined
  readonly arrangement: DebtArrangement
  readonly instalment?: number | undefined
  readonly from?: PlainDate | undefined
}

/** An amount of money in whole cents, with what it is for. */
export type IncomeLine = { readonly category: IncomeName; readonly source: IncomeSource; readonly cents: number }
export type ExpenseLine = { readonly kind: ExpenseKind; readonly cents: number }
export type MonthlyBudget = {
  readonly income: readonly IncomeLine[]
  /** What is expected, or begins later; it counts for nothing yet. */
  readonly expected: readonly IncomeLine[]
  readonly expenses: readonly ExpenseLine[]
  readonly incomeTotal: number
  readonly expensesTotal: number
  /** Below zero: more goes out than comes in. */
  readonly left: number
  /** An income stands in the file that this reader does not read; the totals are without it. */
  readonly withheld: boolean
}

/** What of the budget file a budget is made of, as its reader reads it. */
export type BudgetParts = {
  readonly income: readonly { readonly category: IncomeName; readonly value: IncomeValue }[]
  readonly expenses: ExpensesValue | undefined
  readonly withheld: boolean
}

/** The budget as it stands on a day; undefined while neither an income nor an expense was recorded. */
export function monthlyBudget(
  day: PlainDate,
  { income: list, expenses: recorded, withheld }: BudgetParts,
): MonthlyBudget | undefined {
  const income: IncomeLine[] = []
  const expected: IncomeLine[] = []
  for (const { category, value } of list) {
    if (value.until && value.until < day) continue
    const ahead = category === 'expectedIncome' || (value.from !== undefined && value.from > day)
    const line = { category, source: value.source, cents: value.cents }
    if (ahead) expected.push(line)
    else income.push(line)
  }
  const expenses = (Object.keys(expenseKinds) as ExpenseKind[]).flatMap((kind): ExpenseLine[] => {
    const cents = recorded?.[kind]
    return cents === undefined ? [] : [{ kind, cents }]
  })
  if (income.length + expected.length + expenses.length === 0 && !withheld) return undefined
  const incomeTotal = sum(income)
  const expensesTotal = sum(expenses)
  const left = incomeTotal - expensesTotal
  return { income, expected, expenses, incomeTotal, expensesTotal, left, withheld }
}

export const priorityOf = ({ kind, priority }: Pick<DebtValue, 'kind' | 'priority'>): DebtPriority =>
  priority ?? (debtsPaidFirst.includes(kind) ? 'high' : 'normal')

/** What is paid on a debt each month, in cents: the instalment of an arrangement that runs. */
export const instalmentOf = ({ arrangement, instalment }: DebtValue): number =>
  arrangement === 'running' ? (instalment ?? 0) : 0

export type DebtOverview = {
  readonly debts: readonly DebtValue[]
  readonly total: number
  /** Of the arrangements that run, a month. */
  readonly instalments: number
}

/** The debts, those that go first on top and then the largest; one that was bought off counts for nothing. */
export function debtOverview(list: readonly DebtValue[]): DebtOverview | undefined {
  const debts = list.toSorted((a, b) => rank(a) - rank(b) || b.cents - a.cents || (a.key < b.key ? -1 : 1))
  if (debts.length === 0) return undefined
  return {
    debts,
    total: sum(debts.filter(({ arrangement }) => arrangement !== 'boughtOff')),
    instalments: debts.reduce((cents, debt) => cents + instalmentOf(debt), 0),
  }
}

const rank = (debt: DebtValue) => (debt.arrangement === 'boughtOff' ? 2 : priorityOf(debt) === 'high' ? 0 : 1)
const sum = (lines: readonly { readonly cents: number }[]) => lines.reduce((total, { cents }) => total + cents, 0)

/** Entries of one creditor are one: however its name was typed. */
export const creditorKey = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()
