/** The audit of an organisation, for its privacy officer. */
import type { Link, Paging } from './common.ts'
import type { Option } from './field.ts'
import type { TextSection } from './fold.ts'

export type LogModel = {
  readonly title: string
  readonly lead: string
  /** What stands out, each with what it is, why it matters, and links to its lines. */
  readonly notable: readonly { readonly title: string; readonly why: string; readonly links: readonly Link[] }[]
  readonly notableNone: string
  /** What waits for this officer, above everything else. */
  readonly first: readonly TextSection[]
  readonly filter: {
    readonly action: string
    readonly first: string
    readonly last: string
    readonly choices: readonly {
      readonly name: string
      readonly label: string
      readonly value: string
      readonly options: readonly Option[]
    }[]
  }
  readonly found: string
  readonly table: {
    readonly caption: string
    readonly columns: readonly string[]
    readonly rows: readonly (readonly string[])[]
  }
  readonly csv: Link
  readonly pages: Paging
  /** Emergency access, and reasons of false alarms. */
  readonly aside: readonly TextSection[]
}
