import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'

export const intakeReport = category('intakeReport', inWords(4000))
