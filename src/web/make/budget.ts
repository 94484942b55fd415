/** The budget file as its readers see it: what an entry says, and the budget and the debts as tables. */
import type { Context } from '../../engine/index.ts'
import { abilities, administrations, debtArrangements, debtHandlers, debtKinds, debtPriorities, expenseKinds, incomeSources, incomes, orderStates, protectedIncomes, selfRelianceOutcomes, selfRelianceParts, type Text, tellers } from '../../covenant/index.ts'
import { provisions } from '../../covenant/index.ts'
import { shortDate } from '../../calendar/explain.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'

import {
  type AttachmentValue,
  budgetOn,
  type DebtValue,
  debtsIn,
  type HouseholdValue,
  type IncomeLine,
  type IncomeValue,
  type MonthlyBudget,
  type OrderValue,
  priorityOf,
  type SelfRelianceValue,
} from '../../files/budget.ts'
import type { Words } from '../../words/index.ts'
import type { FigureTable } from '../models.ts'
import { euros } from './euros.ts'
import { capital, lowerFirst } from './spoken.ts'

type List = Readonly<Record<string, Text>>
const word = (list: List, code: string | undefined, words: Words) =>
  (code === undefined ? undefined : words.say(list[code])) ?? ''
const dayText = (date: PlainDate, words: Words) => shortDate(date, words.language)
const line = (label: string, text: string) => `${label}: ${text}`

/** What an entry of the budget file says, one paragraph each; undefined for what was noted in words or is not of it. */
export function budgetText(
  { category, value }: { category: string; value: unknown },
  words: Words,
): string[] | undefined {
  const { budget } = words.files
  const known = (value ?? {}) as { withheld?: true; text?: unknown }
  if (known.withheld) return [budget.withheld]
  if (typeof known.text === 'string') return undefined
  switch (category) {
    case 'residents': {
      const { adults, minors } = value as HouseholdValue
      return [budget.household(adults, minors)]
    }
    case 'currentIncome':
    case 'expectedIncome':
    case 'partnerIncome':
    case 'adultChildrenIncome':
      return incomeText(value as IncomeValue, words)
    case 'expenses':
      return Object.entries(expenseKinds).flatMap(([kind, text]) => {
        const cents = (value as Readonly<Record<string, number>>)[kind]
        return cents === undefined ? [] : [line(words.say(text), euros(cents))]
      })
    case 'debts':
      return debtText(value as DebtValue, words)
    case 'attachment': {
      const { by, cents, since, protectedIncome } = value as AttachmentValue
      return [
        line(by, budget.month(euros(cents))),
        ...(since ? [budget.since(dayText(since, words))] : []),
        line(budget.protectedIncome, lowerFirst(word(protectedIncomes, protectedIncome, words), words)),
      ]
    }
    case 'provisions':
      return orderText(value as OrderValue, provisions, words)
    case 'administration':
      return orderText(value as OrderValue, administrations, words)
    case 'selfReliance': {
      const { outcome, parts, note } = value as SelfRelianceValue
      return [
        word(selfRelianceOutcomes, outcome, words),
        ...Object.entries(selfRelianceParts).map(([part, text]) =>
          line(words.say(text), lowerFirst(word(abilities, parts[part as keyof typeof parts], words), words)),
        ),
        ...(note ? [note] : []),
      ]
    }
    default:
      return undefined
  }
}

function incomeText({ source, cents, from, until, toldBy }: IncomeValue, words: Words): string[] {
  const { budget } = words.files
  const days = [
    ...(from ? [budget.from(dayText(from, words))] : []),
    ...(until ? [budget.until(dayText(until, words))] : []),
  ].join(' ')
  return [
    line(word(incomeSources, source, words), budget.month(euros(cents))),
    ...(days ? [capital(days, words)] : []),
    ...(toldBy ? [line(budget.toldBy, lowerFirst(word(tellers, toldBy, words), words))] : []),
  ]
}

const creditorName = (debt: DebtValue, words: Words) => debt.creditor ?? word(debtKinds, debt.kind, words)

function arrangementText({ arrangement, instalment, from }: DebtValue, words: Words): string {
  const { budget } = words.files
  return [
    word(debtArrangements, arrangement, words),
    ...(instalment === undefined ? [] : [budget.month(euros(instalment))]),
    ...(from ? [budget.from(dayText(from, words))] : []),
  ].join(', ')
}

function debtText(debt: DebtValue, words: Words): string[] {
  const { budget } = words.files
  return [
    line(creditorName(debt, words), euros(debt.cents)),
    line(budget.arrangement, lowerFirst(arrangementText(debt, words), words)),
    line(budget.priority, lowerFirst(word(debtPriorities, priorityOf(debt), words), words)),
    line(budget.handledBy, word(debtHandlers, debt.handledBy, words)),
  ]
}

function orderText({ state, missing, note }: OrderValue, list: List, words: Words): string[] {
  return [
    word(orderStates, state, words),
    ...(missing.length > 0
      ? [line(words.files.budget.missing, missing.map((code) => lowerFirst(word(list, code, words), words)).join(', '))]
      : []),
    ...(note ? [note] : []),
  ]
}

/** The monthly budget and the debts, as far as this world reads them. */
export function budgetTables(context: Context, words: Words): FigureTable[] {
  const budget = budgetOn(context.now.date, context.rows.entries)
  const debts = debtsIn(context.rows.entries)
  return [
    ...(budget ? [budgetTable(budget, context, words)] : []),
    ...(debts ? [debtTable(debts, context, words)] : []),
  ]
}

function budgetTable(month: MonthlyBudget, { actor }: Context, words: Words): FigureTable {
  const { budget } = words.files
  const whose = (category: IncomeLine['category']) =>
    actor.party === 'resident' ? budget.yours[category] : word(incomes, category, words)
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
  return {
    caption: actor.party === 'resident' ? budget.yourDebts : budget.debts,
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
            creditorName(debt, words),
            word(debtKinds, debt.kind, words),
            euros(debt.cents),
            arrangementText(debt, words),
            word(debtPriorities, priorityOf(debt), words),
          ],
        })),
      },
      { rows: [{ cells: [budget.allDebts, '', euros(total), '', ''], total: true }] },
    ],
  }
}
