import { z } from 'zod'
import type { Chosen } from './open-term.ts'
import { openTerm } from './open-term.ts'
import type { Text } from './words.ts'

/**
 * What the team is under the Wmo 2015: its record is kept and destroyed by 5.3.4 and 5.3.5 either way, but who answers for it differs, and
 * of a college the Archiefwet is such another law as may forbid to destroy.
 */
export const teamStandings = {
  provider: { nl: 'aanbieder, met een contract van de gemeente', en: 'provider under contract with the municipality' },
  college: {
    nl: 'deel van het college; ook de Archiefwet geldt',
    en: 'part of the college; the Archiefwet applies too',
  },
} as const satisfies Record<string, Text>
export type TeamStanding = keyof typeof teamStandings
const names = Object.keys(teamStandings) as [TeamStanding, ...TeamStanding[]]

export const teamIs = openTerm<TeamStanding>('teamIs', {
  text: { nl: 'Wat het Buurtteam is voor de Wmo 2015', en: 'What the team is under the Wmo 2015' },
  default: 'provider',
  other: 'college',
  shape: z.enum(names),
  floor: () => undefined,
  place: '3.1 step 9',
})

/** `Wmo 2015, art. 5.3.4 (aanbieder, …)`: the article as it holds for this municipality’s team. */
export function lawOfTeam(chosen: Chosen): Text {
  const { nl, en } = teamStandings[chosen(teamIs)]
  return { nl: `Wmo 2015, art. 5.3.4 (${nl})`, en: `Wmo 2015, art. 5.3.4 (${en})` }
}
