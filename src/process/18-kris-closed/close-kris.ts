/** 3.1 step 18: KRIS is closed, and the others hear how the trajectory ends. */

import { type Outcome, outcomes } from '../../covenant/index.ts'
import {
  act,
  choice,
  done,
  event,
  type Here,
  happens,
  later,
  never,
  news,
  open,
  problem,
  type View,
} from '../../trajectory/kit.ts'
import { isNegative, isStopping } from '../../trajectory/view.ts'

export const krisClosed = event('krisClosed', {
  annex: '3.1 step 18',
  basis: 'explicit',
  audience: { team: ['corporation', 'team', 'workAndIncome'] },
  payload: { outcome: choice(outcomes) },
  changes: ({ payload: { outcome } }) => ({ outcome }),
  says: (p, t) => ({ what: 'sloot het KRIS-dossier', note: t.code(outcomes, p.outcome) }),
  milestone: 'KRIS gesloten',
})

/** The outcomes that what this party knows leaves open; a person picks where there are more (3.1 step 17b, reading). */
export function possibleOutcomes(view: View): readonly Outcome[] {
  const list: Outcome[] = []
  if (view.seen.positiveDeclared) list.push('positive')
  if (isNegative(view)) list.push('negative')
  if (view.withdrawn) list.push('withdrawn')
  if (view.ended) list.push('ended')
  return list
}
const possible = ({ view }: Here) => possibleOutcomes(view)
const onlyOne = (here: Here) => (possible(here).length === 1 ? possible(here)[0] : undefined)

export const closeKris = act('closeKris', {
  step: '18',
  phase: 'closing',
  roles: ['vhCoordinator'],
  causes: [krisClosed],
  fields: { outcome: choice(outcomes, { only: possible, prefill: onlyOne }) },

  may({ view }) {
    if (view.seen.krisClosed) return done
    if (!view.seen.krisOpened) return never
    return isStopping(view) ? open : later('endFirst')
  },
  decide: ({ outcome }, here) =>
    possible(here).includes(outcome) ? happens(krisClosed({ outcome })) : problem('outcome', 'outcomeDoesNotFit'),
  duty: ({ view }) => ({ since: view.last, term: 'closing' }),

  tells: () => [
    news('corporation', 'housingConsultant'),
    news('workAndIncome', 'trajectorySupervisor'),
    news('team', 'teamWorker'),
  ],
  words: {
    title: 'Sluit het KRIS-dossier',
    menu: 'KRIS sluiten',
    submit: 'Sluit KRIS',
    done: 'KRIS is gesloten. De corporatie en Werk en Inkomen weten het.',
    lead: 'U sluit KRIS. De corporatie en Werk en Inkomen horen hoe het traject eindigt, niet waarom.',
    fields: { outcome: { label: 'Hoe eindigt het traject?' } },
  },
})
