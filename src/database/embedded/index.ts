export { AlreadyRunning } from './lock.ts'
export { type Embedded, type EmbeddedOptions, startEmbedded } from './start.ts'
