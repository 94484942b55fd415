/** What the program does by itself when a term has run out: told by the own world of the timer, and nothing where it was settled meanwhile. */
import { addDays, type PlainDate } from '../calendar/plain-date.ts'
import { dateInAmsterdam } from '../calendar/zone.ts'
import { type CategoryName, type TimerName, termIn, timers } from '../covenant/index.ts'
import type { Draft, Standing, View } from '../trajectory/kit.ts'
import { notesGo } from '../trajectory/notes.ts'
import { isStopping } from '../trajectory/view.ts'
import { agreementLapsed } from './06-eligibility/draw-up-agreement.ts'
import { notesRemoved } from './09-registration/write-intake-report.ts'
import { categories } from './categories/index.ts'

type RunOut = {
  /** The last day of its term by the own world; undefined where nothing there began one. */
  last(standing: Pick<Standing, 'view' | 'chosen'>): PlainDate | undefined
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

const notesLast: RunOut['last'] = ({ view, chosen }) => notesGo(view, chosen)

const runOut: Partial<Record<TimerName, RunOut>> = {
  lapseAgreement: {
    last: ({ view: { agreement }, chosen }) =>
      agreement && addDays(dateInAmsterdam(agreement.drawnUp), termIn('agreement-unsigned', chosen).amount),
    happens: ({ view: { agreement }, chosen }) =>
      agreement && !agreement.signed && !agreement.lapsed
        ? [agreementLapsed({ after: termIn('agreement-unsigned', chosen).amount })]
        : [],
  },
  removeCorporationNotes: { last: notesLast, happens: removed, always: true },
  removeTeamNotes: {
    last: notesLast,
    happens: removed,
    always: true,
    // Name and address that the resident gave stay in the team's notes until KRIS has them (reading); all else goes.
    goes: (view) =>
      view.seen.krisRegistered || isStopping(view) ? undefined : names.filter((name) => name !== untilKris),
  },
}

/**
 * What happens when this timer has run out, the day after `last`, and what it removes; undefined for one that only reminds. What a timer
 * says of its moment is not believed: whoever tells a party of something can set one there.
 */
export function whenRunOut(name: TimerName, standing: Pick<Standing, 'view' | 'chosen'>) {
  const rule = runOut[name]
  if (!rule) return undefined
  const last = rule.last(standing)
  const drafts = rule.happens(standing)
  const removes = rule.always || drafts.length > 0 ? timers[name].removes : []
  return { last, drafts, removes, categories: rule.goes?.(standing.view) }
}
