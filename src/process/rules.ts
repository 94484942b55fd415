import { entryReaders, entryRecorders, fileOwners } from '../covenant/index.ts'
import { asRead } from '../trajectory/open-term.ts'
import { audienceRules, fileRemovers } from './questions.ts'

/** Annex 3 as the database holds it a second time. */
export const annexRules = (chosen = asRead) => ({
  audience: audienceRules(chosen),
  recorders: entryRecorders(),
  readers: entryReaders(),
  owners: fileOwners(),
  removers: fileRemovers(chosen),
})
