/** 3.2: any party may raise other subjects; no phase has a purpose for them, so each asks for a written reason. */
import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'

export const otherSubject = category('otherSubject', inWords())
