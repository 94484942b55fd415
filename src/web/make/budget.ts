/** The budget file as its readers see it: the budget and the debts as tables. */

import {
  debtKinds,
  debtPriorities,
  expenseKinds,
  incomeSources,
  incomes,
  isResident,
  type Text,
} from '../../covenant/index.ts'
import type { Context } from '../../engine/index.ts'
import { type IncomeLine, type MonthlyBudget, priorityOf } from '../../files/budget.ts'
import { arrangementText, budgetOn, creditorName, debtsIn } from '../../process/categories/index.ts'
import type { Words } from '../../words/index.ts'
import type { FigureTable } from '../models/index.ts'
import { entryTeller } from './entry-teller.ts'
import { euros } from './euros.ts'
import { lowerFirst } from './spoken.ts'

type List = Readonly<Record<string, Text>>
const word = (list: List, code: string | undefined, words: Words) =>
  (code === undefined ? undefined : words.say(list[code])) ?? ''

/** The monthly budget and the debts, as far as this world reads them. */
export function budgetTables(context: Context, words: Words): FigureTable[] {
  const budget = budgetOn(context.now.date, context.rows)
  const debts = debtsIn(context.rows)
  return [
    ...(budget ? [budgetTable(budget, context, words)] : []),
    ...(debts ? [debtTable(debts, context, words)] : []),
  ]
}

function budgetTable(month: MonthlyBudget, { actor }: Context, words: Words): FigureTable {
  const { budget } = words.files
  const whose = (category: IncomeLine['category']) =>
    isResident(actor.party) ? budget.yours[category] : word(incomes, category, words)
  const income = ({ category, source, cents }: IncomeLine) => ({
    cells: [budget.of(whose(category), lowerFirst(word(incomeSources, source, words), words)), euros(cents)],
  })
  const total = (label: string, cents: number) => ({ cells: [label, euros(cents)], total: true as const })
  return {
    caption: budget.title,
    columns: [{ label: budget.what }, { label: budget.amount, amount: true }],
    groups: [
      { label: budget.comesIn, rows: [...month.income.map(income), total(budget.totalIn, month.incomeTotal)] },
      {
        label: budget.goesOut,
        rows: [
          ...month.expenses.map(({ kind, cents }) => ({ cells: [word(expenseKinds, kind, words), euros(cents)] })),
          total(budget.totalOut, month.expensesTotal),
        ],
      },
      { rows: [total(month.left < 0 ? budget.short : budget.left, Math.abs(month.left))] },
      ...(month.expected.length > 0 ? [{ label: budget.later, rows: month.expected.map(income) }] : []),
    ],
    ...(month.withheld ? { note: budget.withheldNote } : {}),
  }
}

function debtTable(
  { debts, total }: NonNullable<ReturnType<typeof debtsIn>>,
  { actor }: Context,
  words: Words,
): FigureTable {
  const { budget } = words.files
  const tell = entryTeller(words)
  return {
    caption: isResident(actor.party) ? budget.yourDebts : budget.debts,
    columns: [
      { label: budget.creditor },
      { label: budget.kind },
      { label: budget.amount, amount: true },
      { label: budget.arrangement },
      { label: budget.priority },
    ],
    cards: true,
    groups: [
      {
        rows: debts.map((debt) => ({
          cells: [
            creditorName(debt, tell),
            word(debtKinds, debt.kind, words),
            euros(debt.cents),
            arrangementText(debt, tell),
            word(debtPriorities, priorityOf(debt), words),
          ],
        })),
      },
      { rows: [{ cells: [budget.allDebts, '', euros(total), '', ''], total: true }] },
    ],
  }
}
