import { addDays, type PlainDate } from '../../calendar/plain-date.ts'
import { instantOf } from '../../calendar/zone.ts'
import { type Chosen, termIn } from '../../covenant/index.ts'
import { effectsOf, type TimerDraft } from '../../engine/effects.ts'
import { recordSigning } from './record-signing.ts'
import { allSigned } from './signing.ts'

/** The agreement does not lapse any more, and what was noted in the talk is kept for some days. */
export function afterSigning(on: PlainDate, chosen: Chosen): TimerDraft[] {
  const at = instantOf(addDays(on, termIn('notes-kept', chosen).amount + 1), '00:00')
  return [
    { timer: 'lapseAgreement', clear: true },
    { timer: 'removeCorporationNotes', at },
    { timer: 'removeTeamNotes', at },
  ]
}

export const recordSigningEffects = effectsOf(recordSigning, {
  timers({ on, signed = [] }, { view, chosen }) {
    const day = allSigned(view, signed, on)
    return day ? afterSigning(day, chosen) : []
  },
})
