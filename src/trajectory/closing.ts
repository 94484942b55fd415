/** Steps 18-19. */
import type { Outcome } from '../covenant/index.ts'
import { draft } from './events.ts'
import { done, drafts, type Logics, later, never, open, problem } from './logic.ts'
import { isClosed, isNegative, isSigned, isStopping, type View } from './view.ts'

/** The outcomes that what this party knows leaves open; a person picks where there are more (3.1 step 17b, reading). */
export function possibleOutcomes(view: View): readonly Outcome[] {
  const list: Outcome[] = []
  if (view.seen.positiveDeclared) list.push('positive')
  if (isNegative(view)) list.push('negative')
  if (view.withdrawn) list.push('withdrawn')
  if (view.ended) list.push('ended')
  return list
}

export const closing: Logics<'closeKris' | 'endBudgetPart' | 'closeCorporationFile'> = {
  closeKris: {
    may(view) {
      if (view.seen.krisClosed) return done
      if (!view.seen.krisOpened) return never
      return isStopping(view) ? open : later('endFirst')
    },
    decide: (view, input) =>
      possibleOutcomes(view).includes(input.outcome)
        ? drafts(draft('krisClosed', input))
        : problem('outcome', 'outcomeDoesNotFit'),
    duty: (view) => ({ since: view.last ?? '', term: 'closing' }),
  },
  endBudgetPart: {
    may: (view) => (view.seen.budgetPartEnded ? done : view.seen.krisClosed ? open : later('krisClosedFirst')),
    decide: () => drafts(draft('budgetPartEnded', {})),
    duty: (view) => ({ since: view.seen.krisClosed ?? '', term: 'closing' }),
  },
  closeCorporationFile: {
    may(view) {
      if (isClosed(view) && view.party === 'corporation') return done
      if (!isSigned(view)) return never
      if (view.seen.krisClosed) return open
      if (!view.seen.krisOpened && (view.withdrawn || view.ended)) return open
      return later('krisClosedFirst')
    },
    decide: (view) =>
      drafts(draft('corporationFileClosed', { outcome: view.outcome ?? (view.withdrawn ? 'withdrawn' : 'ended') })),
    duty: (view) => ({ since: view.seen.krisClosed ?? view.last ?? '', term: 'closing' }),
  },
}
