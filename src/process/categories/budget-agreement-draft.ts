import { category } from './kit/category.ts'
import { letterMade } from './kit/kinds.ts'
import { asked } from './kit/row.ts'

export const budgetAgreementDraft = category(
  'budgetAgreementDraft',
  asked('overeenkomst budgetbeheer, nog niet getekend', 'budget-management agreement, unsigned', '3.1 step 14', {
    onboarding: 'budgetManagement',
  }),
  letterMade,
)
