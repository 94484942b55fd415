/** 3.1 step 16: each quarter a talk, and a report of it in KRIS. */
import { quarterOf, termInQuarters } from '../../calendar/terms.ts'
import {
  act,
  date,
  event,
  later,
  never,
  news,
  number,
  open,
  type PlainDate,
  type Problem,
  past,
  presence,
  problem,
  type Standing,
  today,
  unless,
} from '../../trajectory/kit.ts'
import { isClosed, isEnding } from '../../trajectory/view.ts'
import { progressFields, reportOf } from '../categories/quarterly-report.ts'
import { presenceWords } from '../words.ts'
import { openQuarter } from './quarters.ts'

/** `quarter`: 1 for the first after the start. */
export const progressReported = event('progressReported', {
  annex: '3.1 step 16',
  basis: 'explicit',
  audience: { team: ['corporation', 'team', 'workAndIncome'] },
  payload: { quarter: number(), on: date() },
  changes: ({ payload }, { reports, progressTalk }) => ({
    reports: [...reports, payload],
    // Held on the day that was agreed, or after all: there is none to come.
    ...(progressTalk && progressTalk.date <= payload.on ? { progressTalk: undefined } : {}),
  }),
  says: (p, t) => ({
    what: `schreef het verslag van voortgangsgesprek ${p.quarter}`,
    note: `Gesprek op ${t.date(p.on)}`,
  }),
  milestone: 'Elk kwartaal een gesprek',
})

/** The day of a report was corrected: it counts for the quarter of that day, for all who read it. */
export const progressReportMoved = event('progressReportMoved', {
  annex: '3.1 step 16',
  basis: 'reading',
  audience: { team: ['corporation', 'team', 'workAndIncome'] },
  payload: { was: date(), quarter: number(), on: date() },
  changes({ payload: { was, quarter, on } }, { reports }) {
    const moved = reports.find((report) => report.on === was)
    return { reports: reports.map((report) => (report === moved ? { quarter, on } : report)) }
  },
  says: (p, t) => ({
    what: 'verbeterde de dag van een voortgangsgesprek',
    note: `Eerst ${t.date(p.was)}, nu ${t.date(p.on)}: het telt voor kwartaal ${p.quarter}`,
  }),
})

/** What follows where a report gets this day in place of that one, or what is wrong with it. */
export function reportMoved(was: PlainDate, on: PlainDate, here: Standing) {
  const { start } = here.view
  if (was === on || !start) return { problems: [], drafts: [] }
  const early: Problem[] = on < start ? [{ field: 'on', problem: 'beforeStart' }] : []
  const quarter = on < start ? 1 : quarterOf(start, on)
  return { problems: [...early, ...past('on', on, here)], drafts: [progressReportMoved({ was, quarter, on })] }
}

export const writeProgressReport = act('writeProgressReport', {
  step: '16',
  phase: 'budgetManagement',
  roles: ['teamWorker'],
  causes: [progressReported],
  records: [['krisCorporationTab', ['quarterlyReport']]],
  fields: { ...progressFields, on: date({ prefill: today }), presence: presence() },

  check: ({ presence: there = [] }) => (there.length > 0 ? [] : [{ field: 'presence', problem: 'required' }]),

  // Also after 17a: were the report to fail then, the corporation would know of it before step 18.
  may({ view, now }) {
    if (isClosed(view) || isEnding(view)) return never
    if (!view.start) return view.seen.krisOpened ? later('startFirst') : never
    return view.start <= now.date ? open : later('startFirst')
  },
  decide({ on }, here) {
    const { start } = here.view
    if (!start || on < start) return problem('on', 'beforeStart')
    return unless(past('on', on, here), progressReported({ quarter: quarterOf(start, on), on }))
  },
  duty({ view, now }) {
    const { start } = view
    if (!start) return undefined
    const quarter = openQuarter(start, view, now.date)
    return { since: start, term: 'step-16', due: termInQuarters(start, quarter).due }
  },

  // Each talk has a report of its own, also two of one quarter.
  entries: (values, { now }) => [
    { file: 'krisCorporationTab', category: 'quarterlyReport', value: reportOf(values, now.instant) },
  ],
  tells: () => [news('corporation', 'housingConsultant'), news('workAndIncome', 'trajectorySupervisor')],
  words: {
    title: 'Schrijf het verslag van het voortgangsgesprek',
    menu: 'Verslag voortgangsgesprek',
    submit: 'Zet het verslag in KRIS',
    done: 'Het verslag staat in KRIS, tabblad corporatie.',
    lead: 'Elk kwartaal praat u met de bewoner en de trajectbegeleider. De corporatie en Werk en Inkomen lezen dit verslag. Niets over gezondheid, inkomen of KTSD.',
    headings: { conditions: 'De voorwaarden', arrangements: 'Afspraken' },
    fields: {
      on: { label: 'Wanneer was het gesprek?', hint: 'Bijvoorbeeld 27 3 2026.' },
      rent: { label: 'Hoe gaat het met de huur?' },
      arrangement: { label: 'Hoe gaat het met de achterstand?' },
      notMet: {
        label: 'Welke voorwaarden worden niet gehaald?',
        hint: 'Kies er geen als alle voorwaarden worden gehaald.',
      },
      arrangements: { label: 'Wat hebt u afgesproken?' },
      presence: presenceWords,
    },
  },
})
