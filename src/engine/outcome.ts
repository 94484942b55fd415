import type { FieldProblem, Raw, Refusal } from '../trajectory/index.ts'

/**
 * What became of an act. `notFound` is the one answer for what does not exist and for what this person may not see.
 * `worldId` is absent where the act made the own world go. `paper`: a PDF that is shown this once.
 */
export type Outcome =
  | { readonly kind: 'done'; readonly worldId?: string; readonly repeated: boolean; readonly paper?: Uint8Array }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'refused'; readonly why: Refusal }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[]; readonly raw: Raw }

/** No team is set for a postcode: nothing is sent, the corporation is told to ask the team organisation. */
export class NoTeamForPostcode extends Error {
  override readonly name = 'NoTeamForPostcode'
  constructor() {
    super('no team for this postcode')
  }
}
