import { effectsOf } from '../../engine/effects.ts'
import { removeTalkNotes } from '../notes.effects.ts'
import { stopTalk } from './stop-talk.ts'
import { talkNotes } from './talking.ts'

export const stopTalkEffects = effectsOf(stopTalk, {
  after: (tx, trajectoryId) => removeTalkNotes(tx, trajectoryId, talkNotes),
})
