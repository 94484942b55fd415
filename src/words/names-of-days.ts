import { localeOf, type TranslatedLanguage } from './languages.ts'

type Names = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** By the part of the words in which they stand. The first of January 2024 was a Monday. */
export function namesOfDays(language: TranslatedLanguage): Names {
  const locale = localeOf(language)
  const named = (options: Intl.DateTimeFormatOptions, date: (n: number) => Date, count: number) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    return Array.from({ length: count }, (_, n) => format.format(date(n)))
  }
  const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n))
  const month = (n: number) => new Date(Date.UTC(2024, n, 1))
  return {
    sentences: {
      locale: language,
      weekdaysShort: named({ weekday: 'short' }, day, 7),
      monthsShort: named({ month: 'short' }, month, 12),
    },
    rent: { months: named({ month: 'long' }, month, 12) },
  }
}
