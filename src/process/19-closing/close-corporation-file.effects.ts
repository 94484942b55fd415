import { effectsOf } from '../../engine/effects.ts'
import { lastOf } from '../../trajectory/kit.ts'
import { endedOtherwise } from '../any-time/end-otherwise.ts'
import { toResident } from '../copies.effects.ts'
import { closingLetter } from '../letters.effects.ts'
import { closeCorporationFile, outcomeFor } from './close-corporation-file.ts'

export const closeCorporationFileEffects = effectsOf(closeCorporationFile, {
  letters(_values, context) {
    // Only the corporation knows in which way it ended; the letter to the resident may speak of it.
    const way = lastOf(endedOtherwise, context.events)?.payload.way
    const model = closingLetter(context, outcomeFor(context.view), way)
    return model ? toResident(context, 'corporationFile', model) : []
  },
})
