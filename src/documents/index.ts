/** The room `documents`: what comes in is examined, and what was signed is sealed. */
export { clamd } from './clamd.ts'
export { type Examine, type Examined, examiner } from './examine.ts'
export { type ReadPayments, readPayments } from './payments.ts'
export { digestOf, type Seal, type Sealer, type SealFault, sealer } from './seal.ts'
export { makeSealKeys, type SealKeys, sealKeysOf } from './seal-key.ts'
