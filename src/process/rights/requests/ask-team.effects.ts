import { effectsOf } from '../../../engine/effects.ts'
import { askTeam } from './ask-team.ts'
import { reminderOf } from './make-request.effects.ts'

export const askTeamEffects = effectsOf(askTeam, {
  timers: (_values, { now }) => [{ timer: reminderOf.team, at: now.instant }],
})
