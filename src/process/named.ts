import { inForce } from '../covenant/in-force.ts'
import type { ActName, CaseRole } from '../covenant/index.ts'
import { type Chosen, settled } from '../covenant/open-term.ts'
import type { AnyAct } from '../trajectory/act.ts'
import { acts } from './acts.ts'

/** The same acts, where the fields of each do not matter. */
const all = acts as unknown as Readonly<Record<ActName, AnyAct>>
/** An act by its name. */
export const actNamed = (name: ActName): AnyAct => all[name]

/** The roles that do an act under this covenant. */
export const rolesOfAct = (name: ActName, chosen: Chosen): readonly CaseRole[] => settled(actNamed(name).roles, chosen)

/** All that a role does under this covenant, in the order of the annex. */
export const actsOf = (role: CaseRole, chosen: Chosen): ActName[] =>
  (Object.keys(acts) as ActName[]).filter((name) => rolesOfAct(name, chosen).includes(role))

/** Whether this role ever does the act. What is open to somebody in a trajectory says `may`. */
export const roleDoes = (role: string | undefined, name: ActName): boolean =>
  rolesOfAct(name, inForce).includes(role as CaseRole)
