import { category } from './kit/category.ts'
import { letterMade } from './kit/kinds.ts'
import { asked } from './kit/row.ts'

export const agreementDraft = category(
  'agreementDraft',
  asked('overeenkomst, nog niet getekend', 'agreement, unsigned', '3.1 step 6', { intake: 'recordAgreement' }),
  letterMade,
)
