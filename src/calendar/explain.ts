/** Words for dates and for how a term was counted: plain sentences for letters, pages and the command line. */
import { fields, type PlainDate, weekday } from './plain-date.ts'
import type { RestStep, Step, Unit } from './terms.ts'

export type Language = 'nl' | 'en'
/** Dates are said in more languages than terms are explained in: these as the computer knows them. */
export type DateLanguage = Language | 'ar' | 'tr' | 'pl'
const isOwn = (language: DateLanguage): language is Language => language === 'nl' || language === 'en'

const weekdays = {
  nl: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const

const months = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const

const units: Record<Language, Record<Unit, readonly [one: string, more: string]>> = {
  nl: {
    days: ['dag', 'dagen'],
    workingDays: ['werkdag', 'werkdagen'],
    months: ['maand', 'maanden'],
    quarters: ['kwartaal', 'kwartalen'],
  },
  en: {
    days: ['day', 'days'],
    workingDays: ['working day', 'working days'],
    months: ['month', 'months'],
    quarters: ['quarter', 'quarters'],
  },
}

/** `24 december 2026` · `24 December 2026`. */
export function shortDate(date: PlainDate, language: DateLanguage): string {
  if (!isOwn(language)) return spoken(date, language, false)
  const { year, month, day } = fields(date)
  return `${day} ${months[language][month - 1]} ${year}`
}

/** `donderdag 24 december 2026` · `Thursday 24 December 2026`. */
export function longDate(date: PlainDate, language: DateLanguage): string {
  if (!isOwn(language)) return spoken(date, language, true)
  return `${weekdays[language][weekday(date) - 1]} ${shortDate(date, language)}`
}

const formats = new Map<string, Intl.DateTimeFormat>()
/** In Arabic the digits stay those of Dutch letters and envelopes. */
function spoken(date: PlainDate, language: DateLanguage, weekdayToo: boolean): string {
  const key = `${language}${weekdayToo}`
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(language === 'ar' ? 'ar-u-nu-latn' : language, {
      ...(weekdayToo ? { weekday: 'long' as const } : {}),
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    })
  formats.set(key, format)
  const { year, month, day } = fields(date)
  return format.format(Date.UTC(year, month - 1, day))
}

/** `1 kwartaal`, `3 dagen` · `1 quarter`, `3 days`. */
export function amountOf(amount: number, unit: Unit, language: Language): string {
  return `${amount} ${units[language][unit][amount === 1 ? 0 : 1]}`
}

/** How a term was counted, in one to three sentences, each beginning with a capital or a number. */
export function explain(steps: readonly Step[], language: Language): string {
  const rest: RestStep[] = []
  const sentences: string[] = []
  for (const step of steps) {
    switch (step.kind) {
      case 'counted':
        sentences.push(counted(step, language))
        break
      case 'extended':
        sentences.push(extendedTo(step.date, language))
        break
      case 'clamped':
        sentences.push(clamped(step, language))
        break
      case 'weekend':
      case 'holiday':
      case 'decree':
        rest.push(step)
        break
      case 'moved':
        sentences.push(movedTo(rest, step.date, language))
        break
    }
  }
  return sentences.join(' ')
}

function counted(step: Extract<Step, { kind: 'counted' }>, language: Language): string {
  const quarters = step.unit === 'quarters' ? ` (${amountOf(step.amount * 3, 'months', language)})` : ''
  const amount = `${amountOf(step.amount, step.unit, language)}${quarters}`
  const [from, last] = [longDate(step.from, language), longDate(step.date, language)]
  return language === 'nl' ? `${amount} na ${from} is ${last}.` : `${amount} after ${from} is ${last}.`
}

function extendedTo(date: PlainDate, language: Language): string {
  const day = longDate(date, language)
  return language === 'nl'
    ? `Daarin zitten geen twee werkdagen (Algemene termijnenwet, artikel 2), daarom wordt het ${day}.`
    : `That has no two working days in it (Algemene termijnenwet, article 2), so it becomes ${day}.`
}

function clamped(step: Extract<Step, { kind: 'clamped' }>, language: Language): string {
  const { year, month } = fields(step.date)
  const name = `${months[language][month - 1]} ${year}`
  return language === 'nl'
    ? `${capital(name)} heeft geen dag ${step.wanted}, daarom is het de laatste dag van die maand.`
    : `${name} has no day ${step.wanted}, so it is the last day of that month.`
}

function movedTo(rest: readonly RestStep[], due: PlainDate, language: Language): string {
  const reasons = new Map<PlainDate, string[]>()
  for (const step of rest) reasons.set(step.date, [...(reasons.get(step.date) ?? []), reason(step, language)])
  const days = [...reasons].map(([date, names]) => `${longDate(date, language)} (${names.join(', ')})`)
  const many = days.length > 1
  const list = many ? `${days.slice(0, -1).join(', ')} ${language === 'nl' ? 'en' : 'and'} ${days.at(-1)}` : days.join()
  return language === 'nl'
    ? `${capital(list)} ${many ? 'zijn geen werkdagen' : 'is geen werkdag'}, daarom wordt het ${longDate(due, language)}.`
    : `${list} ${many ? 'are no working days' : 'is no working day'}, so it becomes ${longDate(due, language)}.`
}

function reason(step: RestStep, language: Language): string {
  const name = step.name[language]
  if (step.kind !== 'decree') return name
  return language === 'nl' ? `${name}, bij besluit gelijk aan een feestdag` : `${name}, a holiday by decree`
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
