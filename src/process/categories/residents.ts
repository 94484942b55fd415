import { z } from 'zod'
import { type Fields, number } from '../../trajectory/kit.ts'
import { category, says } from './kit/category.ts'
import { form } from './kit/form.ts'
import { inWordsOr } from './kit/kinds.ts'
import { typedWith } from './kit/typed.ts'
import { count } from './kit/value.ts'

export const householdFields = {
  adults: number({ min: 1, max: 30, heading: 'household' }),
  minors: number({ max: 30 }),
} as const satisfies Fields

const household = z.strictObject({ adults: count, minors: count })
export type HouseholdValue = z.infer<typeof household>

export const residents = category(
  'residents',
  inWordsOr(
    says(household, {
      reads: ({ adults, minors }, { texts }) => [texts.budget.household(adults, minors)],
      form: form({
        fields: householdFields,
        words: 'registerBudgetData',
        typed: (value) => typedWith(householdFields, value),
        value: (values) => values,
      }),
    }),
  ),
)
