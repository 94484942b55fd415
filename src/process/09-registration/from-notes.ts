import { termOf } from '../../calendar/terms.ts'
import { dateInAmsterdam } from '../../calendar/zone.ts'
import { terms } from '../../covenant/index.ts'
import type { Duty, Instant, View } from '../../trajectory/kit.ts'
import { notesGo } from '../../trajectory/notes.ts'

/** A duty to make something of the notes of the talk: at the latest on the day on which these go. */
export function fromNotes(view: View, since: Instant | undefined): Duty | undefined {
  if (!since) return undefined
  const { due } = termOf(terms.onboarding, dateInAmsterdam(since))
  const last = view.notes ? notesGo(view) : undefined
  return { since, term: 'onboarding', due: last && last < due ? last : due }
}
