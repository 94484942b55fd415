import { effectsOf } from '../../engine/effects.ts'
import { exitDecisionLetter, lettersOfOwn } from '../letters.effects.ts'
import { decideExit } from './decide-exit.ts'

export const decideExitEffects = effectsOf(decideExit, {
  letters: ({ decision }, context) => lettersOfOwn(context, exitDecisionLetter(context, decision)),
})
