/** The number that the resident wants to be called on, in the file of who is asked to call. */
import { category } from './kit/category.ts'
import { toldAnew } from './kit/kinds.ts'

export const callNumber = category('callNumber', toldAnew)
