import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'

export const requestAnswer = category('requestAnswer', inWords(2000))
