import { act } from './definition.ts'
import { krisNumber } from './fields.ts'

/** Step 14: the number that came by mail. The case is not in the supervisor's world before; see `take-up.ts`. */
export const takeUpCase = act({ name: 'takeUpCase', fields: { number: krisNumber() }, input: () => ({}) })
