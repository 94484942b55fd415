import { asRead, type Chosen } from './open-term.ts'

let now: Chosen = asRead

/**
 * Set once, when the program starts. What is printed goes by it, and how long is kept: that is decided when something is
 * destroyed, for all trajectories alike. Everything else in a trajectory goes by the covenant under which it began.
 */
export function adoptCovenant(chosen: Chosen): void {
  now = chosen
}

/** How the covenant in force answers its open terms. */
export const inForce: Chosen = (term) => now(term)
