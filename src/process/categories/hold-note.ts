import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'

export const holdNote = category('holdNote', inWords(500))
