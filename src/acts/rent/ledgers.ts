import type { CategoryName, FileName, Party } from '../../covenant/index.ts'
import { phaseOf } from '../../trajectory/index.ts'
import type { Context } from '../../engine/index.ts'
import {
  type Arrangement,
  isEmpty,
  type Ledger,
  ledgerOf,
  type Opening,
  type RentMonth,
} from '../../files/rent/ledger.ts'
import { type Proposal, propose } from '../../files/rent/proposal.ts'



/** In which file each party keeps its ledger; neither reads the other's. */
const ledgerFiles = { corporation: 'corporationFile', workAndIncome: 'budgetFile' } as const
type Keeper = keyof typeof ledgerFiles

/** Categories that make up a ledger. */
const ledgerCategories: readonly string[] = [
  'rentLedger',
  'arrearsAtStart',
  'repaymentArrangement',
  'paymentReference',
] satisfies CategoryName[]

export const isOfLedger = ({ category }: { readonly category: string }): boolean => ledgerCategories.includes(category)

export type OwnLedger = { readonly party: Keeper; readonly file: FileName; readonly ledger: Ledger }

/** The ledger that stands in a file, as far as this world reads it. */
export function ledgerIn(context: Context, file: FileName): Ledger {
  const values = (category: CategoryName): unknown[] =>
    context.rows.entries.filter((e) => e.file === file && e.category === category).map(({ value }) => value)
  // What stands there was checked when it was recorded.
  const opening = values('arrearsAtStart').at(-1) as Opening | undefined
  return ledgerOf({
    months: values('rentLedger') as RentMonth[],
    arrangements: values('repaymentArrangement') as Arrangement[],
    ...(opening ? { opening } : {}),
  })
}

/** The ledgers that this world reads: the party's own; the resident reads both. Empty ones are left out. */
export function ledgersOf(context: Context): OwnLedger[] {
  const { party } = context.actor
  const keepers = (Object.keys(ledgerFiles) as Keeper[]).filter((one) => party === 'resident' || party === one)
  return keepers
    .map((one) => ({ party: one, file: ledgerFiles[one], ledger: ledgerIn(context, ledgerFiles[one]) }))
    .filter(({ ledger }) => !isEmpty(ledger))
}

/** The file in which this party keeps the ledger. Throws for a party that keeps none: no act lets it come here. */
export function ownFile(party: Party): (typeof ledgerFiles)[Keeper] {
  if (party !== 'corporation' && party !== 'workAndIncome') throw new Error(`${party} keeps no ledger`)
  return ledgerFiles[party]
}

/**
 * What the own ledger says of step 17; undefined where there is none, and before and after budget management, when 17
 * is not at hand. The resident is proposed nothing.
 */
export function proposalFor(context: Context): Proposal | undefined {
  if (context.actor.party === 'resident' || phaseOf(context.view) !== 'budgetManagement') return undefined
  const [own] = ledgersOf(context)
  return own && propose(own.ledger, context.now.date)
}
