import type { CaseRole } from '../../covenant/index.ts'
import { handOver as handOverAssignment } from '../../database/index.ts'
import { effectsOf } from '../../engine/effects.ts'
import { handOver } from './hand-over.ts'

export const handOverEffects = effectsOf(handOver, {
  async after(tx, trajectoryId, { to }, { who, actor }) {
    await handOverAssignment(tx, trajectoryId, { role: who.role as CaseRole, from: actor.person, to })
  },
})
