/** What several steps ask of a view. */
import type { Party } from '../covenant/index.ts'
import type { Instant } from '../trajectory/moment.ts'
import { isClosed, isSigned, isStopping, type View } from '../trajectory/view.ts'

/** Before the signature, with nothing that stops it. */
export const atWork = (view: View): boolean => !isClosed(view) && !isStopping(view) && !isSigned(view)
/** It goes on, as far as this party knows. */
export const goesOn = (view: View): boolean => !isClosed(view) && !isStopping(view)
/** Nobody has ended it yet; what a milestone of step 17 says is still to be closed. */
export const live = (view: View): boolean =>
  view.version > 0 &&
  !isClosed(view) &&
  view.withdrawn === undefined &&
  view.ended === undefined &&
  view.outcome === undefined
/** The resident said no to sharing name and address, or to the team. */
export const refused = (view: View): boolean => view.answer === 'refusedNameAndAddress' || view.answer === 'refusedTeam'
export const lastContact = (view: View) => view.contacts.at(-1)?.outcome
/** Whether there is an agreement whose conditions this party follows: signed, as far as it can tell. */
export const isFollowed = (view: View): boolean => isSigned(view) || view.party === 'workAndIncome'
/** Since when this party takes part, told by a world that knows all of it. */
export function beganAt(party: Party, view: View): Instant | undefined {
  if (party === 'team') return view.signal?.at
  return party === 'workAndIncome' ? view.seen.caseReferred : view.first
}

/**
 * Whether the team and Work and Income are in the case, as far as this world tells. The world of whoever issued a letter was
 * not always told how another began, and knows it by what that one did since.
 */
export const teamIsIn = ({ signal, seen }: View): boolean => signal !== undefined || seen.caseReferred !== undefined
export const incomeIsIn = ({ seen, start }: View): boolean => seen.caseReferred !== undefined || start !== undefined
