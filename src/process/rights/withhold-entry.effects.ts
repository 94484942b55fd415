import { withholdEntry as withholdIt } from '../../database/index.ts'
import { effectsOf } from '../../engine/effects.ts'
import { aboutOf } from './about.ts'
import { withholdEntry } from './withhold-entry.ts'

export const withholdEntryEffects = effectsOf(withholdEntry, {
  async before(tx, _trajectoryId, { ground, until }, context) {
    await withholdIt(tx, aboutOf(context).id, { ground, until })
    return undefined
  },
})
