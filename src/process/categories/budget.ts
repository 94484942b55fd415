/** What the budget file comes to. What was noted in words, with a reason of relevance, is no line of it (3.1 step 15). */
import type { PlainDate } from '../../calendar/plain-date.ts'
import { type IncomeName, incomes } from '../../covenant/index.ts'
import { debtOverview, monthlyBudget } from '../../files/budget.ts'
import type { FieldProblem } from '../../trajectory/kit.ts'
import { entriesOf, entryOf, type Filed, type World } from './entry.ts'
import { incomeProblems } from './kit/income.ts'
import { namesOf } from './kit/value.ts'
import { categories } from './table.ts'

export function budgetOn(day: PlainDate, world: World<Filed>) {
  const values = namesOf(incomes).flatMap((category) =>
    entriesOf(world, 'budgetFile', category).map(({ value }) => ({ category, value })),
  )
  return monthlyBudget(day, {
    income: values.flatMap(({ category, value }) => ('cents' in value ? [{ category, value }] : [])),
    expenses: entryOf(world, 'budgetFile', 'expenses')?.value,
    withheld: values.some(({ value }) => 'withheld' in value),
  })
}

export const debtsIn = (world: World<Filed>) =>
  debtOverview(entriesOf(world, 'budgetFile', 'debts').flatMap(({ value }) => ('cents' in value ? [value] : [])))

/** What does not fit together in an income of this category. */
export const checkIncome = (values: Parameters<typeof incomeProblems>[0], category: IncomeName): FieldProblem[] =>
  incomeProblems(values, categories[category].ofAnother === true)
