import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'
import { asked } from './kit/row.ts'

export const supportPlan = category(
  'supportPlan',
  asked('plan van aanpak', 'support plan', '3.1 step 11', {
    onboarding: 'keepLivingThere',
    budgetManagement: 'keepLivingThere',
  }),
  inWords(4000),
)
