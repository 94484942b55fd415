/** Steps 16 and 17. */
import { decisions, stableArrangements } from '../covenant/index.ts'
import type { Context } from './context.ts'
import { act, news } from './definition.ts'
import { choice, confirm, date, optional, presence, time } from './fields.ts'
import { progressFields, reportOf } from './values.ts'

const today = (context: Context) => context.now.date

export const writeProgressReport = act({
  name: 'writeProgressReport',
  fields: { ...progressFields, on: date({ prefill: today }), presence: presence() },
  input: ({ on }) => ({ on }),
  entries: (values, { view }) => [
    {
      file: 'krisCorporationTab',
      category: 'quarterlyReport',
      value: reportOf(values, String(view.reports.length + 1)),
    },
  ],
  tells: () => [news('corporation', 'housingConsultant'), news('workAndIncome', 'trajectorySupervisor')],
})

export const declarePositive = act({
  name: 'declarePositive',
  // Both halves of 17a are a person's word; the figures stay where they are.
  fields: { rentStable: confirm(), arrears: choice(stableArrangements) },
  input: () => ({}),
  tells: () => [news('team', 'teamWorker'), news('team', 'vhCoordinator')],
})

export const callExitTalk = act({
  name: 'callExitTalk',
  fields: { date: date(), time: time() },
  input: (values) => values,
  tells: () => [news('corporation', 'housingConsultant'), news('team', 'teamWorker')],
})

export const decideExit = act({
  name: 'decideExit',
  fields: { decision: choice(decisions), note: optional.longText({ max: 1000 }) },
  input: ({ decision }) => ({ decision }),
  entries: (values) =>
    values.note ? [{ file: 'corporationFile', category: 'closingNote', value: { text: values.note } }] : [],
  tells: () => [
    news('team', 'vhCoordinator'),
    news('team', 'teamWorker'),
    news('workAndIncome', 'trajectorySupervisor'),
  ],
})
