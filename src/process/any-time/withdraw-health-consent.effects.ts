import { effectsOf } from '../../engine/effects.ts'
import { removeTalkNotes } from '../notes.effects.ts'
import { withdrawHealthConsent } from './withdraw-health-consent.ts'

export const withdrawHealthConsentEffects = effectsOf(withdrawHealthConsent, {
  after: (tx, trajectoryId) =>
    removeTalkNotes(tx, trajectoryId, ['intakeNotesTeam'], ['physicalHealth', 'mentalHealth']),
})
