import { category } from './kit/category.ts'
import { letterMade } from './kit/kinds.ts'

export const letter = category('letter', letterMade)
