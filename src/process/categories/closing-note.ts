import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'
import { always, asked } from './kit/row.ts'

export const closingNote = category(
  'closingNote',
  asked('toelichting bij sluiten', 'note on closing', '3.1 step 6', always('ownFile')),
  inWords(1000),
)
