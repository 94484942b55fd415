import { acts, audienceOf, type EventName, type Party, type Phase, phases } from '../covenant/index.ts'
import type { Todo } from './decide.ts'
import type { Instant } from './events.ts'
import { isStopping, phaseOf, type View, withoutTrajectory } from './view.ts'

/** The milestones of a trajectory that goes well, in order, each with the party that causes it. */
const milestones: readonly { event: EventName; from: Party; phase: Phase }[] = [
  { event: 'residentInformed', from: 'corporation', phase: 'registration' },
  { event: 'signalSent', from: 'corporation', phase: 'registration' },
  { event: 'knownChecked', from: 'team', phase: 'registration' },
  { event: 'workerAssigned', from: 'team', phase: 'registration' },
  { event: 'talkInvited', from: 'corporation', phase: 'registration' },
  { event: 'attendanceConfirmed', from: 'team', phase: 'registration' },
  { event: 'talkConsentRecorded', from: 'team', phase: 'intake' },
  { event: 'eligibilityJudged', from: 'team', phase: 'intake' },
  { event: 'agreementDrawnUp', from: 'corporation', phase: 'intake' },
  { event: 'agreementSigned', from: 'corporation', phase: 'intake' },
  { event: 'agreementSent', from: 'corporation', phase: 'onboarding' },
  { event: 'krisOpened', from: 'team', phase: 'onboarding' },
  { event: 'intakeReportWritten', from: 'corporation', phase: 'onboarding' },
  { event: 'krisRegistered', from: 'team', phase: 'onboarding' },
  { event: 'lifeAreasRegistered', from: 'team', phase: 'onboarding' },
  { event: 'workerAddedToKris', from: 'team', phase: 'onboarding' },
  { event: 'completionRequested', from: 'team', phase: 'onboarding' },
  { event: 'fileCompleted', from: 'corporation', phase: 'onboarding' },
  { event: 'supportStarted', from: 'team', phase: 'onboarding' },
  { event: 'caseReferred', from: 'team', phase: 'onboarding' },
  { event: 'collectionFrozen', from: 'corporation', phase: 'onboarding' },
  { event: 'caseTakenUp', from: 'workAndIncome', phase: 'onboarding' },
  { event: 'homeVisitPlanned', from: 'workAndIncome', phase: 'onboarding' },
  { event: 'budgetManagementStartTold', from: 'workAndIncome', phase: 'onboarding' },
  { event: 'budgetDataRegistered', from: 'workAndIncome', phase: 'budgetManagement' },
  { event: 'progressReported', from: 'team', phase: 'budgetManagement' },
  { event: 'positiveDeclared', from: 'workAndIncome', phase: 'budgetManagement' },
  { event: 'krisClosed', from: 'team', phase: 'closing' },
  { event: 'budgetPartEnded', from: 'workAndIncome', phase: 'closing' },
  { event: 'corporationFileClosed', from: 'corporation', phase: 'closing' },
]

export type RouteStep = { readonly event: EventName; readonly state: 'done' | 'now' | 'later'; readonly at?: Instant }
export type Route = readonly {
  readonly phase: Phase
  readonly state: 'done' | 'now' | 'later'
  readonly at?: Instant
  readonly steps: readonly RouteStep[]
}[]

/** The resident refused and nothing was sent: no further step will come. */
const refusedAll = (view: View) =>
  !view.signal && (view.answer === 'refusedTeam' || view.answer === 'refusedNameAndAddress')

/**
 * The way of a trajectory as one party knows it: only the milestones that this party gets to see, so that an unseen
 * step leaves no gap. A trajectory that stops shows no steps that will not come.
 */
export function routeOf(view: View, todos: readonly Todo[]): Route {
  const waiting = new Set<string>(todos.flatMap((todo) => acts[todo.act].causes))
  const now = phaseOf(view)
  const stopping = isStopping(view) || withoutTrajectory(view) || refusedAll(view)
  return phases.flatMap((phase) => {
    const steps = milestones
      .filter((m) => m.phase === phase && audienceOf(m.event, m.from).includes(view.party))
      .map(({ event }): RouteStep => {
        const at = view.seen[event]
        return at ? { event, state: 'done', at } : { event, state: waiting.has(event) ? 'now' : 'later' }
      })
      .filter(
        (step) =>
          !stopping || step.state !== 'later' || (phase === 'closing' && view.seen.agreementSigned !== undefined),
      )
    if (steps.length === 0) return []
    const passed = phases.indexOf(phase) < phases.indexOf(now)
    const last = steps.reduce<Instant | undefined>(
      (at, step) => (step.at && (!at || step.at > at) ? step.at : at),
      undefined,
    )
    const state = phase === now ? ('now' as const) : passed ? ('done' as const) : ('later' as const)
    return [{ phase, state, ...(last && passed ? { at: last } : {}), steps }]
  })
}
