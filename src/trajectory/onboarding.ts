/** Steps 7-14: from the signature to the start of budget management. */

import { termOf } from '../calendar/terms.ts'
import { dateInAmsterdam } from '../calendar/zone.ts'
import { type EventName, type TermId, terms } from '../covenant/index.ts'
import { draft, type Instant } from './events.ts'
import type { Reason } from './logic.ts'
import {
  ahead,
  type Duty,
  done,
  drafts,
  type Logic,
  type Logics,
  later,
  never,
  open,
  past,
  problem,
  unless,
  type Verdict,
} from './logic.ts'
import { notesGo } from './notes.ts'
import { isClosed, isSigned, isStopping, phaseOf, type View } from './view.ts'

/** The common shape of a step in this phase: once, after something else, within a term from then. */
function once<I>(
  event: EventName,
  after: EventName,
  reason: Reason,
  term: TermId,
  decide: Logic<I>['decide'],
): Logic<I> {
  return {
    may: (view) =>
      isClosed(view) || isStopping(view)
        ? never
        : view.seen[event]
          ? done
          : view.seen[after]
            ? open
            : underWay(view)
              ? later(reason)
              : never,
    decide,
    duty: (view) => ({ since: view.seen[after] ?? '', term }),
  }
}
/** The landlord's own file, between the signature and the start of budget management. */
function ownFile(view: View): Verdict {
  if (isClosed(view)) return never
  if (phaseOf(view) === 'onboarding') return open
  return view.agreement && phaseOf(view) === 'intake' && !view.agreement.lapsed ? later('signatureFirst') : never
}
/** Made of the notes of the talk: at the latest on the day on which these go. */
function fromNotes(view: View, since: Instant | undefined): Duty | undefined {
  if (!since) return undefined
  const { due } = termOf(terms.onboarding, dateInAmsterdam(since))
  const last = view.notes ? notesGo(view) : undefined
  return { since, term: 'onboarding', due: last && last < due ? last : due }
}
const isFrozen = (view: View) => view.freeze !== undefined && !view.freeze.lifted
const underWay = (view: View) => isSigned(view) || view.party === 'workAndIncome'

export const onboarding: Logics<
  | 'sendAgreement'
  | 'openKris'
  | 'writeIntakeReport'
  | 'recordRentalHistory'
  | 'registerInKris'
  | 'draftLifeAreas'
  | 'registerLifeAreas'
  | 'addWorkerToKris'
  | 'requestCompletion'
  | 'recordArrears'
  | 'completeFile'
  | 'startSupport'
  | 'updateLifeArea'
  | 'referToWorkAndIncome'
  | 'freezeCollection'
  | 'liftFreeze'
  | 'takeUpCase'
  | 'planHomeVisit'
  | 'drawUpBudgetAgreement'
  | 'startBudgetManagement'
  | 'storeBudgetAgreement'
