import { openWorld } from '../../database/index.ts'
import { effectsOf } from '../../engine/effects.ts'
import { organisationOf } from '../../trajectory/kit.ts'
import { referToWorkAndIncome } from './refer-to-work-and-income.ts'

export const referToWorkAndIncomeEffects = effectsOf(referToWorkAndIncome, {
  async before(tx, trajectoryId, _values, context) {
    const municipality = organisationOf(context, 'workAndIncome')
    if (!municipality) throw new Error('no Work and Income organisation')
    await openWorld(tx, trajectoryId, { party: 'workAndIncome', organisationId: municipality.id })
    return undefined
  },
})
