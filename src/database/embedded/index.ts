export { AlreadyRunning } from './lock.ts'
export { type Place, placeOf } from './place.ts'
export { addressOfRunning, isMade } from './running.ts'
export { type Embedded, type EmbeddedOptions, startEmbedded } from './start.ts'
