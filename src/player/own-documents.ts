import { randomBytes } from 'node:crypto'
import { examiner, makeSealKeys, readPayments, sealer } from '../documents/index.ts'
import type { Services } from '../engine/index.ts'
import { makeSignIn } from '../identity/index.ts'
import { effects } from '../process/effects.ts'

/** Documents for a database that is thrown away: examined as always, without a scanner, sealed with a key of the moment, as is what one logs in with. */
export const ownDocuments = (): Pick<Services, 'effects' | 'examine' | 'readPayments' | 'sealer' | 'signIn'> => ({
  effects,
  examine: examiner(),
  readPayments,
  sealer: sealer(makeSealKeys()),
  signIn: makeSignIn(randomBytes(32), 'https://drempel.example'),
})
