import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'
import { health } from './kit/row.ts'

export const mentalHealth = category('mentalHealth', health('mentale gezondheid', 'mental health'), inWords())
