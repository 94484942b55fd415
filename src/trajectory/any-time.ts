/** The rows that can happen at any time (3.3). */
import { addDays, addMonths } from '../calendar/plain-date.ts'
import {
  type Caller,
  type CaseRole,
  type ConditionId,
  type ConditionStateName,
  conditionsToldBy,
  type FileName,
  type FileRule,
  files,
  filesOpenToReason,
  holdableFiles,
  type Role,
  rolesOf,
  terms,
  withheldForMonths,
} from '../covenant/index.ts'
import { type Draft, draft } from './events.ts'
import { namesReleased } from './fan-out.ts'
import {
  ahead,
  done,
  drafts,
  type Logics,
  type Moment,
  never,
  open,
  type Problem,
  past,
  problem,
  rentDrafts,
  unless,
  type Who,
} from './logic.ts'
import { notesOpen } from './notes.ts'
import {
  agreedJudgment,
  isClosed,
  isSigned,
  isStopping,
  phaseOf,
  teamKeepsNoFile,
  type View,
  withoutTrajectory,
} from './view.ts'

/** The files that the own party answers for and can keep longer; notes of the talk it cannot. */
export const filesToHold = (who: Who): readonly FileName[] =>
  holdableFiles.filter((file) => files[file].owner === who.party)
/** Which of them are held today. */
export const heldFiles = (view: View, now: Moment, who: Who): readonly FileName[] =>
  filesToHold(who).filter((file) => (view.holds[file]?.until ?? '') >= now.date)

/** What the team does not keep it cannot hold either (3.1 step 6). */
const hasEnded = (view: View) =>
  view.party === 'team' && teamKeepsNoFile(view)
    ? view.supportWish === true
    : isClosed(view) || isStopping(view) || withoutTrajectory(view)

const live = (view: View) =>
  view.version > 0 &&
  !isClosed(view) &&
  view.withdrawn === undefined &&
  view.ended === undefined &&
  view.outcome === undefined

/** The conditions that this role may speak of (3.3; the corporation of the rent and of violence only). */
export const conditionsFor = (who: Who, state: ConditionStateName = 'breached'): readonly ConditionId[] =>
  conditionsToldBy(who.role, state)

const followed = (view: View) => live(view) && isFollowed(view)
/** Whether there is an agreement whose conditions this party follows: signed, as far as it can tell. */
export const isFollowed = (view: View) => isSigned(view) || view.party === 'workAndIncome'
const forRole = (condition: ConditionId, who: Who): Problem[] =>
  conditionsFor(who).includes(condition) ? [] : [{ field: 'condition', problem: 'notForYou' }]

/** The files in which this person may record a subject with a written reason; notes only while the talk goes on. */
export const filesWithReason = (view: View, who: Who): readonly FileName[] =>
  filesOpenToReason(who.role as CaseRole, phaseOf(view)).filter(
    (file) => !(files[file] as FileRule).temporary || notesOpen(view),
  )

/** Whom the resident can ask to call: who takes part and is not done. */
export function callable(view: View): readonly Caller[] {
  if (view.version === 0 || isClosed(view)) return []
  const team = view.signal !== undefined && view.seen.krisClosed === undefined && view.supportWish !== false
  const income = view.seen.caseTakenUp !== undefined && view.seen.budgetPartEnded === undefined
  return [...(team ? (['team'] as const) : []), 'corporation', ...(income ? (['workAndIncome'] as const) : [])]
}

/** The landlord began with name and address; the team has them from the signal, the talk or KRIS. */
const knowsAddress = (view: View) =>
  view.version > 0 &&
  (view.party === 'corporation' ||
    view.signal?.route === 'nameAndAddress' ||
    view.nameAndAddressGiven ||
    view.seen.krisRegistered !== undefined)

const ofParty = (role: Role, who: Who) => (rolesOf[who.party] as readonly Role[]).includes(role)

const keepsLedger = (view: View) => view.version > 0 && !isClosed(view)

