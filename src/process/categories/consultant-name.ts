import { category } from './kit/category.ts'
import { named } from './kit/kinds.ts'
import { askedOnce } from './kit/row.ts'

export const consultantName = category(
  'consultantName',
  askedOnce('naam van de woonconsulent', 'name of the housing consultant', '3.1 step 10', { onboarding: 'sharedFile' }),
  named(120),
)
