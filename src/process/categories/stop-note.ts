import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'
import { always, asked } from './kit/row.ts'

export const stopNote = category(
  'stopNote',
  asked('toelichting bij stoppen', 'note on stopping', '3.3 ending', always('requestForHelp')),
  inWords(1000),
)
