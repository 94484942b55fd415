/** Steps 15-17: budget management, the quarterly talks, and how it comes to an end. */
import { termInQuarters } from '../calendar/terms.ts'
import type { BudgetPart } from '../covenant/index.ts'
import { draft } from './events.ts'
import { ahead, done, drafts, type Logic, type Logics, later, never, open, past, rentDrafts, unless } from './logic.ts'
import { isClosed, isStopping, openExitTalk, type View } from './view.ts'

const running = (view: View) => !isClosed(view) && !isStopping(view)

/** 3.1 step 15: the budget file is filled part by part, as often as something in it changes. */
const mayRecord = (view: View) => (!running(view) ? never : view.start ? open : later('startFirst'))
const records = (part: BudgetPart): Logic<Record<never, never>> => ({
  may: mayRecord,
  decide: () => drafts(draft('budgetUpdated', { part })),
})

export const budgetManagement: Logics<
  | 'registerBudgetData'
  | 'recordBudgetRent'
  | 'recordBudgetArrangement'
  | 'recordIncome'
  | 'recordExpenses'
  | 'recordDebt'
  | 'recordAttachment'
  | 'recordSelfReliance'
  | 'writeProgressReport'
  | 'declarePositive'
  | 'callExitTalk'
  | 'decideExit'
> = {
  recordIncome: records('income'),
  recordExpenses: records('expenses'),
  recordDebt: records('debt'),
  recordAttachment: records('attachment'),
  recordSelfReliance: records('selfReliance'),
  registerBudgetData: {
    may: mayRecord,
    decide: () => drafts(draft('budgetDataRegistered', {})),
    duty: (view) =>
      view.seen.budgetDataRegistered
        ? undefined
        : { since: view.seen.budgetManagementStartTold ?? '', term: 'registration-data' },
  },
  recordBudgetRent: {
    may: (view) => (!running(view) ? never : view.start ? open : later('startFirst')),
    decide: (_view, input) => rentDrafts(input),
  },
  recordBudgetArrangement: {
    may: (view) => (!running(view) ? never : view.start ? open : later('startFirst')),
    decide: () => drafts(draft('arrangementRecorded', {})),
  },
  writeProgressReport: {
    may(view, now) {
      if (!running(view)) return never
      if (!view.start) return view.seen.krisOpened ? later('startFirst') : never
      return view.start <= now.date ? open : later('startFirst')
    },
    decide: (view, input, now) =>
      unless(past('on', input.on, now), draft('progressReported', { quarter: view.reports.length + 1, on: input.on })),
    duty: (view) =>
      view.start
        ? { since: view.start, term: 'step-16', due: termInQuarters(view.start, view.reports.length + 1).due }
        : undefined,
  },
  declarePositive: {
    may(view) {
      if (isClosed(view) || view.withdrawn || view.ended || view.outcome) return never
      if (view.seen.positiveDeclared) return done
      if (!view.start) return later('startFirst')
      if (openExitTalk(view)) return later('decisionFirst')
      return running(view) ? open : never
    },
    decide: () => drafts(draft('positiveDeclared', {})),
  },
  callExitTalk: {
    may(view) {
      if (!running(view)) return never
      if (openExitTalk(view)) return done
      return view.seen.caseTakenUp ? open : later('takenUpFirst')
    },
    decide: (_view, input, now) => unless(ahead('date', input.date, now), draft('exitTalkCalled', input)),
  },
  decideExit: {
    may(view, now) {
      if (!running(view)) return never
      const talk = openExitTalk(view)
      if (!talk) return never
      return talk.date <= now.date ? open : later('appointmentNotYet')
    },
    decide: (_view, input) => drafts(draft('exitDecided', input)),
    duty(view) {
      const talk = openExitTalk(view)
      return talk && { since: talk.date, term: 'closing', due: talk.date }
    },
  },
}
