import { category } from './kit/category.ts'
import { signedPaper } from './kit/kinds.ts'
import { askedOnce } from './kit/row.ts'

export const signedAgreement = category(
  'signedAgreement',
  askedOnce('getekende overeenkomst', 'signed agreement', '3.1 step 7', { onboarding: 'recordAgreement' }),
  signedPaper('sendAgreement'),
)
