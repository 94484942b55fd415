import { documents, noteWrongSignal } from '../../database/index.ts'
import { effectsOf } from '../../engine/effects.ts'
import { eraseTeamWorld } from '../erase.effects.ts'
import { goesWithSignal, takeBackSignal } from './take-back-signal.ts'

export const takeBackSignalEffects = effectsOf(takeBackSignal, {
  // Before the team's world goes, with which nobody could tell any more whose privacy officer is to know.
  async after(tx, trajectoryId, { what, told }) {
    await noteWrongSignal(tx, trajectoryId, { what, told: told === 'yes' })
    await documents.remove(tx, trajectoryId, goesWithSignal)
    await eraseTeamWorld(tx, trajectoryId)
  },
})
