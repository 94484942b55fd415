import type { TermId } from './terms.ts'
import type { Text } from './words.ts'

/** How long: whole years and months, or a term of the covenant. */
export type RetentionTime = { readonly years?: number; readonly months?: number; readonly term?: TermId }

/** `2 jaar na het sluiten`, `tot het sluiten`. */
export function timeText({ years, months, after }: RetentionTime & { after: Text }): Text {
  if (years)
    return { nl: `${years} jaar na ${after.nl}`, en: `${years} ${years === 1 ? 'year' : 'years'} after ${after.en}` }
  if (months) {
    const [nl, en] = months === 1 ? ['maand', 'month'] : ['maanden', 'months']
    return { nl: `${months} ${nl} na ${after.nl}`, en: `${months} ${en} after ${after.en}` }
  }
  return { nl: `tot ${after.nl}`, en: `until ${after.en}` }
}
