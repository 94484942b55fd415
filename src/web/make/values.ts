/** Dates and amounts as entries say them. */
import { plainDate } from '../../calendar/plain-date.ts'
import type { Words } from '../../words/index.ts'
import { long } from './dates.ts'

export const dateWords = (iso: unknown, words: Words): string => {
  const date = plainDate(String(iso))
  return date ? long(date, words) : ''
}

/** Made once: making one takes longer than the whole rest of an entry. */
const amount = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2 })

/** `€ 2.994,44`, of whole cents. */
export const euros = (cents: number): string => `€ ${amount.format(cents / 100)}`
