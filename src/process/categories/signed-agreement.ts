import { category } from './kit/category.ts'
import { signedPaper } from './kit/kinds.ts'

export const signedAgreement = category('signedAgreement', signedPaper('sendAgreement'))
