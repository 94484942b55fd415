import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'

export const supportPlan = category('supportPlan', inWords(4000))
