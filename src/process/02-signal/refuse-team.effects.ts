import { documents } from '../../database/index.ts'
import { effectsOf } from '../../engine/effects.ts'
import { eraseTeamWorld } from '../erase.effects.ts'
import { refuseTeam } from './refuse-team.ts'

export const refuseTeamEffects = effectsOf(refuseTeam, {
  async after(tx, trajectoryId) {
    await documents.remove(tx, trajectoryId, ['signal'])
    await eraseTeamWorld(tx, trajectoryId)
  },
})
