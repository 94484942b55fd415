import { effectsOf } from '../../engine/effects.ts'
import { lettersOfOwn } from '../copies.effects.ts'
import { progressTalkLetter } from '../letters.effects.ts'
import { planProgressTalk } from './plan-progress-talk.ts'

export const planProgressTalkEffects = effectsOf(planProgressTalk, {
  letters: (values, context) => lettersOfOwn(context, progressTalkLetter(context, values)),
})
