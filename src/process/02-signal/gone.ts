import { event } from '../../trajectory/kit.ts'
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

/**
 * Where the team keeps its own registration, since the resident wants its support, its world stays when a signal is taken back, and nobody else can
 * tell: so this is always said, and goes with the world where that goes. What the signal brought is gone by then.
 */
export const signalGone = event('signalGone', {
  annex: '3.1 step 2',
  basis: 'reading',
  audience: { corporation: ['corporation', 'team'], resident: ['corporation', 'team'] },
  payload: {},
  changes: (_event, view) =>
    view.supportKept ? { ...withoutSignal(view), supportWish: true, supportKept: false } : {},
  says: () => ({ what: 'wiste de melding bij het Buurtteam' }),
})

/** A signal after the team closed its part with support: it begins anew, and what the team keeps for the support stays. */
export const begunAnew = (view: View): Partial<View> =>
  view.supportWish === true
    ? { ...withoutSignal(view), check: undefined, supportWish: undefined, supportKept: true }
    : {}
