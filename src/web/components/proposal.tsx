import type { ProposalText } from '../models/index.ts'

/** What the own ledger proposes, with its reasons. It has no button: deciding is the form's, or nobody's. */
export function Proposal({ proposal, level }: { proposal: ProposalText; level: 2 | 3 }) {
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <section className={`dr-voorstel dr-voorstel--${proposal.kind}`} aria-labelledby="voorstel">
      <Title id="voorstel">{proposal.title}</Title>
      <ul>
        {proposal.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p className="dr-klein dr-zacht">
        {proposal.lead} {proposal.basis}
      </p>
    </section>
  )
}
