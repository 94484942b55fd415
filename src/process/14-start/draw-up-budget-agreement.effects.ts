import { effectsOf } from '../../engine/effects.ts'
import { budgetAgreementLetter } from '../letters.effects.ts'
import { drawUpBudgetAgreement } from './draw-up-budget-agreement.ts'

export const drawUpBudgetAgreementEffects = effectsOf(drawUpBudgetAgreement, {
  letters: ({ start }, context) => [
    { file: 'budgetFile', category: 'budgetAgreementDraft', model: budgetAgreementLetter(context, start) },
  ],
})
