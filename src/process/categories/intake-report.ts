import { category } from './kit/category.ts'
import { inWords } from './kit/kinds.ts'
import { askedOnce } from './kit/row.ts'

export const intakeReport = category(
  'intakeReport',
  askedOnce('kort verslag van het aannamegesprek', 'short report of the intake talk', '3.1 step 9', {
    onboarding: 'sharedFile',
  }),
  inWords(4000),
)
