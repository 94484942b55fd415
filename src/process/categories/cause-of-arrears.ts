import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'

export const causeOfArrears = category('causeOfArrears', inWords())
