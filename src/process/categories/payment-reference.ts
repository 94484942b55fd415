import { category } from './kit/category.ts'
import { toldAnew } from './kit/kinds.ts'

export const paymentReference = category('paymentReference', toldAnew)
