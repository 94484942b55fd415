import { audienceRules, entryReaders, entryRecorders, fileOwners, fileRemovers } from '../covenant/index.ts'
import type { CovenantRules } from './covenant-rules.ts'

/** Annex 3 as the database holds it a second time. */
export const annexRules = (): CovenantRules => ({
  audience: audienceRules(),
  recorders: entryRecorders(),
  readers: entryReaders(),
  owners: fileOwners(),
  removers: fileRemovers(),
})
