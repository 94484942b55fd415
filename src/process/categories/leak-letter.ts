import { category } from './kit/category.ts'
import { letterMade } from './kit/kinds.ts'

export const leakLetter = category('leakLetter', letterMade)
