import { stableRent } from '../../covenant/index.ts'
import type { Proposal } from '../../files/rent/proposal.ts'
import { placeText } from '../../process/printed-words.ts'
import type { Words } from '../../words/index.ts'
import type { ProposalText } from '../models/index.ts'
import { monthList } from './months.ts'

/** What the ledger proposes, in words, with the months that each reason rests on. */
export function proposalText({ kind, reasons }: Proposal, words: Words): ProposalText {
  const { proposal: text } = words.rent
  return {
    kind: kind === 'none' ? 'none' : 'proposed',
    title: text.title[kind],
    lead: text.lead,
    reasons: reasons.map(({ code, months }) => text.reasons[code](monthList(months, words))),
    basis: text.basis(words.say(placeText(stableRent.annex))),
  }
}
