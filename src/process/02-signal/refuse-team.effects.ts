import { effectsOf } from '../../engine/effects.ts'
import { eraseTeamWorld } from '../erase.effects.ts'
import { refuseTeam } from './refuse-team.ts'

export const refuseTeamEffects = effectsOf(refuseTeam, {
  after: (tx, trajectoryId) => eraseTeamWorld(tx, trajectoryId),
})
