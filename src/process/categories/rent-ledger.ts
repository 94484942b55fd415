import { z } from 'zod'
import type { RentMonth } from '../../files/rent/ledger.ts'
import { category } from './kit/category.ts'
import { inLedger } from './kit/kinds.ts'
import { aMonth, cents, day, key } from './kit/value.ts'

const payment = z.strictObject({ on: day, cents, id: key })
const value: z.ZodType<RentMonth> = z.strictObject({
  key: aMonth,
  due: cents.exactOptional(),
  payments: z.array(payment).readonly(),
})

export const rentLedger = category('rentLedger', inLedger(value))
