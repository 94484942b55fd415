import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'
import { always, asked } from './kit/row.ts'

export const holdNote = category(
  'holdNote',
  asked('waarom langer bewaren', 'why kept longer', '3.3 access to data', always('rights')),
  inWords(500),
)
