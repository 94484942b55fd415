import { firstOf, type Month } from '../../files/rent/month.ts'
import type { Words } from '../../words/index.ts'
import { listOf } from './spoken.ts'

const nameOf = (month: Month, words: Words) => words.rent.months[Number(month.slice(5)) - 1] ?? ''

/** `augustus 2026`. */
export const monthName = (month: Month, words: Words): string => `${nameOf(month, words)} ${firstOf(month).slice(0, 4)}`

/** `aug`. */
export const shortMonth = (month: Month, words: Words): string =>
  words.sentences.monthsShort[Number(month.slice(5)) - 1] ?? ''

/** `juni, juli en augustus 2026`; each with its year where they are of more than one. */
export function monthList(months: readonly Month[], words: Words): string {
  const oneYear = new Set(months.map((month) => month.slice(0, 4))).size === 1
  const names = months.map((month) => (oneYear ? nameOf(month, words) : monthName(month, words)))
  const joined = listOf(names, words)
  return oneYear ? `${joined} ${months[0]?.slice(0, 4)}` : joined
}
