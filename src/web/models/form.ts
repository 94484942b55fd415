/** A form. */
import type { Due, Hidden, Link, SeesLine } from './common.ts'
import type { Field } from './field.ts'
import type { ProposalText } from './rent.ts'

export type FormModel = {
  readonly title: string
  /** `Mevrouw N. Voorbeeld` */
  readonly subtitle?: string
  readonly due?: Due
  readonly lead: string
  /** What the act is about, as the agreement says it. */
  readonly subject?: string
  readonly fields: readonly Field[]
  /** Always the four parties, in the order of the covenant. Empty: the block is left out. */
  readonly whoSees: readonly SeesLine[]
  readonly whoSeesNote?: string
  readonly whyAsk?: string
  readonly ground?: { readonly text: string; readonly reading: boolean; readonly note?: string }
  readonly keep?: string
  readonly submitLabel: string
  /** What the own ledger says, where the form is about that; it decides nothing. */
  readonly proposal?: ProposalText
  /** A second submit button that opens what would be sent in a new window. */
  readonly preview?: { readonly label: string; readonly action: string }
  /** A second submit button that comes back to an empty form; it sends `again=yes`. */
  readonly again?: string
  /** What was done just now, where the form came back empty. */
  readonly done?: string
  /** What to know before sending; shown above the buttons. */
  readonly warning?: string
  /** A square to scan, as the path of its dark parts in a field of `size`, with the same to type; above the fields. */
  readonly scan?: {
    readonly path: string
    readonly size: number
    readonly label: string
    readonly secretLabel: string
    readonly secret: string
  }
  /** Other ways on, under the form. */
  readonly others?: readonly Link[]
  /** What can still be put right afterwards; shown under the buttons. */
  readonly after?: string
  readonly actionUrl: string
  readonly hidden: Hidden
  readonly back: Link
  readonly cancelLabel?: string
  /** `field` is the name of a field, or empty for the form as a whole. The text is the link in the summary. */
  readonly errors: readonly { readonly field: string; readonly message: string }[]
  /** For residents: larger type, one column. */
  readonly gentle?: boolean
}
