import { linkClient, takeUp } from '../../database/index.ts'
import { effectsOf } from '../../engine/effects.ts'
import { checkKnown } from './check-known.ts'

export const checkKnownEffects = effectsOf(checkKnown, {
  // Who looks takes the trajectory up in the own role; nobody else of the team sees it from then on.
  async before(tx, trajectoryId) {
    await takeUp(tx, trajectoryId)
    return undefined
  },
  // Which client it is stays in the team's world; the event tells no more than the choice.
  async after(tx, trajectoryId, { client }) {
    if (client && client !== 'none') await linkClient(tx, trajectoryId, client)
  },
})
