/** Words of acts and milestones that say something else under a covenant in which another role checks at step 3. */
import { type ActName, type Chosen, checkerIn, type EventName, inForce, type Role } from '../covenant/index.ts'
import type { Words } from './index.ts'
import type { ActText, MilestoneWords } from './shape.ts'

/**
 * What the form of an act says. `checks`: who does step 3 under the covenant of the trajectory; where none is at hand, who
 * does the act, since titles and menus differ for acts of step 3 only.
 */
export function actText({ acts }: Pick<Words, 'acts'>, name: ActName, checks: Role | Chosen | undefined): ActText {
  const role = typeof checks === 'function' ? checkerIn(checks) : checks
  // Taken apart only where it says something else: each word of a translation is made as it is read.
  const text = acts[name]
  const own = text.by?.[role as keyof typeof text.by]
  if (!own) return text
  const { by: _, ...usual } = text
  return { ...usual, ...own, fields: { ...usual.fields, ...own.fields } }
}

/** What the link to it says, and nothing else of it: a resident reads it of acts whose forms have no translation. */
export function actMenu({ acts }: Pick<Words, 'acts'>, name: ActName, checks: Role | Chosen | undefined): string {
  const role = typeof checks === 'function' ? checkerIn(checks) : checks
  const text = acts[name]
  const own: Partial<ActText> | undefined = text.by?.[role as keyof typeof text.by]
  return own?.menu ?? text.menu
}

export const milestoneText = (milestones: MilestoneWords, event: EventName, chosen: Chosen): string | undefined =>
  milestones[`${event}.${checkerIn(chosen)}`] ?? milestones[event]

/** What somebody with this role sees and does, under the covenant in force. */
export function seenBy({ sentences }: Pick<Words, 'sentences'>, role: Role): string {
  const { sees, seesBy } = sentences.people
  const own: Partial<Record<Role, Partial<Record<Role, string>>>> = seesBy
  return own[checkerIn(inForce)]?.[role] ?? sees[role]
}
