import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'

export const children = category(
  'children',
  {
    group: 'household',
    text: { nl: 'kinderen', en: 'children' },
    annex: '3.2 household',
    matrix: { intake: 'needForVh' },
  },
  inWords(),
)
