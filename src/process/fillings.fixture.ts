import { adoptCovenant, asRead, chosenIn, type Filling } from '../covenant/index.ts'
import { openTerms } from './open-terms.ts'

/** What histories are played under: as we read the annex, each open part of a rule otherwise, and everything otherwise. */
const others = (terms: typeof openTerms): Filling => Object.fromEntries(terms.map((term) => [term.open, term.other]))
/** Lengths change no rule, so they are played otherwise all at once. */
const isLength = ({ open }: (typeof openTerms)[number]) => open.startsWith('terms.') || open.startsWith('retention.')

export const fillings: readonly (readonly [name: string, filling: Filling])[] = [
  ['as we read it', {}],
  ...openTerms.filter((term) => !isLength(term)).map((term) => [`another ${term.open}`, others([term])] as const),
  ['everything otherwise', others(openTerms)],
]

/** Does the work under a covenant that is filled in so. */
export function under<T>(filling: Filling, work: () => T): T {
  adoptCovenant(chosenIn(filling))
  try {
    return work()
  } finally {
    adoptCovenant(asRead)
  }
}
