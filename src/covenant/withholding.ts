import type { Party, Text } from './words.ts'

/**
 * What the law lets an organisation keep from the resident for a time, of what it recorded itself (GDPR 15(4) and 23; UAVG 41). The list is
 * closed: on no other ground is anything withheld. `law`: the place, as it is printed beside the ground.
 */
export type WithholdingGround = {
  readonly text: Text
  readonly law: Text
  /** Who may withhold on this ground. */
  readonly by: readonly Exclude<Party, 'resident'>[]
}

const everybody = ['corporation', 'team', 'workAndIncome'] as const

export const withholdingGrounds = {
  othersRights: {
    text: { nl: 'Het gaat ook over iemand anders', en: 'It is about somebody else too' },
    law: { nl: 'AVG artikel 15 lid 4; UAVG artikel 41 lid 1, i', en: 'GDPR article 15(4); UAVG article 41(1)(i)' },
    by: everybody,
  },
  protection: {
    text: { nl: 'Het beschermt de bewoner of iemand anders', en: 'It protects the resident or somebody else' },
    law: {
      nl: 'AVG artikel 23 lid 1, i; UAVG artikel 41 lid 1, i',
      en: 'GDPR article 23(1)(i); UAVG article 41(1)(i)',
    },
    by: everybody,
  },
  civilClaim: {
    text: { nl: 'Er loopt een zaak bij de rechter over de vordering', en: 'A claim is before the court' },
    law: {
      nl: 'AVG artikel 23 lid 1, j; UAVG artikel 41 lid 1, j',
      en: 'GDPR article 23(1)(j); UAVG article 41(1)(j)',
    },
    by: ['corporation'],
  },
} as const satisfies Record<string, WithholdingGround>
export type WithholdingGroundName = keyof typeof withholdingGrounds

/** Within how many months it is looked at again: on its last day withholding ends by itself (reading). */
export const withheldForMonths = 12

/** What the resident has or gave: nobody withholds that. */
export const neverWithheld = [
  'nameAndAddress',
  'postcode',
  'krisNumber',
  'agreementDraft',
  'signedAgreement',
  'budgetAgreementDraft',
  'budgetAgreement',
  'letter',
  'invitationCopy',
  'withholdingReason',
  'callNumber',
  'telephone',
] as const

export const withholdingGroundsOf = (party: Party): readonly WithholdingGroundName[] =>
  (Object.keys(withholdingGrounds) as WithholdingGroundName[]).filter((name) =>
    (withholdingGrounds[name].by as readonly Party[]).includes(party),
  )
