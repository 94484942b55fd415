import type { PlainDate } from '../calendar/plain-date.ts'
import { type CaseRole, type Party, type Phase, rolesOf } from '../covenant/index.ts'
import { type Todo, todos } from '../process/index.ts'

import type { Standing } from '../trajectory/here.ts'
import { isClosed, openExitTalk, phaseOf, type View } from '../trajectory/view.ts'

/**
 * What a start page shows of a world, kept beside it so that a list of many needs no folding. Derived from that world
 * alone, for each role of its party; holds no personal data.
 */
export type Summary = {
  readonly phase: Phase
  readonly closed: boolean
  readonly todos: Readonly<Partial<Record<CaseRole, readonly Todo[]>>>
  readonly route: 'nameAndAddress' | 'postcode' | undefined
  /** Whose turn it is where nothing waits for this role, as far as this world can tell. */
  readonly waitingFor: Waiting | undefined
}
export type Waiting = { readonly party: Party; readonly for: WaitingFor; readonly until?: PlainDate }
export type WaitingFor =
  | 'answer'
  | 'attendance'
  | 'talk'
  | 'judgment'
  | 'signature'
  | 'kris'
  | 'completion'
  | 'report'
  | 'referral'
  | 'homeVisit'
  | 'progress'
  | 'decision'
  | 'closing'
  | 'invitation'
  | 'agreement'
  | 'takeUp'

export function summaryOf({ view, now, chosen }: Standing): Summary {
  const entries = rolesOf[view.party].map((role: CaseRole) => [
    role,
    todos({ view, now, chosen, who: { party: view.party, role, person: null } }),
  ])
  return {
    phase: phaseOf(view),
    closed: isClosed(view),
    todos: Object.fromEntries(entries),
    route: view.signal?.route,
    waitingFor: waitingFor(view),
  }
}

/** The first thing that others have to do, told by what this world knows only. */
export function waitingFor(view: View): Waiting | undefined {
  const { party, seen } = view
  if (isClosed(view)) return undefined
  const wait = (who: Party, what: WaitingFor, until?: PlainDate): Waiting => ({
    party: who,
    for: what,
    ...(until ? { until } : {}),
  })
  const talk = openExitTalk(view)
  if (talk) return wait('corporation', 'decision', talk.date)
  if (seen.krisClosed) return undefined
  if (view.withdrawn || view.ended || seen.positiveDeclared)
    return seen.krisOpened ? wait('team', 'closing') : wait('corporation', 'closing')
  if (view.start) return wait('team', 'progress')
  if (party === 'workAndIncome') return undefined
  if (seen.caseTakenUp) return wait('workAndIncome', 'homeVisit')
  if (seen.caseReferred) return wait('workAndIncome', 'takeUp')
  if (view.completion)
    return view.completion.completed ? wait('workAndIncome', 'homeVisit') : wait('corporation', 'completion')
  if (seen.krisOpened) return party === 'corporation' ? wait('team', 'completion') : wait('corporation', 'report')
  if (seen.agreementSent) return wait('team', 'kris')
  if (view.agreement?.signed) return wait('corporation', 'agreement')
  if (view.agreement) return wait('resident', 'signature')
  if (view.talkConsent) return wait(party === 'corporation' ? 'team' : 'corporation', 'judgment')
  if (view.appointment?.confirmed) return wait('resident', 'talk', view.appointment.date)
  if (view.appointment) return wait('team', 'attendance')
  if (view.signal) return party === 'team' ? wait('corporation', 'invitation') : undefined
  return view.contacts.length ? wait('resident', 'answer') : undefined
}
