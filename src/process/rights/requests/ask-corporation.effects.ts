import { effectsOf } from '../../../engine/effects.ts'
import { askCorporation } from './ask-corporation.ts'
import { reminderOf } from './make-request.effects.ts'

export const askCorporationEffects = effectsOf(askCorporation, {
  timers: (_values, { now }) => [{ timer: reminderOf.corporation, at: now.instant }],
})
