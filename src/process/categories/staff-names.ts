import { z } from 'zod'
import { category, says } from './kit/category.ts'

/** Nobody writes the names down: who is involved is known by the events of each world. */
export const staffNames = category('staffNames', says(z.never(), { reads: () => [] }))
