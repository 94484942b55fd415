import { effectsOf } from '../../engine/effects.ts'
import { eraseTeamWorld } from '../erase.effects.ts'
import { recordSupportWish } from './record-support-wish.ts'

export const recordSupportWishEffects = effectsOf(recordSupportWish, {
  // The team keeps no file for who does not take part, unless that person wants its support.
  async after(tx, trajectoryId, { wants }) {
    if (wants === 'no') await eraseTeamWorld(tx, trajectoryId)
  },
})
