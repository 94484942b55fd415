/** The ledger of the rent, of the entries that it is made of (3.1 step 17a). */
import type { CategoryName, FileName } from '../../covenant/index.ts'
import { type Ledger, ledgerOf } from '../../files/rent/ledger.ts'
import { entriesOf, entryOf, type Filed, type World } from './entry.ts'

const parts: readonly string[] = [
  'rentLedger',
  'arrearsAtStart',
  'repaymentArrangement',
  'paymentReference',
] satisfies CategoryName[]
export const isOfLedger = ({ category }: { readonly category: string }): boolean => parts.includes(category)

/** The ledger that stands in a file, as far as this world reads it. */
export function ledgerIn(world: World<Filed>, file: FileName): Ledger {
  const opening = entryOf(world, file, 'arrearsAtStart')?.value
  return ledgerOf({
    months: entriesOf(world, file, 'rentLedger').map(({ value }) => value),
    arrangements: entriesOf(world, file, 'repaymentArrangement').map(({ value }) => value),
    ...(opening ? { opening } : {}),
  })
}
