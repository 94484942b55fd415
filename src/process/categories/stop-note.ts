import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'

export const stopNote = category('stopNote', inWords(1000))
