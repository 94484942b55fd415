import { longDate } from '../calendar/explain.ts'
import type { PlainDate } from '../calendar/plain-date.ts'
import { termOf } from '../calendar/terms.ts'
import type { TermRule } from '../covenant/terms.ts'
import type { Language } from './printed-words.ts'

/** `3 dagen, schuift door naar een werkdag`. */
export function lengthOf(term: TermRule, language: Language): string {
  const units = {
    nl: {
      days: ['dag', 'dagen'],
      workingDays: ['werkdag', 'werkdagen'],
      months: ['maand', 'maanden'],
      quarters: ['kwartaal', 'kwartalen'],
      moves: ', schuift door naar een werkdag',
    },
    en: {
      days: ['day', 'days'],
      workingDays: ['working day', 'working days'],
      months: ['month', 'months'],
      quarters: ['quarter', 'quarters'],
      moves: ', moves to a working day',
    },
  } as const
  const words = units[language]
  return `${term.amount} ${words[term.count][term.amount === 1 ? 0 : 1]}${term.workingDay && term.count !== 'workingDays' ? words.moves : ''}`
}

/** What the other choice would give, for a Friday: there it shows most. */
export function besideOf(term: TermRule, language: Language): string {
  if (term.twoWorkingDays === undefined) return ''
  const friday = '2026-06-05' as PlainDate
  const dayOf = (two: boolean) => longDate(termOf({ ...term, twoWorkingDays: two }, friday).due, language)
  const [now, other] = [dayOf(term.twoWorkingDays), dayOf(!term.twoWorkingDays)]
  const from = longDate(friday, language)
  return language === 'nl'
    ? `. Gevraagd op ${from} is dat ${now}; ${term.twoWorkingDays ? 'zonder' : 'met'} ten minste twee werkdagen in de termijn (Algemene termijnenwet, artikel 2) zou het ${other} zijn. Dat kiest het convenant (twoWorkingDays)`
    : `. Asked on ${from} that is ${now}; ${term.twoWorkingDays ? 'without' : 'with'} at least two working days in the term (Algemene termijnenwet, article 2) it would be ${other}. The covenant chooses (twoWorkingDays)`
}
