import { z } from 'zod'
import { type Chosen, openTerm } from './open-term.ts'
import { rolesOf } from './words.ts'

/** The two roles of the team. Who checks at step 3 has one of them, and names who has the other. */
const [coordinator, worker] = rolesOf.team
type TeamRole = (typeof rolesOf.team)[number]

/**
 * 3.1 step 3: who checks whether the resident is known. For this role a signal waits, it looks in the register of
 * clients, and whoever checks has this role in the trajectory.
 */
export const whoChecksKnown = openTerm<readonly TeamRole[]>('whoChecksKnown', {
  text: { nl: 'Wie kijkt of de bewoner al bekend is', en: 'Who checks whether the resident is known' },
  default: [coordinator],
  other: [worker],
  shape: z.array(z.enum(rolesOf.team)).readonly(),
  floor: (choice) =>
    choice.length === 1 ? undefined : 'one role of the team that may work on a case, and not several',
  place: '3.1 step 3',
})

/** Who checks under this covenant. */
export const checkerIn = (chosen: Chosen): TeamRole => chosen(whoChecksKnown)[0] ?? coordinator
/** Whom the one who checks names: the role of the team that is still missing. */
export const namedIn = (chosen: Chosen): TeamRole => (checkerIn(chosen) === coordinator ? worker : coordinator)
