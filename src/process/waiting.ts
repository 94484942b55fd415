import type { PlainDate } from '../calendar/plain-date.ts'
import type { Party } from '../covenant/index.ts'
import { isClosed, openExitTalk, type View } from '../trajectory/view.ts'

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
