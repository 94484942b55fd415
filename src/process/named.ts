import type { ActName, CaseRole } from '../covenant/index.ts'
import type { AnyAct } from '../trajectory/act.ts'
import { type Chosen, settled } from '../trajectory/open-term.ts'
import { acts } from './acts.ts'

/** An act by its name, where its fields do not matter. */
export const actNamed = (name: ActName): AnyAct => acts[name]

/** The roles that do an act under this covenant. */
export const rolesOfAct = (name: ActName, chosen: Chosen): readonly CaseRole[] => settled(actNamed(name).roles, chosen)

/** All that a role does under this covenant, in the order of the annex. */
export const actsOf = (role: CaseRole, chosen: Chosen): ActName[] =>
  (Object.keys(acts) as ActName[]).filter((name) => rolesOfAct(name, chosen).includes(role))
