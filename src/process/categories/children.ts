import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'

export const children = category('children', inWords())
