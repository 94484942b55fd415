import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'

export const paymentRecord = category('paymentRecord', inWords())
