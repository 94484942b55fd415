import { documents } from '../../database/index.ts'
import { effectsOf } from '../../engine/effects.ts'
import { eraseTeamWorld } from '../erase.effects.ts'
import { withdrawNameAndAddress } from './withdraw-name-and-address.ts'

export const withdrawNameAndAddressEffects = effectsOf(withdrawNameAndAddress, {
  // As if the signal had never been: the team's world goes, with everything in it.
  // Where it stays for the support of the team, what the signal brought goes all the same.
  async after(tx, trajectoryId) {
    await documents.remove(tx, trajectoryId, ['signal'])
    await eraseTeamWorld(tx, trajectoryId)
  },
})
