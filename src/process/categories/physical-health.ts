import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'

export const physicalHealth = category('physicalHealth', inWords())
