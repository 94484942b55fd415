/** The ledgers that stand in files, as the own world reads them. */
import type { FileName, Party } from '../../../covenant/index.ts'
import { isEmpty, type Ledger } from '../../../files/rent/ledger.ts'
import { type Proposal, propose } from '../../../files/rent/proposal.ts'
import type { Here } from '../../../trajectory/kit.ts'
import { phaseOf } from '../../../trajectory/view.ts'
import { ledgerIn } from '../../categories/index.ts'

/** In which file each party keeps its ledger; neither reads the other's. */
const ledgerFiles = { corporation: 'corporationFile', workAndIncome: 'budgetFile' } as const
type Keeper = keyof typeof ledgerFiles
const keepers: readonly Keeper[] = ['corporation', 'workAndIncome']

export type OwnLedger = { readonly party: Keeper; readonly file: FileName; readonly ledger: Ledger }

/** The ledgers that this world reads: the party's own; the resident reads both. Empty ones are left out. */
export function ledgersOf(here: Pick<Here, 'entries' | 'who'>): OwnLedger[] {
  const { party } = here.who
  return keepers
    .filter((one) => party === 'resident' || party === one)
    .map((one) => ({ party: one, file: ledgerFiles[one], ledger: ledgerIn(here, ledgerFiles[one]) }))
    .filter(({ ledger }) => !isEmpty(ledger))
}

/** The file in which this party keeps the ledger. Throws for a party that keeps none: no act lets it come here. */
function ownFile(party: Party): FileName {
  if (party !== 'corporation' && party !== 'workAndIncome') throw new Error(`${party} keeps no ledger`)
  return ledgerFiles[party]
}
export const ownLedger = (here: Here): Ledger => ledgerIn(here, ownFile(here.who.party))

/**
 * What the own ledger says of step 17; undefined where there is none, and before and after budget management, when 17
 * is not at hand. The resident is proposed nothing.
 */
export function proposalFor(here: Pick<Here, 'entries' | 'who' | 'view' | 'now'>): Proposal | undefined {
  if (here.who.party === 'resident' || phaseOf(here.view) !== 'budgetManagement') return undefined
  const [own] = ledgersOf(here)
  return own && propose(own.ledger, here.now.date)
}
