/** Steps 1-4: from the first call to the invitation for the talk. */
import { draft } from './events.ts'
import { ahead, done, drafts, type Logics, later, never, open, past, problem, unless } from './logic.ts'
import { isClosed, isSigned, isStopping, type View, withoutTrajectory } from './view.ts'

const refused = (view: View) => view.answer === 'refusedNameAndAddress' || view.answer === 'refusedTeam'
const atWork = (view: View) => !isClosed(view) && !isStopping(view) && !isSigned(view)
const lastContact = (view: View) => view.contacts.at(-1)?.outcome

export const registration: Logics<
  | 'openCase'
  | 'informResident'
  | 'recordAnswer'
  | 'sendSignal'
  | 'checkKnown'
  | 'assignWorker'
  | 'inviteToTalk'
  | 'confirmAttendance'
  | 'recordNoShow'
  | 'withdrawNameAndAddress'
> = {
  openCase: {
    may: (view) => (view.version === 0 ? open : done),
    decide: () => drafts(draft('caseOpened', {})),
  },
  informResident: {
    may(view) {
      if (!atWork(view) || view.signal) return never
      return view.answer === 'consent' || refused(view) ? done : open
    },
    decide(_view, input, now) {
      if (input.channel === 'letter' && input.outcome !== 'letterSent' && input.outcome !== 'noContact') {
        return problem('outcome', 'letterHasNoAnswer')
      }
      if (input.channel !== 'letter' && input.outcome === 'letterSent') return problem('outcome', 'outcomeDoesNotFit')
      return unless(past('on', input.on, now), draft('residentInformed', input))
    },
    duty(view) {
      const last = lastContact(view)
      if (last === 'letterSent') return { since: view.last ?? '', term: 'answer-awaited' }
      if (last === 'noAnswer' || last === undefined) return { since: view.last ?? '', term: 'contact' }
      return undefined
    },
  },
  recordAnswer: {
    may(view) {
      if (!atWork(view) || view.signal) return never
      return view.contacts.length > 0 ? open : later('contactFirst')
    },
    decide(_view, input, now) {
      return unless(past('on', input.on, now), draft('answerRecorded', input))
    },
  },
  sendSignal: {
    may(view) {
      if (!atWork(view)) return never
      if (view.signal) return done
      if (view.answer === 'consent') return open
      // An explicit refusal and an open answer send nothing (3.1 step 2): not the postcode either.
      if (refused(view)) return later('refusedByResident')
      if (view.answer === 'noAnswer') return later('answerFirst')
      if (lastContact(view) === 'letterSent') return later('answerFirst')
      return lastContact(view) === 'noContact' ? open : later('contactFirst')
    },
    decide: (view) => drafts(draft('signalSent', { route: view.answer === 'consent' ? 'nameAndAddress' : 'postcode' })),
    duty: (view) => ({ since: view.last ?? '', term: 'signal' }),
  },
  checkKnown: {
    may: (view) => (isClosed(view) || isStopping(view) ? never : view.check ? done : open),
    decide: (_view, input) => drafts(draft('knownChecked', input)),
    duty: (view) => ({ since: view.signal?.at ?? '', term: 'check' }),
  },
  assignWorker: {
    may(view) {
      if (isClosed(view) || isStopping(view) || view.appointment?.confirmed) return never
      return view.check ? open : later('checkFirst')
    },
    decide: (view, input) =>
      view.people.teamWorker === input.worker ? problem('worker', 'sameAsNow') : drafts(draft('workerAssigned', input)),
    duty: (view) => (view.people.teamWorker ? undefined : { since: view.seen.knownChecked ?? '', term: 'check' }),
  },
  inviteToTalk: {
    may(view) {
      if (!atWork(view) || !view.signal || withoutTrajectory(view))
        return view.talkStopped && atWork(view) && view.signal ? open : never
      return view.talkConsent === true ? done : open
    },
    decide(view, input, now) {
      // The team has the postcode only: a meeting at home would give the address away.
      if (input.place === 'home' && view.signal?.route === 'postcode') return problem('place', 'homeNotAllowed')
      const passed = input.date === now.date && input.time <= now.time
      if (passed) return problem('time', 'inPast')
      return unless(ahead('date', input.date, now), draft('talkInvited', input))
    },
    duty(view) {
      if (view.talkStopped) return undefined
      if (!view.appointment) return { since: view.signal?.at ?? '', term: 'invitation' }
      return view.appointment.missed ? { since: view.appointment.missed, term: 'invitation' } : undefined
    },
  },
  confirmAttendance: {
    may(view) {
      if (!atWork(view)) return never
      if (!view.appointment || view.appointment.missed) return later('appointmentFirst')
      if (view.appointment.confirmed) return done
      return view.people.teamWorker ? open : later('workerFirst')
    },
    decide: (view) => drafts(draft('attendanceConfirmed', { worker: view.people.teamWorker ?? '' })),
    duty: (view) => ({ since: view.appointment?.at ?? '', term: 'check' }),
  },
  recordNoShow: {
    may(view, now) {
      const { appointment } = view
      if (!atWork(view) || !appointment || appointment.missed || view.talkConsent === true) return never
      // A `no` to the talk is an answer to the appointment before it, not to one made afterwards.
      if ((view.seen.talkConsentRecorded ?? '') > appointment.at) return never
      return `${appointment.date}T${appointment.time}` <= `${now.date}T${now.time}` ? open : later('appointmentNotYet')
    },
    decide: (_view, input, now) => drafts(draft('talkMissed', { on: now.date, who: input.who })),
  },
  withdrawNameAndAddress: {
    // Once a talk has followed there is more than the signal: then stopping is the way.
    may: (view) =>
      atWork(view) && view.signal?.route === 'nameAndAddress' && view.talkConsent === undefined ? open : never,
    decide: (_view, input, now) => unless(past('on', input.on, now), draft('signalWithdrawn', input)),
  },
}
