import { type PlainDate, plainDate } from './plain-date.ts'

/** `2026-09-10`, or day, month and year as the three boxes of a form give them: `10-9-2026`. */
export function readDate(typed: string): { value: PlainDate } | { problem: 'notADate' | 'noSuchDate' } {
  const parts = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(typed)
  const iso = parts ? `${parts[3]}-${(parts[2] ?? '').padStart(2, '0')}-${(parts[1] ?? '').padStart(2, '0')}` : typed
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return { problem: 'notADate' }
  const value = plainDate(iso)
  return value === undefined || value < '1900' || value > '2200' ? { problem: 'noSuchDate' } : { value }
}
