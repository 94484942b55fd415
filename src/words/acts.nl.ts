import { acts } from '../process/acts.ts'
import type { ActWords } from './shape.ts'

/** Acts in Dutch, as each says it itself. */
export const actsNl = Object.fromEntries(Object.values(acts).map(({ name, words }) => [name, words])) as ActWords
