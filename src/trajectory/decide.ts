import type { PlainDate } from '../calendar/plain-date.ts'
import { termOf } from '../calendar/terms.ts'
import { dateInAmsterdam } from '../calendar/zone.ts'
import {
  type ActName,
  type ActRule,
  acts,
  actsOf,
  type CaseRole,
  type TermId,
  type TermRule,
  terms,
} from '../covenant/index.ts'
import { anyTime } from './any-time.ts'
import { budgetManagement } from './budget-management.ts'
import { closing } from './closing.ts'
import type { Instant } from './events.ts'
import { intake } from './intake.ts'
import { type Decided, type Inputs, type Logics, later, type Moment, never, type Verdict, type Who } from './logic.ts'
import { onboarding } from './onboarding.ts'
import { registration } from './registration.ts'
import { closedByRequest, requests } from './requests.ts'
import type { View } from './view.ts'

const logics: Logics<ActName> = {
  ...registration,
  ...intake,
  ...onboarding,
  ...budgetManagement,
  ...closing,
  ...anyTime,
  ...requests,
}

/** Whether this person may do the act now, from the own view alone. A role that the covenant does not name may not. */
export function may(act: ActName, view: View, now: Moment, who: Who): Verdict {
  if (!(acts[act] as ActRule).roles.includes(who.role as CaseRole)) return never
  if (who.onlyReads) return later('stepInFirst')
  const verdict = logics[act].may(view, now, who)
  return verdict.ok ? (closedByRequest(act, view, who) ?? verdict) : verdict
}

/** What the act makes happen, or what is wrong with its input. Call it only where `may` says yes. */
export function decide<N extends ActName>(act: N, view: View, input: Inputs[N], now: Moment, who: Who): Decided {
  return (logics[act] as Logics<N>[N]).decide(view, input, now, who)
}

/** An act that waits for this person: `due` is the last day. */
export type Todo = { readonly act: ActName; readonly due: PlainDate; readonly since: PlainDate; readonly term: TermId }

/** What waits for this person, the most urgent first. */
export function todos(view: View, now: Moment, who: Who): readonly Todo[] {
  const list = actsOf(who.role as CaseRole).flatMap((act): Todo[] => {
    if (!may(act, view, now, who).ok) return []
    const duty = logics[act].duty?.(view, who)
    if (!duty?.since) return []
    const since = dateOf(duty.since)
    return [{ act, since, term: duty.term, due: duty.due ?? dueOf(duty.term, since) }]
  })
  return list.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

/** The last day of a term of the covenant, counted from a day. */
export function dueOf(term: TermId, since: PlainDate): PlainDate {
  const rule: TermRule = terms[term]
  return termOf(rule, since).due
}

const dateOf = (moment: Instant | PlainDate): PlainDate =>
  moment.length > 10 ? dateInAmsterdam(moment) : (moment as PlainDate)
