/** The process of 3.1: its acts and events, what may happen now and what comes of it. Pure; what acts lead to stands in `effects.ts`. */
export { type Acts, acts } from './acts.ts'
export * from './decide.ts'
export { type Events, events } from './events.ts'
export * from './named.ts'
export * from './questions.ts'
export * from './route.ts'
export * from './standing.ts'
export * from './world.ts'
