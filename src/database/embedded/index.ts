export { AlreadyRunning } from './lock.ts'
export { addressOfRunning, isMade } from './running.ts'
export { type Embedded, type EmbeddedOptions, startEmbedded } from './start.ts'
