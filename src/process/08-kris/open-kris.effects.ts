import { randomBytes } from 'node:crypto'
import { drawKrisNumber } from '../../database/index.ts'
import { effectsOf } from '../../engine/effects.ts'
import { krisNumberFrom } from '../../trajectory/kris-number.ts'
import { openKris } from './open-kris.ts'

export const openKrisEffects = effectsOf(openKris, {
  async before(tx, trajectoryId) {
    for (let attempt = 0; attempt < 20; attempt++) {
      const number = krisNumberFrom(randomBytes(4).readUInt32BE())
      if (await drawKrisNumber(tx, trajectoryId, number))
        return [{ file: 'krisGeneral', category: 'krisNumber', value: { number } }]
    }
    throw new Error('no free KRIS number in twenty draws')
  },
})
