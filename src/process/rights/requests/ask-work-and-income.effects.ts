import { effectsOf } from '../../../engine/effects.ts'
import { askWorkAndIncome } from './ask-work-and-income.ts'
import { reminderOf } from './make-request.effects.ts'

export const askWorkAndIncomeEffects = effectsOf(askWorkAndIncome, {
  timers: (_values, { now }) => [{ timer: reminderOf.workAndIncome, at: now.instant }],
})
