import { effectsOf } from '../../engine/effects.ts'
import { removeTalkNotes } from '../notes.effects.ts'
import { endOtherwise, talkNotes } from './end-otherwise.ts'

export const endOtherwiseEffects = effectsOf(endOtherwise, {
  // No report and no registration will be made of them any more.
  after: (tx, trajectoryId) => removeTalkNotes(tx, trajectoryId, talkNotes),
  timers: () => [{ timer: 'lapseAgreement', clear: true }],
})
