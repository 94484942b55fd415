import { becomesClient } from '../../acts/clients.ts'
import { nameAndAddressOf } from '../../acts/context.ts'
import { removeTalkNotes } from '../../acts/notes.ts'
import { effectsOf } from '../../engine/effects.ts'
import { registerLifeAreas } from './register-life-areas.ts'

export const registerLifeAreasEffects = effectsOf(registerLifeAreas, {
  async after(tx, trajectoryId, _values, context) {
    await removeTalkNotes(tx, trajectoryId, ['intakeNotesTeam'])
    await becomesClient(tx, trajectoryId, nameAndAddressOf(context))
  },
})
