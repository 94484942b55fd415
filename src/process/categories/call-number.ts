/** The number that the resident wants to be called on, in the file of who is asked to call. */
import { category } from './kit/category.ts'
import { toldAnew } from './kit/kinds.ts'
import { always, asked } from './kit/row.ts'

export const callNumber = category(
  'callNumber',
  asked('telefoonnummer om te bellen', 'telephone number to call', '3.1 step 11', always('rights')),
  toldAnew,
)
