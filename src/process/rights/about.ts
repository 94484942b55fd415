import type { Entry, Here } from '../../trajectory/kit.ts'

/** The entry that the act at hand is about. Throws where there is none: such an act is not asked without one. */
export function aboutOf({ about }: Pick<Here, 'about'>): Entry {
  if (!about) throw new Error('this act is about an entry')
  return about
}
