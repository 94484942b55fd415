import { effectsOf } from '../../engine/effects.ts'
import { lettersOfOwn } from '../copies.effects.ts'
import { exitTalkLetter } from '../letters.effects.ts'
import { callExitTalk } from './call-exit-talk.ts'

export const callExitTalkEffects = effectsOf(callExitTalk, {
  letters: (values, context) => lettersOfOwn(context, exitTalkLetter(context, values)),
})
