import { type FileRule, files, type Party, type Role } from '../covenant/index.ts'
import type { TrajectoryEvent } from './events.ts'
import { requestsAfter } from './request-state.ts'
import { agreedJudgment, type ConditionState, emptyView, type InvolvedRole, involvedRoles, type View } from './view.ts'

/** The view of a party: the fold over the events of its world, oldest first. */
export function fold(party: Party, events: readonly TrajectoryEvent[]): View {
  return events.reduce(after, emptyView(party))
}

/** The view after one more event. There is no default: an event that is not handled does not compile. */
export function after(view: View, event: TrajectoryEvent): View {
  const people = peopleAfter(view, event)
  const seen: View = {
    ...view,
    version: view.version + 1,
    first: view.first ?? event.at,
    last: event.at,
    seen: { ...view.seen, [event.type]: event.at },
    people,
    involved: involvedAfter(view, people, event),
  }
  return { ...seen, ...changeBy(view, event) }
}

function changeBy(view: View, event: TrajectoryEvent): Partial<View> {
  switch (event.type) {
    case 'residentInformed': {
      const { outcome } = event.payload
      const answered = outcome !== 'letterSent' && outcome !== 'noContact'
      return { contacts: [...view.contacts, event.payload], ...(answered ? { answer: outcome } : {}) }
    }
    case 'answerRecorded':
      return { answer: event.payload.outcome }
    case 'signalSent':
      return { signal: { route: event.payload.route, at: event.at } }
    case 'signalWithdrawn':
      return { signal: undefined, appointment: undefined, answer: 'refusedNameAndAddress' }
    case 'knownChecked':
      return { check: event.payload.result }
    case 'talkInvited':
      return { appointment: { ...event.payload, at: event.at } }
    case 'attendanceConfirmed':
      return view.appointment ? { appointment: { ...view.appointment, confirmed: event.at } } : {}
    case 'talkMissed':
      return {
        missed: view.missed + 1,
        ...(view.appointment ? { appointment: { ...view.appointment, missed: event.at } } : {}),
      }
    case 'talkConsentRecorded':
      return { talkConsent: event.payload.given, talkStopped: event.payload.given ? undefined : event.at }
    case 'healthConsentRecorded':
      return { healthConsent: event.payload.given }
    case 'talkConsentWithdrawn':
      return { talkConsentWithdrawn: true, healthConsent: false, notes: false }
    case 'healthConsentWithdrawn':
      return { healthConsent: false }
    case 'nameAndAddressGiven':
      return { nameAndAddressGiven: true, notes: true }
    case 'notesWritten':
      return { notes: true }
    case 'subjectRecorded':
      return (files[event.payload.file] as FileRule).temporary ? { notes: true } : {}
    case 'notesRemoved':
      return { notes: false }
    case 'talkStopped':
      return {
        talkStopped: event.at,
        talkConsent: false,
        healthConsent: undefined,
        appointment: undefined,
        notes: false,
        judgments: {},
      }
    case 'eligibilityJudged':
      return event.by.party === 'corporation' || event.by.party === 'team'
        ? judged({ ...view.judgments, [event.by.party]: event.payload.judgment }, view)
        : {}
    case 'differenceDiscussed':
      return { judgments: {}, discussions: view.discussions + 1 }
    case 'supportWished':
      return { supportWish: event.payload.wants }
    case 'agreementDrawnUp':
      return { agreement: { drawnUp: event.at } }
    case 'agreementSigned':
      return { agreement: { drawnUp: view.agreement?.drawnUp ?? event.at, signed: event.payload.on } }
    case 'agreementLapsed':
      return { agreement: { drawnUp: view.agreement?.drawnUp ?? event.at, lapsed: event.at }, notes: false }
    case 'lifeAreasDrafted':
      return { lifeAreas: 'drafted' }
    case 'lifeAreasRegistered':
      return { lifeAreas: 'registered' }
    case 'completionRequested':
      return { completion: { requested: event.at } }
    case 'fileCompleted':
      return view.completion ? { completion: { ...view.completion, completed: event.at } } : {}
    case 'collectionFrozen':
      return { freeze: { ...event.payload, at: event.at } }
    case 'freezeLifted':
      return view.freeze ? { freeze: { ...view.freeze, lifted: { ...event.payload, at: event.at } } } : {}
    case 'homeVisitPlanned':
      return { homeVisit: event.payload }
    case 'budgetManagementStartTold':
      return { start: event.payload.start }
    case 'progressReported':
      return { reports: [...view.reports, event.payload] }
    case 'exitTalkCalled':
      return { exitTalks: [...view.exitTalks, { ...event.payload, called: event.at }] }
    case 'exitDecided':
      return {
        exitTalks: view.exitTalks.map((talk) => (talk.decision ? talk : { ...talk, decision: event.payload.decision })),
      }
    case 'krisClosed':
    case 'corporationFileClosed':
      return { outcome: event.payload.outcome }
    case 'withdrawn':
      return { withdrawn: event.payload.on, notes: false }
    case 'endedOtherwise':
      return { ended: event.at, notes: false }
    case 'callAsked':
      return { calls: [...view.calls, { ...event.payload, at: event.at }] }
    case 'calledBack':
      return { calls: view.calls.filter(({ whom }) => whom !== event.by.party) }
    case 'requestMade':
    case 'requestToCorporation':
    case 'requestToTeam':
    case 'requestToWorkAndIncome':
    case 'identityChecked':
    case 'requestExtended':
    case 'requestDecided':
    case 'requestSettled':
    case 'restrictionLifted':
      return { requests: requestsAfter(view, event) }
    case 'holdPlaced': {
      const { file, reason, until } = event.payload
      return { holds: { ...view.holds, [file]: { reason, until } } }
    }
    case 'holdEnded': {
      const { [event.payload.file]: _ended, ...holds } = view.holds
      return { holds }
    }
    case 'conditionBreached':
      return condition(view, event, 'breached')
    case 'conditionAtRisk':
      return condition(view, event, 'atRisk')
    case 'riskPassed':
    case 'conditionMetAgain':
      return condition(view, event, 'met')
    case 'caseOpened':
    case 'workerAssigned':
    case 'fileClosedWithoutTrajectory':
    case 'agreementSent':
    case 'krisOpened':
    case 'intakeReportWritten':
    case 'krisRegistered':
    case 'workerAddedToKris':
    case 'supportStarted':
    case 'lifeAreaUpdated':
    case 'caseReferred':
    case 'rentalHistoryRecorded':
    case 'arrearsRecorded':
    case 'caseTakenUp':
    case 'budgetManagementSigned':
    case 'budgetAgreementDrawnUp':
    case 'budgetAgreementStored':
    case 'budgetDataRegistered':
    case 'rentRecorded':
    case 'arrangementRecorded':
    case 'budgetUpdated':
    case 'positiveDeclared':
    case 'budgetPartEnded':
    case 'handedOver':
    case 'contactChanged':
    case 'substituted':
    case 'glassBroken':
    case 'entryCorrected':
    case 'entryRemoved':
    case 'entryWithheld':
    case 'withholdingEnded':
    case 'activationSent':
      return {}
  }
}

