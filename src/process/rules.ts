import {
  type ActName,
  chosenIn,
  entryReaders,
  entryRecorders,
  type Filling,
  fileOwners,
  glass,
  partyOf,
  termIn,
  workKinds,
  workRule,
} from '../covenant/index.ts'
import { rolesOfAct } from './named.ts'
import { audienceRules, fileRemovers, worldRemovers } from './questions.ts'

/** Annex 3 with this filling, as the database holds it a second time. */
export function annexRules(filling: Filling) {
  const chosen = chosenIn(filling)
  const whoDoes = <D extends string>(does: D, act: ActName) =>
    rolesOfAct(act, chosen).map((role) => ({ party: partyOf(role), role, does }))
  return {
    audience: audienceRules(chosen),
    recorders: entryRecorders(),
    readers: entryReaders(),
    owners: fileOwners(),
    removers: fileRemovers(chosen),
    worldRemovers: worldRemovers(chosen),
    terms: [
      ...(['activation', 'activation-wait'] as const).map((term) => ({ term, days: termIn(term, chosen).amount })),
      { term: 'glass', hours: glass.hours },
    ],
    register: [...whoDoes('checks', 'checkKnown'), ...whoDoes('adds', 'registerLifeAreas')],
    kept: workKinds.map((kind) => {
      const { years = 0, months = 0 } = workRule(kind, chosen)
      return { kind, months: years * 12 + months }
    }),
  }
}
