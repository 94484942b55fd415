import { effectsOf } from '../../engine/effects.ts'
import { eraseTeamWorld } from '../erase.effects.ts'
import { withdrawNameAndAddress } from './withdraw-name-and-address.ts'

export const withdrawNameAndAddressEffects = effectsOf(withdrawNameAndAddress, {
  // As if the signal had never been: the team's world goes, with everything in it.
  after: (tx, trajectoryId) => eraseTeamWorld(tx, trajectoryId),
})
