import { isSigned, type View } from '../../trajectory/view.ts'

/** What is left of a signal in the own world once it is gone from the team's, as if it had never been. */
export const withoutSignal = ({ people: { teamWorker: _worker, ...people } }: View) =>
  ({
    people,
    signal: undefined,
    appointment: undefined,
    missed: 0,
    talkConsent: undefined,
    talkStopped: undefined,
    judgments: {},
    discussions: 0,
    agreement: undefined,
  }) satisfies Partial<View>

/** Of a *no* to the talk none follows. */
export const hasTalked = ({ talkConsent, talkConsentWithdrawn, seen }: View): boolean =>
  talkConsent === true || talkConsentWithdrawn || seen.talkStopped !== undefined

/** A signal is out and nothing rests on an agreement yet. */
export const isSignalled = (view: View): boolean => view.signal !== undefined && !isSigned(view)