> = {
  sendAgreement: once('agreementSent', 'agreementSigned', 'signatureFirst', 'onboarding', () =>
    drafts(draft('agreementSent', {})),
  ),
  openKris: once('krisOpened', 'agreementSent', 'agreementSentFirst', 'onboarding', () =>
    drafts(draft('krisOpened', {})),
  ),
  writeIntakeReport: {
    ...once<Record<never, never>>('intakeReportWritten', 'krisOpened', 'krisFirst', 'onboarding', (view) =>
      drafts(draft('intakeReportWritten', {}), ...(view.notes ? [draft('notesRemoved', {})] : [])),
    ),
    duty: (view) => fromNotes(view, view.seen.krisOpened),
  },
  // What outlives the notes of the talk (step 9), and only once there is an agreement.
  recordRentalHistory: {
    may: ownFile,
    decide: () => drafts(draft('rentalHistoryRecorded', {})),
  },
  registerInKris: {
    ...once<Record<never, never>>('krisRegistered', 'krisOpened', 'krisFirst', 'onboarding', () =>
      drafts(draft('krisRegistered', {})),
    ),
    may(view) {
      if (isClosed(view) || isStopping(view)) return never
      if (view.seen.krisRegistered) return done
      if (!view.seen.krisOpened) return underWay(view) ? later('krisFirst') : never
      // On the postcode route the team has a name and an address only once the resident gave them.
      return view.signal?.route === 'postcode' && !view.nameAndAddressGiven ? later('nameAndAddressFirst') : open
    },
  },
  draftLifeAreas: {
    may: (view) =>
      isClosed(view) || isStopping(view) || !isSigned(view) ? never : view.seen.krisOpened ? open : later('krisFirst'),
    // Another area that turns out to matter later is part of keeping the record up (step 11).
    decide: (view) => drafts(draft(view.lifeAreas === 'registered' ? 'lifeAreaUpdated' : 'lifeAreasDrafted', {})),
    duty: (view) => (view.lifeAreas ? undefined : fromNotes(view, view.seen.krisOpened)),
  },
  registerLifeAreas: {
    may(view) {
      if (isClosed(view) || isStopping(view) || !isSigned(view)) return never
      if (view.lifeAreas === 'registered') return done
      if (!view.seen.krisRegistered) return later('krisRegisteredFirst')
      return view.lifeAreas === 'drafted' ? open : later('draftFirst')
    },
    // The team's notes may go now: what outlives them stands in KRIS and KTSD.
    decide: () => drafts(draft('lifeAreasRegistered', {}), draft('notesRemoved', {})),
    duty: (view) => fromNotes(view, view.seen.lifeAreasDrafted),
  },
  addWorkerToKris: {
    ...once<Record<never, never>>('workerAddedToKris', 'krisOpened', 'krisFirst', 'onboarding', (view) =>
      drafts(draft('workerAddedToKris', { worker: view.people.teamWorker ?? '' })),
    ),
    may(view) {
      if (isClosed(view) || isStopping(view)) return never
      if (view.seen.workerAddedToKris) return done
      if (!view.seen.krisOpened) return underWay(view) ? later('krisFirst') : never
      // Both sides may have held the talk before the team assigned anybody.
      return view.people.teamWorker ? open : later('workerFirst')
    },
  },
  requestCompletion: once('completionRequested', 'workerAddedToKris', 'workerInKrisFirst', 'onboarding', () =>
    drafts(draft('completionRequested', {})),
  ),
  recordArrears: {
    may: ownFile,
    decide: () => drafts(draft('arrearsRecorded', {})),
  },
  completeFile: once('fileCompleted', 'completionRequested', 'requestFirst', 'step-10', () =>
    drafts(draft('fileCompleted', {})),
  ),
  startSupport: once('supportStarted', 'krisOpened', 'krisFirst', 'onboarding', () =>
    drafts(draft('supportStarted', {})),
  ),
  updateLifeArea: {
    may: (view) => (isClosed(view) || isStopping(view) || !view.lifeAreas ? never : open),
    decide: () => drafts(draft('lifeAreaUpdated', {})),
  },
  referToWorkAndIncome: {
    ...once<Record<never, never>>('caseReferred', 'supportStarted', 'supportFirst', 'referral', ({ people }) =>
      drafts(
        draft('caseReferred', {
          ...(people.teamWorker ? { worker: people.teamWorker } : {}),
          ...(people.housingConsultant ? { consultant: people.housingConsultant } : {}),
        }),
      ),
    ),
    may(view) {
      if (isClosed(view) || isStopping(view) || !isSigned(view)) return never
      if (view.seen.caseReferred) return done
      // Work and Income looks the resident up in KRIS's general part: it has to be filled.
      if (!view.seen.krisRegistered) return later('krisRegisteredFirst')
      return view.seen.supportStarted ? open : later('supportFirst')
    },
  },
  freezeCollection: {
    may: (view) =>
      isClosed(view) || isStopping(view) || !isSigned(view)
        ? never
        : isFrozen(view)
          ? done
          : view.seen.krisOpened
            ? open
            : later('krisFirst'),
    decide: (_view, input) =>
      input.until && input.until < input.from
        ? problem('until', 'beforeFrom')
        : drafts(draft('collectionFrozen', input)),
    duty: (view) =>
      view.seen.fileCompleted && !view.freeze ? { since: view.seen.fileCompleted, term: 'freeze' } : undefined,
  },
  liftFreeze: {
    may: (view) => (isFrozen(view) && !isClosed(view) ? open : never),
    decide: (view, input, now) =>
      view.freeze?.from && input.on < view.freeze.from
        ? problem('on', 'beforeFrom')
        : unless(past('on', input.on, now), draft('freezeLifted', input)),
  },
  takeUpCase: {
    may: (view) => (isClosed(view) ? never : view.seen.caseTakenUp ? done : open),
    decide: (_view, _input, _now, who) => drafts(draft('caseTakenUp', { supervisor: who.person ?? '' })),
  },
  planHomeVisit: {
    may: (view) =>
      isClosed(view) || isStopping(view) || view.start ? never : view.seen.caseTakenUp ? open : later('takenUpFirst'),
    decide: (_view, input, now) => unless(ahead('date', input.date, now), draft('homeVisitPlanned', input)),
    duty: (view) => (view.homeVisit ? undefined : { since: view.seen.caseTakenUp ?? '', term: 'home-visit' }),
  },
  drawUpBudgetAgreement: {
    may(view) {
      if (isClosed(view) || isStopping(view)) return never
      if (view.start) return done
      return view.seen.caseTakenUp ? open : later('takenUpFirst')
    },
    decide: () => drafts(draft('budgetAgreementDrawnUp', {})),
  },
  startBudgetManagement: {
    may(view, now) {
      if (isClosed(view) || isStopping(view)) return never
      if (view.start) return done
      if (!view.homeVisit) return later('homeVisitFirst')
      return view.homeVisit.date <= now.date ? open : later('appointmentNotYet')
    },
    decide(view, input, now) {
      if (view.homeVisit && input.on < view.homeVisit.date) return problem('on', 'beforeHomeVisit')
      if (input.start < input.on) return problem('start', 'inPast')
      return unless(
        past('on', input.on, now),
        draft('budgetManagementSigned', { on: input.on }),
        draft('budgetManagementStartTold', { start: input.start }),
        ...(input.stored ? [draft('budgetAgreementStored', {})] : []),
      )
    },
    duty: (view) =>
      view.homeVisit ? { since: view.homeVisit.date, term: 'home-visit', due: view.homeVisit.date } : undefined,
  },
  storeBudgetAgreement: {
    may(view) {
      if (isClosed(view) || isStopping(view)) return never
      if (view.seen.budgetAgreementStored) return done
      return view.start ? open : later('startFirst')
    },
    decide: () => drafts(draft('budgetAgreementStored', {})),
  },
}
