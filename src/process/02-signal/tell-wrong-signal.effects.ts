import { noteWrongSignalTold } from '../../database/index.ts'
import { effectsOf } from '../../engine/effects.ts'
import { tellWrongSignal } from './tell-wrong-signal.ts'

export const tellWrongSignalEffects = effectsOf(tellWrongSignal, {
  after: (tx, trajectoryId, { on }) => noteWrongSignalTold(tx, trajectoryId, on),
})
