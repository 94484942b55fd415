import { z } from 'zod'
import { arrangementKinds } from '../../covenant/index.ts'
import type { Arrangement } from '../../files/rent/ledger.ts'
import { category } from './kit/category.ts'
import { inLedger } from './kit/kinds.ts'
import { asked, rentPurposes } from './kit/row.ts'
import { cents, codeOf, day } from './kit/value.ts'

const value: z.ZodType<Arrangement> = z.strictObject({
  key: day,
  kind: codeOf(arrangementKinds),
  from: day,
  total: cents,
  instalment: cents.exactOptional(),
  dayOfMonth: z.int().min(1).max(31).exactOptional(),
})

export const repaymentArrangement = category(
  'repaymentArrangement',
  asked(
    'regeling voor de huurschuld, of afkoop',
    'arrangement for the rent debt, or buying off',
    '3.1 step 17a',
    rentPurposes,
  ),
  inLedger(value),
)
