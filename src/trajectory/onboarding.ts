/** Steps 7-14: from the signature to the start of budget management. */

import type { EventName, TermId } from '../covenant/index.ts'
import { draft } from './events.ts'
import type { Reason } from './logic.ts'
import { ahead, done, drafts, type Logic, type Logics, later, never, open, past, problem, unless } from './logic.ts'
import { isClosed, isSigned, isStopping, type View } from './view.ts'

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
const underWay = (view: View) => isSigned(view) || view.party === 'workAndIncome'

export const onboarding: Logics<
  | 'sendAgreement'
  | 'openKris'
  | 'writeIntakeReport'
  | 'registerInKris'
  | 'draftLifeAreas'
  | 'registerLifeAreas'
  | 'addWorkerToKris'
  | 'requestCompletion'
  | 'completeFile'
  | 'startSupport'
  | 'referToWorkAndIncome'
  | 'freezeCollection'
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
  writeIntakeReport: once('intakeReportWritten', 'krisOpened', 'krisFirst', 'onboarding', (view) =>
    drafts(draft('intakeReportWritten', {}), ...(view.notes ? [draft('notesRemoved', {})] : [])),
  ),
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
      isClosed(view) || isStopping(view) || !isSigned(view)
        ? never
        : view.lifeAreas === 'registered'
          ? done
          : view.seen.krisOpened
            ? open
            : later('krisFirst'),
    decide: () => drafts(draft('lifeAreasDrafted', {})),
    duty: (view) => (view.lifeAreas ? undefined : { since: view.seen.krisOpened ?? '', term: 'onboarding' }),
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
    duty: (view) => ({ since: view.seen.lifeAreasDrafted ?? '', term: 'onboarding' }),
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
  completeFile: once('fileCompleted', 'completionRequested', 'requestFirst', 'step-10', () =>
    drafts(draft('fileCompleted', {})),
  ),
  startSupport: once('supportStarted', 'krisOpened', 'krisFirst', 'onboarding', () =>
    drafts(draft('supportStarted', {})),
  ),
  referToWorkAndIncome: {
    ...once<Record<never, never>>('caseReferred', 'supportStarted', 'supportFirst', 'referral', () =>
      drafts(draft('caseReferred', {})),
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
        : view.seen.collectionFrozen
          ? done
          : view.seen.krisOpened
            ? open
            : later('krisFirst'),
    decide: (_view, input) => drafts(draft('collectionFrozen', { from: input.from })),
    duty: (view) => (view.seen.fileCompleted ? { since: view.seen.fileCompleted, term: 'freeze' } : undefined),
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
