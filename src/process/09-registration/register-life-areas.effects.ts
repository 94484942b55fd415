import { documents } from '../../database/index.ts'
import { becomesClient } from '../../engine/clients.ts'
import { effectsOf } from '../../engine/effects.ts'
import { nameAndAddressOf } from '../categories/entry.ts'
import { removeTalkNotes } from '../notes.effects.ts'
import { registerLifeAreas } from './register-life-areas.ts'

export const registerLifeAreasEffects = effectsOf(registerLifeAreas, {
  async after(tx, trajectoryId, _values, context) {
    await removeTalkNotes(tx, trajectoryId, ['intakeNotesTeam'])
    await documents.remove(tx, trajectoryId, ['ktsdDraft'])
    await becomesClient(tx, trajectoryId, nameAndAddressOf(context))
  },
})
