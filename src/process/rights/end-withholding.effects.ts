import { endWithholding as endIt } from '../../database/index.ts'
import { effectsOf } from '../../engine/effects.ts'
import { aboutOf } from './about.ts'
import { endWithholding } from './end-withholding.ts'

export const endWithholdingEffects = effectsOf(endWithholding, {
  async before(tx, _trajectoryId, _values, context) {
    await endIt(tx, aboutOf(context).id)
    return undefined
  },
})
