/** 3.1 step 16: the quarters from the start of budget management, by the calendar. */
import type { PlainDate } from '../../calendar/plain-date.ts'
import { quarterOf } from '../../calendar/terms.ts'
import type { View } from '../../trajectory/kit.ts'
import { isClosed, isEnding } from '../../trajectory/view.ts'

/** The quarter that a report is still due for: that of this day, or the next where it has one. */
export function openQuarter(start: PlainDate, view: View, today: PlainDate): number {
  let quarter = today < start ? 1 : quarterOf(start, today)
  while (view.reports.some((report) => report.quarter === quarter)) quarter++
  return quarter
}

/** Quarters that ended without a report, while there was one to write. The corporation reads the reports, and is told of no talk. */
export function missedQuarters(view: View, today: PlainDate): readonly number[] {
  const { start } = view
  if (view.party === 'corporation' || !start || today < start || isClosed(view) || isEnding(view)) return []
  return Array.from({ length: quarterOf(start, today) - 1 }, (_, index) => index + 1).filter(
    (quarter) => !view.reports.some((report) => report.quarter === quarter),
  )
}
