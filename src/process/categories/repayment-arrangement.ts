import { z } from 'zod'
import { arrangementKinds } from '../../covenant/index.ts'
import type { Arrangement } from '../../files/rent/ledger.ts'
import { category } from './kit/category.ts'
import { inLedger } from './kit/kinds.ts'
import { cents, codeOf, day } from './kit/value.ts'

const value: z.ZodType<Arrangement> = z.strictObject({
  key: day,
  kind: codeOf(arrangementKinds),
  from: day,
  total: cents,
  instalment: cents.exactOptional(),
  dayOfMonth: z.int().min(1).max(31).exactOptional(),
})

export const repaymentArrangement = category('repaymentArrangement', inLedger(value))