/** Where both judge that nothing follows, what was noted goes at once. */
function judged(judgments: View['judgments'], view: View): Partial<View> {
  const both = agreedJudgment({ ...view, judgments })
  return { judgments, ...(both && both !== 'eligible' ? { notes: false } : {}) }
}

type ConditionEvent = Extract<
  TrajectoryEvent,
  { type: 'conditionBreached' | 'conditionAtRisk' | 'riskPassed' | 'conditionMetAgain' }
>

function condition(view: View, event: ConditionEvent, state: ConditionState['state']): Partial<View> {
  const known = { state, since: event.payload.since, by: event.by.party, at: event.at }
  return { conditions: { ...view.conditions, [event.payload.condition]: known } }
}

/** Who is involved, as far as this world was told. */
function peopleAfter(view: View, event: TrajectoryEvent): View['people'] {
  const { people } = view
  switch (event.type) {
    case 'caseOpened':
    case 'signalSent':
      return event.by.person ? { ...people, housingConsultant: event.by.person } : people
    case 'knownChecked':
    case 'krisOpened':
      return event.by.person ? { ...people, vhCoordinator: event.by.person } : people
    case 'caseReferred': {
      const { worker, consultant } = event.payload
      return {
        ...people,
        ...(event.by.person ? { vhCoordinator: event.by.person } : {}),
        ...(worker ? { teamWorker: worker } : {}),
        ...(consultant ? { housingConsultant: consultant } : {}),
      }
    }
    case 'workerAssigned':
    case 'attendanceConfirmed':
    case 'workerAddedToKris':
      return { ...people, teamWorker: event.payload.worker }
    case 'caseTakenUp':
      return { ...people, trajectorySupervisor: event.payload.supervisor }
    case 'handedOver':
    case 'contactChanged':
      return { ...people, [event.payload.role]: event.payload.to }
    default:
      return people
  }
}

/** The same with its history: a new name in a role ends the one before it, a colleague who steps in stands beside it. */
function involvedAfter(view: View, people: View['people'], event: TrajectoryEvent): View['involved'] {
  const { at } = event
  if (event.type === 'substituted') {
    const { role, for: away, until } = event.payload
    if (!event.by.person || !isInvolvedRole(role)) return view.involved
    return [...view.involved, { role, person: event.by.person, since: at, standsIn: { for: away, until } }]
  }
  return involvedRoles.reduce((list: View['involved'], role) => {
    const person = people[role]
    if (!person || person === view.people[role]) return list
    const before = list.map((one) => (one.role === role && !one.until && !one.standsIn ? { ...one, until: at } : one))
    return [...before, { role, person, since: at }]
  }, view.involved)
}

const isInvolvedRole = (role: Role): role is InvolvedRole => (involvedRoles as readonly Role[]).includes(role)
