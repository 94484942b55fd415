/** The team’s register of clients. */
import type { DateText, Hidden, Link } from './common.ts'

export type RegisterModel = {
  readonly back: Link
  readonly lead: string
  readonly notices: readonly { readonly kind: 'done' | 'care'; readonly text: string }[]
  readonly add: Link
  /** Asked by POST: what is searched for is a name, and has no place in an address. */
  readonly search: { readonly action: string; readonly value: string; readonly hidden: Hidden; readonly hint: string }
  /** Why one looks apart from a signal; `error`: none was given. */
  readonly reason: {
    readonly label: string
    readonly hint: string
    readonly value: string
    readonly options: readonly { readonly value: string; readonly label: string }[]
    readonly error?: string
  }
  /** Absent before anything was asked; `found` says how many in a sentence. */
  readonly result?: {
    readonly found: string
    readonly rows: readonly (Link & { readonly born?: DateText; readonly address: string; readonly place: string })[]
  }
}
