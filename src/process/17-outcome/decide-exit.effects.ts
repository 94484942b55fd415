import { effectsOf } from '../../engine/effects.ts'
import { lettersOfOwn } from '../copies.effects.ts'
import { exitDecisionLetter } from '../letters.effects.ts'
import { decideExit } from './decide-exit.ts'

export const decideExitEffects = effectsOf(decideExit, {
  letters: ({ decision }, context) => lettersOfOwn(context, exitDecisionLetter(context, decision)),
})
