import { category } from './kit/category.ts'
import { named } from './kit/kinds.ts'

export const consultantName = category('consultantName', named(120))
