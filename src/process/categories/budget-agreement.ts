import { category } from './kit/category.ts'
import { signedPaper } from './kit/kinds.ts'
import { askedOnce } from './kit/row.ts'

export const budgetAgreement = category(
  'budgetAgreement',
  askedOnce('getekende overeenkomst budgetbeheer', 'signed budget-management agreement', '3.1 step 14', {
    onboarding: 'budgetManagement',
  }),
  signedPaper('startBudgetManagement'),
)
