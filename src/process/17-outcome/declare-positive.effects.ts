import { effectsOf } from '../../engine/effects.ts'
import { lettersOfOwn } from '../copies.effects.ts'
import { canCloseLetter } from '../letters.effects.ts'
import { declarePositive } from './declare-positive.ts'

export const declarePositiveEffects = effectsOf(declarePositive, {
  letters: (_values, context) => lettersOfOwn(context, canCloseLetter(context)),
})
