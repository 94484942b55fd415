import type { Services } from '../acts/index.ts'
import { examiner, makeSealKeys, sealer } from '../documents/index.ts'

/** Documents for a database that is thrown away: examined as always, without a scanner, sealed with a key of the moment. */
export const ownDocuments = (): Pick<Services, 'examine' | 'sealer'> => ({
  examine: examiner(),
  sealer: sealer(makeSealKeys()),
})
