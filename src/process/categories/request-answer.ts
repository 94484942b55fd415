import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'
import { always, askedOnce } from './kit/row.ts'

export const requestAnswer = category(
  'requestAnswer',
  askedOnce('antwoord op een verzoek', 'answer to a request', '3.3 access to data', always('rights')),
  inWords(2000),
)
