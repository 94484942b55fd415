import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'
import { housing } from './kit/row.ts'

export const causeOfArrears = category(
  'causeOfArrears',
  housing('oorzaak huurachterstand', 'cause of arrears'),
  inWords(),
)
