import { category } from './kit/category.ts'
import { named } from './kit/kinds.ts'
import { askedOnce } from './kit/row.ts'

export const corporationName = category(
  'corporationName',
  askedOnce('naam van de corporatie', 'name of the corporation', '3.1 step 10', { onboarding: 'sharedFile' }),
  named(120),
)
