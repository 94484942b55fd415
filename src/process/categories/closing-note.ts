import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'

export const closingNote = category('closingNote', inWords(1000))
