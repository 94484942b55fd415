import { termOf } from '../../calendar/terms.ts'
import { dateInAmsterdam } from '../../calendar/zone.ts'
import { termIn } from '../../covenant/index.ts'
import type { Duty, Instant, Standing } from '../../trajectory/kit.ts'
import { notesGo } from '../../trajectory/notes.ts'

/** A duty to make something of the notes of the talk: at the latest on the day on which these go. */
export function fromNotes({ view, chosen }: Standing, since: Instant | undefined): Duty | undefined {
  if (!since) return undefined
  const { due } = termOf(termIn('onboarding', chosen), dateInAmsterdam(since))
  const last = view.notes ? notesGo(view, chosen) : undefined
  return { since, term: 'onboarding', due: last && last < due ? last : due }
}
