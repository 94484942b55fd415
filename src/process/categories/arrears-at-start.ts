import { z } from 'zod'
import type { Opening } from '../../files/rent/ledger.ts'
import { category } from './kit/category.ts'
import { inLedger } from './kit/kinds.ts'
import { cents, day } from './kit/value.ts'

const value: z.ZodType<Opening> = z.strictObject({ on: day, cents })

export const arrearsAtStart = category('arrearsAtStart', inLedger(value))
