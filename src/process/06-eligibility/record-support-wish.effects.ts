import { effectsOf } from '../../engine/effects.ts'
import { recordSupportWish } from './record-support-wish.ts'
import { settleSupport } from './support.effects.ts'

export const recordSupportWishEffects = effectsOf(recordSupportWish, {
  after: (tx, trajectoryId, { wants }) => settleSupport(tx, trajectoryId, wants),
})
