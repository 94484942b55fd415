import { chosenIn, entryReaders, entryRecorders, type Filling, fileOwners } from '../covenant/index.ts'
import { audienceRules, fileRemovers } from './questions.ts'

/** Annex 3 with this filling, as the database holds it a second time. */
export function annexRules(filling: Filling) {
  const chosen = chosenIn(filling)
  return {
    audience: audienceRules(chosen),
    recorders: entryRecorders(),
    readers: entryReaders(),
    owners: fileOwners(),
    removers: fileRemovers(chosen),
  }
}
