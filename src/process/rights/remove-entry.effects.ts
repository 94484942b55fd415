import { removeEntry as removeIt } from '../../database/index.ts'
import { effectsOf } from '../../engine/effects.ts'
import { aboutOf } from './about.ts'
import { removeEntry } from './remove-entry.ts'

export const removeEntryEffects = effectsOf(removeEntry, {
  async before(tx, _trajectoryId, _values, context) {
    await removeIt(tx, aboutOf(context).id)
    return undefined
  },
})
