import { documents } from '../../database/index.ts'
import { effectsOf } from '../../engine/effects.ts'
import { completeFile, ownSpecification } from './complete-file.ts'

export const completeFileEffects = effectsOf(completeFile, {
  // A copy of its own, as the scan of the agreement has one in KRIS.
  async before(tx, _trajectoryId, { specification }, context) {
    const id = ownSpecification(context)
    const paper = !specification && id ? await documents.read(tx, id) : undefined
    if (!paper) return []
    const document = { bytes: paper.bytes, mediaType: paper.mediaType }
    return [{ file: 'krisCorporationTab', category: 'rentSpecification', value: {}, document }]
  },
})
