import type { FileName, Party } from '../../covenant/index.ts'
import { isEmpty, type Ledger } from '../../files/rent/ledger.ts'
import { type Proposal, propose } from '../../files/rent/proposal.ts'
import { ledgerIn as ledgerFrom } from '../../process/categories/index.ts'
import { phaseOf } from '../../trajectory/index.ts'
import type { Context } from '../context.ts'

/** In which file each party keeps its ledger; neither reads the other's. */
const ledgerFiles = { corporation: 'corporationFile', workAndIncome: 'budgetFile' } as const
type Keeper = keyof typeof ledgerFiles

export { isOfLedger } from '../../process/categories/index.ts'

export type OwnLedger = { readonly party: Keeper; readonly file: FileName; readonly ledger: Ledger }

/** The ledger that stands in a file, as far as this world reads it. */
export function ledgerIn(context: Context, file: FileName): Ledger {
  return ledgerFrom(context.rows, file)
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
