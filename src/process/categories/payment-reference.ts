import { category } from './kit/category.ts'
import { toldAnew } from './kit/kinds.ts'
import { asked, rentPurposes } from './kit/row.ts'

export const paymentReference = category(
  'paymentReference',
  asked('betalingskenmerk van de huurder', 'payment reference of the tenant', '3.1 step 17a', rentPurposes),
  toldAnew,
)
