import { addDays, addMonths, type PlainDate } from '../calendar/plain-date.ts'
import { type EventName, type FileName, type RetentionRule, retention, terms } from '../covenant/index.ts'

/**
 * Until which day a file is kept, as far as this world can tell: undefined while what it counts from has not happened.
 * `on` gives the day on which an event of the own world happened.
 */
export function keptUntil(file: FileName, on: (event: EventName) => PlainDate | undefined): PlainDate | undefined {
  const rule: RetentionRule = retention[file]
  const from = rule.begins.map(on).find((day) => day !== undefined)
  if (!from) return undefined
  if (rule.term) return addDays(from, terms[rule.term].amount)
  return addMonths(from, (rule.years ?? 0) * 12 + (rule.months ?? 0))
}
