import { keptByLaw } from '../../../covenant/index.ts'
import { removeEntry as removeIt } from '../../../database/index.ts'
import { effectsOf } from '../../../engine/effects.ts'
import { removing } from '../remove-entry.ts'
import { settleRequest } from './settle-request.ts'

const stays: readonly string[] = keptByLaw

export const settleRequestEffects = effectsOf(settleRequest, {
  // What may be removed one by one may be removed all at once; what the law makes a party keep stays (GDPR 17(3)(b)).
  async before(tx, _trajectoryId, { clear }, { entries, who }) {
    if (!clear) return undefined
    const gone = entries.filter(
      (entry) => entry.recordedParty === who.party && !stays.includes(entry.file) && removing(entry) !== undefined,
    )
    for (const { id } of gone) await removeIt(tx, id)
    return undefined
  },
})
