/** 3.1 step 16: each quarter a talk, and a report of it in KRIS. */
import { termInQuarters } from '../../calendar/terms.ts'
import {
  act,
  date,
  event,
  later,
  never,
  news,
  number,
  open,
  past,
  presence,
  today,
  unless,
} from '../../trajectory/kit.ts'
import { progressFields, reportOf } from '../categories/quarterly-report.ts'
import { goesOn } from '../standing.ts'
import { presenceWords } from '../words.ts'

/** `quarter`: 1 for the first after the start. */
export const progressReported = event('progressReported', {
  annex: '3.1 step 16',
  basis: 'explicit',
  audience: { team: ['corporation', 'team', 'workAndIncome'] },
  payload: { quarter: number(), on: date() },
  changes: ({ payload }, view) => ({ reports: [...view.reports, payload] }),
  says: (p, t) => ({
    what: `schreef het verslag van voortgangsgesprek ${p.quarter}`,
    note: `Gesprek op ${t.date(p.on)}`,
  }),
  milestone: 'Elk kwartaal een gesprek',
})

export const writeProgressReport = act('writeProgressReport', {
  step: '16',
  phase: 'budgetManagement',
  roles: ['teamWorker'],
  causes: [progressReported],
  records: [['krisCorporationTab', ['quarterlyReport']]],
  fields: { ...progressFields, on: date({ prefill: today }), presence: presence() },

  may({ view, now }) {
    if (!goesOn(view)) return never
    if (!view.start) return view.seen.krisOpened ? later('startFirst') : never
    return view.start <= now.date ? open : later('startFirst')
  },
  decide: ({ on }, here) =>
    unless(past('on', on, here), progressReported({ quarter: here.view.reports.length + 1, on })),
  duty: ({ view: { start, reports } }) =>
    start ? { since: start, term: 'step-16', due: termInQuarters(start, reports.length + 1).due } : undefined,

  entries: (values, { view }) => [
    {
      file: 'krisCorporationTab',
      category: 'quarterlyReport',
      value: reportOf(values, String(view.reports.length + 1)),
    },
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
