import { effectsOf } from '../../engine/effects.ts'
import { lettersOfOwn } from '../copies.effects.ts'
import { progressTalkOffLetter } from '../letters.effects.ts'
import { cancelProgressTalk } from './cancel-progress-talk.ts'

export const cancelProgressTalkEffects = effectsOf(cancelProgressTalk, {
  letters: (_values, context) => lettersOfOwn(context, progressTalkOffLetter(context)),
})
