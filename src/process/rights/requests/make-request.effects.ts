import type { TimerName } from '../../../covenant/index.ts'
import { effectsOf } from '../../../engine/effects.ts'
import type { Answerer } from '../../../trajectory/request-shape.ts'
import { makeRequest } from './make-request.ts'

export const reminderOf: Record<Answerer, TimerName> = {
  corporation: 'remindCorporation',
  team: 'remindTeam',
  workAndIncome: 'remindWorkAndIncome',
}

export const makeRequestEffects = effectsOf(makeRequest, {
  // At once: each party's own world says when to remind, and one that is not there says nothing.
  timers: (_values, { now }) => Object.values(reminderOf).map((timer) => ({ timer, at: now.instant })),
})
