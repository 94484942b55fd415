import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'

export const requestText = category('requestText', inWords(2000))
