/** The kit that carries any step: acts, events and their fields, views of a world, what may be asked of it. Pure; knows no step. */
export * from './audience.ts'
export * from './fan-out.ts'
export * from './fold.ts'
export * from './kit.ts'
export type { KrisNumber } from './kris-number.ts'
export * from './notes.ts'
export * from './request-shape.ts'
export * from './view.ts'
