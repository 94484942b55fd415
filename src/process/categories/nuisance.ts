import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'
import { housing } from './kit/row.ts'

export const nuisance = category('nuisance', housing('overlastmeldingen', 'nuisance reports'), inWords())
