import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'
import { housing } from './kit/row.ts'

export const paymentRecord = category('paymentRecord', housing('betalingsverleden', 'payment record'), inWords())
