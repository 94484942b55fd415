import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'
import { always, askedOnce } from './kit/row.ts'

export const requestText = category(
  'requestText',
  askedOnce('wat de bewoner vraagt', 'what the resident asks', '3.3 access to data', always('rights')),
  inWords(2000),
)
