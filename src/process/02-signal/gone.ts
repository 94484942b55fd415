import { isSigned, type View } from '../../trajectory/view.ts'

/** What is left of a signal in the own world once it is gone from the team's, as if it had never been. */
export const withoutSignal = ({ people: { teamWorker: _worker, ...people } }: View) =>
  ({
    people,
    signal: undefined,
    appointment: undefined,
    missed: 0,
    talkConsent: undefined,
    talkConsentWithdrawn: false,
    talkStopped: undefined,
    healthConsent: undefined,
    nameAndAddressGiven: false,
    notes: false,
    judgments: {},
    discussions: 0,
    agreement: undefined,
  }) satisfies Partial<View>

/** A talk has followed this signal. Of a *no* to the talk none follows. */
export const hasTalked = ({ talkConsent, talkConsentWithdrawn, signal, seen: { talkStopped } }: View): boolean =>
  talkConsent === true ||
  talkConsentWithdrawn ||
  (talkStopped !== undefined && (signal === undefined || talkStopped > signal.at))

/** A signal is out and nothing rests on an agreement yet. */
export const isSignalled = (view: View): boolean => view.signal !== undefined && !isSigned(view)
