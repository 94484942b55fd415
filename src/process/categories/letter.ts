import { category } from './kit/category.ts'
import { letterMade } from './kit/kinds.ts'
import { asked } from './kit/row.ts'

export const letter = category(
  'letter',
  asked('brief', 'letter', '3.1 step 1', {
    registration: 'appointment',
    intake: 'appointment',
    onboarding: 'closing',
    budgetManagement: 'closing',
    closing: 'closing',
  }),
  letterMade,
)
