import { effectsOf } from '../../engine/effects.ts'
import { removeTalkNotes } from '../notes.effects.ts'
import { bothNotes } from '../others.ts'
import { withdraw } from './withdraw.ts'

export const withdrawEffects = effectsOf(withdraw, {
  // No report and no registration will be made of them any more.
  after: (tx, trajectoryId) => removeTalkNotes(tx, trajectoryId, bothNotes),
  timers: (_values, { who }) => (who.party === 'corporation' ? [{ timer: 'lapseAgreement', clear: true }] : []),
})