/** Others hear of a new colleague only once they were told whom the old one was (3.1 step 4). */
function othersKnow(view: View): boolean {
  if (view.party === 'team') return namesReleased(view)
  return view.party !== 'corporation' || view.signal !== undefined
}

export const anyTime: Logics<
  | 'withdraw'
  | 'recordSubject'
  | 'correctEntry'
  | 'removeEntry'
  | 'withdrawTalkConsent'
  | 'withholdEntry'
  | 'endWithholding'
  | 'askToCall'
  | 'recordCall'
  | 'placeHold'
  | 'endHold'
  | 'sendActivation'
  | 'reportBreach'
  | 'noteAtRisk'
  | 'reportMetAgain'
  | 'recordRent'
  | 'importRent'
  | 'recordArrangement'
  | 'endOtherwise'
  | 'handOver'
  | 'substitute'
  | 'breakGlass'
> = {
  withdraw: {
    may: (view) => (live(view) ? open : never),
    decide: (_view, input, now) => unless(past('on', input.on, now), draft('withdrawn', input)),
  },
  recordSubject: {
    may: (view, _now, who) => (live(view) && filesWithReason(view, who).length > 0 ? open : never),
    decide: (view, input, _now, who) =>
      filesWithReason(view, who).includes(input.file)
        ? drafts(draft('subjectRecorded', input))
        : problem('file', 'outcomeDoesNotFit'),
  },
  // Correction is open to who recorded also where the phase no longer lets it record, and after closing (GDPR 16, 17).
  correctEntry: {
    may: (view) => (view.version > 0 ? open : never),
    decide: (_view, input) => drafts(draft('entryCorrected', input)),
  },
  removeEntry: {
    may: (view) => (view.version > 0 ? open : never),
    decide: (_view, input) => drafts(draft('entryRemoved', input)),
  },
  // Nothing has a last day before something has ended; after that the hold can come until the file is gone.
  placeHold: {
    may: (view) => (view.version > 0 && hasEnded(view) ? open : never),
    decide(_view, input, now, who) {
      if (!filesToHold(who).includes(input.file)) return problem('file', 'notForYou')
      if (input.until > addDays(now.date, terms.hold.amount)) return problem('until', 'outcomeDoesNotFit')
      return unless(ahead('until', input.until, now), draft('holdPlaced', input))
    },
  },
  endHold: {
    may: (view, now, who) => (heldFiles(view, now, who).length > 0 ? open : never),
    decide: (view, input, now, who) =>
      heldFiles(view, now, who).includes(input.file)
        ? drafts(draft('holdEnded', input))
        : problem('file', 'outcomeDoesNotFit'),
  },
  // What the judgment was made on goes; what was agreed stays, and stopping is an act of its own (3.3).
  withdrawTalkConsent: {
    may(view) {
      if (view.talkConsent !== true || isClosed(view) || withoutTrajectory(view)) return never
      if (view.talkConsentWithdrawn) return done
      return agreedJudgment(view) === undefined ? never : open
    },
    decide: () => drafts(draft('talkConsentWithdrawn', {})),
  },
  withholdEntry: {
    may: (view) => (view.version > 0 ? open : never),
    decide(_view, input, now) {
      const { until } = input
      if (until > addMonths(now.date, withheldForMonths)) return problem('until', 'tooLong')
      return unless(ahead('until', until, now), draft('entryWithheld', input))
    },
  },
  endWithholding: {
    may: (view) => (view.version > 0 ? open : never),
    decide: (_view, input) => drafts(draft('withholdingEnded', input)),
  },
  askToCall: {
    may: (view) => (callable(view).length > 0 ? open : never),
    decide(view, input) {
      if (view.calls.some(({ whom }) => whom === input.whom)) return problem('whom', 'alreadyAsked')
      return callable(view).includes(input.whom)
        ? drafts(draft('callAsked', input))
        : problem('whom', 'outcomeDoesNotFit')
    },
  },
  recordCall: {
    may: (view) => (view.calls.length > 0 ? open : never),
    decide: (_view, input, now) => unless(past('on', input.on, now), draft('calledBack', input)),
    // The coordinator calls where no worker is assigned yet.
    duty: ({ calls, people }, who) =>
      calls[0] && (who.role !== 'vhCoordinator' || !people.teamWorker)
        ? { since: calls[0].at, term: 'call' }
        : undefined,
  },
  sendActivation: {
    may: (view) => (knowsAddress(view) ? open : never),
    decide: () => drafts(draft('activationSent', {})),
  },
  reportBreach: {
    may: (view) => (followed(view) ? open : never),
    decide(view, input, now, who) {
      if (view.conditions[input.condition]?.state === 'breached') return problem('condition', 'alreadyBreached')
      return unless(
        [...forRole(input.condition, who), ...past('since', input.since, now)],
        draft('conditionBreached', input),
      )
    },
  },
  noteAtRisk: {
    may: (view) => (followed(view) ? open : never),
    decide(view, input, now, who) {
      if (view.conditions[input.condition]?.state === 'breached') return problem('condition', 'alreadyBreached')
      const told = forRole(input.condition, who)
      if (told.length === 0 && !conditionsFor(who, 'atRisk').includes(input.condition))
        return problem('condition', 'neverAtRisk')
      return unless([...told, ...past('since', input.since, now)], draft('conditionAtRisk', input))
    },
  },
  reportMetAgain: {
    may: (view) => (followed(view) && Object.values(view.conditions).some((c) => c?.state !== 'met') ? open : never),
    decide(view, input, now, who) {
      const state = view.conditions[input.condition]?.state
      const { condition, since, after = state } = input
      if (state === undefined || state === 'met' || state !== after) return problem('condition', 'notBreached')
      return unless(
        [...forRole(condition, who), ...past('since', since, now)],
        // Who never heard of a risk must not hear that it has passed (3.3, reading: at risk stays with who notes it).
        draft(state === 'atRisk' ? 'riskPassed' : 'conditionMetAgain', { condition, since }),
      )
    },
  },
  // Before the agreement and after it: the landlord's own ledger does not wait for the trajectory (17a, reading).
  recordRent: { may: (view) => (keepsLedger(view) ? open : never), decide: (_view, input) => rentDrafts(input) },
  importRent: { may: (view) => (keepsLedger(view) ? open : never), decide: (_view, input) => rentDrafts(input) },
  recordArrangement: {
    may: (view) => (keepsLedger(view) ? open : never),
    decide: () => drafts(draft('arrangementRecorded', {})),
  },
  endOtherwise: {
    may: (view) => (live(view) && !isStopping(view) ? open : never),
    decide(_view, input) {
      if (input.way === 'moratorium' && !input.until) return problem('until', 'untilNeeded')
      return drafts(draft('endedOtherwise', input))
    },
  },
  handOver: {
    may: (view) => (view.version > 0 && !isClosed(view) ? open : never),
    decide(view, input, _now, who) {
      if (!ofParty(input.role, who)) return problem('role', 'notForYou')
      if (input.to === who.person) return problem('to', 'sameAsNow')
      const list: Draft[] = [draft('handedOver', input)]
      if (othersKnow(view)) list.push(draft('contactChanged', input))
      return drafts(...list)
    },
  },
  substitute: {
    may: (view) => (view.version > 0 && !isClosed(view) ? open : never),
    decide(_view, input, now, who) {
      if (!ofParty(input.role, who)) return problem('role', 'notForYou')
      if (input.for === who.person) return problem('for', 'sameAsNow')
      return unless(ahead('until', input.until, now), draft('substituted', input))
    },
  },
  // Also of what is closed: a question about it can be just as urgent.
  breakGlass: {
    may: (view) => (view.version > 0 ? open : never),
    decide: (_view, input, _now, who) =>
      ofParty(input.role, who) ? drafts(draft('glassBroken', input)) : problem('role', 'notForYou'),
  },
}
