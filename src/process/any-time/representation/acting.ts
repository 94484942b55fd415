/** Whether somebody acts for the resident on a day, as this world knows it: decided whenever it matters, by the clock alone. */
import type { PlainDate } from '../../../calendar/plain-date.ts'
import { isSeen, type Mandate, type RepresentativeKind } from '../../../covenant/index.ts'
import type { Standing } from '../../../trajectory/kit.ts'
import type { Representation, View } from '../../../trajectory/view.ts'

/** Recorded and not ended. What stands in the notes of the talk is gone with them. */
export const isRecorded = (one: Representation, view: View): boolean =>
  one.ended === undefined && (!one.ofTalk || view.notes)

/** It was seen, it has begun and its last day is not over. */
export const holdsOn = (one: Representation, day: PlainDate, view: View): boolean =>
  isRecorded(one, view) && isSeen(one.established) && one.since <= day && (one.until === undefined || day <= one.until)

/** What the own party recorded, and has not ended. */
export const ownRepresentatives = (view: View): readonly Representation[] =>
  view.representatives.filter((one) => one.party === view.party && isRecorded(one, view))

/** Who may do this for the resident today. */
export const acting = (
  { view, now }: Pick<Standing, 'view' | 'now'>,
  mandate: Mandate,
): readonly RepresentativeKind[] =>
  ownRepresentatives(view)
    .filter((one) => holdsOn(one, now.date, view) && one.mandates.includes(mandate))
    .map(({ kind }) => kind)
