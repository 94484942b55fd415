import { noteLeakTold } from '../../database/index.ts'
import { effectsOf } from '../../engine/effects.ts'
import { leakLetter } from '../letters.effects.ts'
import { askedFileOf } from '../others.ts'
import { tellLeak } from './tell-leak.ts'

export const tellLeakEffects = effectsOf(tellLeak, {
  letters({ how }, context) {
    const file = askedFileOf(context)
    const model = leakLetter(context)
    return how === 'letter' && file && model ? [{ file, category: 'leakLetter', model }] : []
  },
  after: (tx, trajectoryId, { how }, { now }) => noteLeakTold(tx, trajectoryId, { how, on: now.date }),
})
