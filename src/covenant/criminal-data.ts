import { z } from 'zod'
import { type Chosen, openTerm } from './open-term.ts'
import type { Party } from './words.ts'

const [byWgs] = ['workAndIncome'] as const satisfies readonly Party[]

/**
 * 3.1 step 5, footnote 1: criminal-law data are written down on another ground or not at all. For Work and Income one exists (Wgs 8a);
 * off until the municipality has confirmed it. Then its own file may speak of them, and no other.
 */
export const criminalData = openTerm<readonly (typeof byWgs)[]>('criminalData', {
  text: {
    nl: 'Wie strafrechtelijke gegevens mag vastleggen, in het eigen dossier (Wgs art. 8a)',
    en: 'Who may record criminal-law data, in its own file (Wgs 8a)',
  },
  default: [],
  other: [byWgs],
  shape: z
    .array(z.enum([byWgs]))
    .max(1)
    .readonly(),
  floor: () => undefined,
  place: '3.1 step 5',
})
export const mayRecordCriminalData = (party: Party, chosen: Chosen): boolean =>
  (chosen(criminalData) as readonly Party[]).includes(party)
