/** Steps 5-6: the talk, what each side judges, and the agreement. */

import { dateInAmsterdam } from '../calendar/zone.ts'
import { draft } from './events.ts'
import {
  done,
  drafts,
  type Logics,
  later,
  type Moment,
  never,
  open,
  past,
  problem,
  unless,
  type Verdict,
} from './logic.ts'
import { notesOpen, talking } from './notes.ts'
import {
  agreedJudgment,
  isClosed,
  isSigned,
  isStopping,
  judgmentsDiffer,
  teamKeepsNoFile,
  type View,
  withoutTrajectory,
} from './view.ts'

const dayHasCome = (view: View, now: Moment) => view.appointment !== undefined && view.appointment.date <= now.date

function maySign(view: View): Verdict {
  if (isClosed(view) || isStopping(view) || !view.agreement || view.agreement.lapsed) return never
  return view.agreement.signed ? done : open
}

export const intake: Logics<
  | 'recordTalkConsent'
  | 'recordHealthConsent'
  | 'recordNameAndAddress'
  | 'writeCorporationNotes'
  | 'writeTeamNotes'
  | 'stopTalk'
  | 'judgeEligibility'
  | 'discussDifference'
  | 'recordSupportWish'
  | 'drawUpAgreement'
  | 'recordSigning'
  | 'signOnTablet'
  | 'closeWithoutTrajectory'
  | 'withdrawHealthConsent'
> = {
  recordTalkConsent: {
    may(view, now) {
      if (isClosed(view) || isStopping(view) || isSigned(view) || agreedJudgment(view)) return never
      if (view.talkConsent === true) return done
      if (!view.appointment || view.appointment.missed) return view.signal ? later('appointmentFirst') : never
      return dayHasCome(view, now) ? open : later('appointmentNotYet')
    },
    decide: (_view, input) => drafts(draft('talkConsentRecorded', input)),
    duty: (view) =>
      view.appointment ? { since: view.appointment.date, term: 'judgment', due: view.appointment.date } : undefined,
  },
  recordHealthConsent: {
    may: (view) =>
      talking(view) ? (view.healthConsent === undefined || view.healthConsent === false ? open : done) : never,
    decide: (_view, input) => drafts(draft('healthConsentRecorded', input)),
  },
  withdrawHealthConsent: {
    may: (view) => (view.healthConsent === true && !isClosed(view) ? open : never),
    decide: () => drafts(draft('healthConsentWithdrawn', {})),
  },
  recordNameAndAddress: {
    may(view) {
      if (
        view.signal?.route !== 'postcode' ||
        view.talkConsent !== true ||
        isClosed(view) ||
        isStopping(view) ||
        withoutTrajectory(view)
      )
        return never
      return view.nameAndAddressGiven ? done : open
    },
    decide: () => drafts(draft('nameAndAddressGiven', {})),
    duty: (view) => (isSigned(view) ? { since: view.seen.agreementSigned ?? '', term: 'onboarding' } : undefined),
  },
  writeCorporationNotes: {
    may: (view) => (notesOpen(view) ? open : never),
    decide: () => drafts(draft('notesWritten', {})),
  },
  writeTeamNotes: {
    may: (view) => (notesOpen(view) ? open : never),
    decide: () => drafts(draft('notesWritten', {})),
  },
  stopTalk: {
    may: (view) => (talking(view) && agreedJudgment(view) === undefined ? open : never),
    decide: () => drafts(draft('talkStopped', {})),
  },
  judgeEligibility: {
    may(view, _now, who) {
      if (!talking(view) || agreedJudgment(view)) return never
      if (judgmentsDiffer(view)) return later('talkThroughFirst')
      return who.party !== 'resident' && view.judgments[who.party as 'corporation' | 'team'] ? done : open
    },
    decide: (_view, input) => drafts(draft('eligibilityJudged', input)),
    duty: (view) => ({ since: view.seen.differenceDiscussed ?? view.seen.talkConsentRecorded ?? '', term: 'judgment' }),
  },
  discussDifference: {
    may: (view) => (talking(view) && judgmentsDiffer(view) ? open : never),
    decide: (_view, input, now) => unless(past('on', input.on, now), draft('differenceDiscussed', input)),
    duty: (view) => ({ since: view.seen.eligibilityJudged ?? '', term: 'judgment' }),
  },
  recordSupportWish: {
    may(view) {
      if (!view.signal) return never
      if (view.supportWish !== undefined) return done
      return teamKeepsNoFile(view) && !isClosed(view) ? open : never
    },
    decide: (_view, input) => drafts(draft('supportWished', input)),
    duty: (view) => ({ since: view.last ?? '', term: 'closing' }),
  },
  drawUpAgreement: {
    may(view) {
      if (isClosed(view) || isStopping(view) || withoutTrajectory(view)) return never
      if (view.agreement) return done
      return agreedJudgment(view) === 'eligible' ? open : view.talkConsent === true ? later('eligibleFirst') : never
    },
    decide: () => drafts(draft('agreementDrawnUp', {})),
    duty: (view) => ({ since: view.seen.eligibilityJudged ?? '', term: 'judgment' }),
  },
  recordSigning: {
    may: maySign,
    decide(view, input, now) {
      if (view.agreement && input.on < dateInAmsterdam(view.agreement.drawnUp)) return problem('on', 'beforeAgreement')
      return unless(past('on', input.on, now), draft('agreementSigned', input))
    },
    duty: (view) => ({ since: view.agreement?.drawnUp ?? '', term: 'agreement-unsigned' }),
  },
  signOnTablet: {
    may: maySign,
    decide: (_view, _input, now) => drafts(draft('agreementSigned', { on: now.date }), draft('agreementSent', {})),
  },
  closeWithoutTrajectory: {
    // With a signal sent, the team has to know by itself that nothing follows; else `endOtherwise` tells it.
    may(view) {
      if (isSigned(view) || view.version === 0) return never
      if (view.seen.fileClosedWithoutTrajectory) return done
      return !view.signal || withoutTrajectory(view) ? open : never
    },
    decide: (_view, input) => drafts(draft('fileClosedWithoutTrajectory', input)),
    duty(view) {
      const refused = view.answer === 'refusedTeam' || view.answer === 'refusedNameAndAddress'
      return withoutTrajectory(view) || (refused && !view.signal)
        ? { since: view.last ?? '', term: 'closing' }
        : undefined
    },
  },
}
