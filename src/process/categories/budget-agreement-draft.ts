import { category } from './kit/category.ts'
import { letterMade } from './kit/kinds.ts'

export const budgetAgreementDraft = category('budgetAgreementDraft', letterMade)
