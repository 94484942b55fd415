import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'

export const motivation = category(
  'motivation',
  {
    group: 'finances',
    text: { nl: 'motivatie voor budgetbeheer', en: 'motivation for budget management' },
    annex: '3.2 finances',
    matrix: { intake: 'successOfVh' },
  },
  inWords(),
)
