/** What the program does by itself when a term has run out: told by the own world of the timer, and nothing where it was settled meanwhile. */
import { type CategoryName, type TimerName, termIn, timers } from '../covenant/index.ts'
import type { Draft, Standing, View } from '../trajectory/kit.ts'
import { isStopping } from '../trajectory/view.ts'
import { agreementLapsed } from './06-eligibility/draw-up-agreement.ts'
import { notesRemoved } from './09-registration/write-intake-report.ts'
import { categories } from './categories/index.ts'

type RunOut = {
  happens(standing: Pick<Standing, 'view' | 'chosen'>): readonly Draft[]
  /** What goes of the notes; undefined: all of them. */
  readonly goes?: (view: View) => readonly CategoryName[] | undefined
  /** Notes go in any case, also where the view knows of none. */
  readonly always?: true
}
/** What the resident gave of it stays in the team's notes until KRIS has it (reading). */
export const untilKris: CategoryName = 'nameAndAddress'
const names = Object.keys(categories) as readonly CategoryName[]
const removed: RunOut['happens'] = ({ view }) => (view.notes ? [notesRemoved()] : [])

const runOut: Partial<Record<TimerName, RunOut>> = {
  lapseAgreement: {
    happens: ({ view: { agreement }, chosen }) =>
      agreement && !agreement.signed && !agreement.lapsed
        ? [agreementLapsed({ after: termIn('agreement-unsigned', chosen).amount })]
        : [],
  },
  removeCorporationNotes: { happens: removed, always: true },
  removeTeamNotes: {
    happens: removed,
    always: true,
    // Name and address that the resident gave stay in the team's notes until KRIS has them (reading); all else goes.
    goes: (view) =>
      view.seen.krisRegistered || isStopping(view) ? undefined : names.filter((name) => name !== untilKris),
  },
}

/** What happens when this timer has run out, and what it removes; undefined for one that only reminds. */
export function whenRunOut(name: TimerName, standing: Pick<Standing, 'view' | 'chosen'>) {
  const rule = runOut[name]
  if (!rule) return undefined
  const drafts = rule.happens(standing)
  const removes = rule.always || drafts.length > 0 ? timers[name].removes : []
  return { drafts, removes, categories: rule.goes?.(standing.view) }
}
