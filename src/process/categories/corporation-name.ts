import { category } from './kit/category.ts'
import { named } from './kit/kinds.ts'

export const corporationName = category('corporationName', named(120))
