/**
 * Days that a royal decree puts on a par with a holiday (Algemene termijnenwet, article 3, third paragraph). There is
 * a decree about every three years, so this table has to be continued: `decreedThrough` says how far it goes.
 */
import type { PlainDate } from './plain-date.ts'

/** A text in the two languages of the interface. */
export type Text = { readonly nl: string; readonly en: string }

/** `name` says which day it bridges, `source` is the Dutch title of the decree. */
export type DecreedDay = { readonly date: PlainDate; readonly name: Text; readonly source: string }

/** The last day that the decrees below cover. Later terms are counted without days by decree. */
export const decreedThrough = '2028-12-31' as PlainDate

const after = {
  newYear: { nl: 'dag na Nieuwjaarsdag', en: "day after New Year's Day" },
  kingsDay: { nl: 'dag na Koningsdag', en: "day after King's Day" },
  ascension: { nl: 'dag na Hemelvaartsdag', en: 'day after Ascension Day' },
  christmas: { nl: 'dag na Tweede Kerstdag', en: 'day after Boxing Day' },
} as const satisfies Record<string, Text>

const decree2023 =
  'Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025 ' +
  'met een algemeen erkende feestdag'
const decree2026 =
  'Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028 ' +
  'met een algemeen erkende feestdag'

function day(date: string, name: Text, source: string): DecreedDay {
  return { date: date as PlainDate, name, source }
}

export const decreedDays: readonly DecreedDay[] = [
  day('2023-04-28', after.kingsDay, decree2023),
  day('2023-05-19', after.ascension, decree2023),
  day('2024-05-10', after.ascension, decree2023),
  day('2024-12-27', after.christmas, decree2023),
  day('2025-05-30', after.ascension, decree2023),
  day('2026-01-02', after.newYear, decree2026),
  day('2026-05-15', after.ascension, decree2026),
  day('2027-05-07', after.ascension, decree2026),
  day('2028-04-28', after.kingsDay, decree2026),
  day('2028-05-26', after.ascension, decree2026),
]
