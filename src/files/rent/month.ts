/** Calendar months as ISO text, `2026-09`: it compares with `<` and goes through JSON unchanged. */
import { addMonths, type PlainDate, plainDate } from '../../calendar/plain-date.ts'

declare const monthBrand: unique symbol
/** `YYYY-MM`, an existing month from the year 1900 to 2200. */
export type Month = string & { readonly [monthBrand]: 'Month' }

/** The month that the text writes, or `undefined` where it is none in the form `YYYY-MM`. */
export function month(text: string): Month | undefined {
  return plainDate(`${text}-01`) && text >= '1900' && text < '2201' ? (text as Month) : undefined
}

/** As people type it: `9-2026`, `09/2026`, `9 2026` or `2026-09`. */
export function readMonth(typed: string): Month | undefined {
  const parts = /^(\d{1,2})[-/. ](\d{4})$/.exec(typed.trim())
  return month(parts ? `${parts[2]}-${(parts[1] ?? '').padStart(2, '0')}` : typed.trim())
}

export const monthOf = (date: PlainDate): Month => date.slice(0, 7) as Month
export const firstOf = (of: Month): PlainDate => `${of}-01` as PlainDate

/** So many months later, earlier when negative. */
export const monthsAfter = (of: Month, months: number): Month => monthOf(addMonths(firstOf(of), months))

/** All months from the first to the last, both included; none when the last is earlier. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const list: Month[] = []
  for (let one = from; one <= to; one = monthsAfter(one, 1)) list.push(one)
  return list
}
