import { effectsOf } from '../../engine/effects.ts'
import { removeTalkNotes } from '../notes.effects.ts'
import { writeIntakeReport } from './write-intake-report.ts'

export const writeIntakeReportEffects = effectsOf(writeIntakeReport, {
  after: (tx, trajectoryId) => removeTalkNotes(tx, trajectoryId, ['intakeNotesCorporation']),
})
