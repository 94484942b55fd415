import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'

export const mentalHealth = category('mentalHealth', inWords())
