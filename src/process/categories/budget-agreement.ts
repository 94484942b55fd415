import { category } from './kit/category.ts'
import { signedPaper } from './kit/kinds.ts'

export const budgetAgreement = category('budgetAgreement', signedPaper('startBudgetManagement'))
