/** What models of many pages have: links, days, figures, and what travels with a form. */
import type { Party } from '../../covenant/words.ts'

export type Link = { readonly label: string; readonly href: string }

/** `iso`: `2026-09-10` or with a time; `text`: `donderdag 10 september`. */
export type DateText = { readonly iso: string; readonly text: string }

/** A last day. `left`: `nog 2 dagen`, `5 dagen te laat`. `late` is shown in red to professionals only. */
export type Due = DateText & { readonly left?: string; readonly late?: boolean }

/** Fields that travel unseen with a form: the token against forgery, the version that was read. */
export type Hidden = Readonly<Record<string, string>>

export type PostAction = { readonly action: string; readonly hidden: Hidden }

export type Paging = {
  readonly current: number
  readonly of: number
  readonly previous?: string
  readonly next?: string
}

export type NameValue = { readonly name: string; readonly value: string }

export type Progress = 'done' | 'now' | 'later'

export type SeesLine = {
  readonly party: Party
  readonly sees: 'yes' | 'no' | 'later'
  /** `Uw corporatie`, `Buurtteam`. */
  readonly label: string
  /** In place of `ziet dit`, `ziet dit niet`, `ziet dit later`. */
  readonly note?: string
}

export type Figure = { readonly label: string; readonly value: string; readonly note?: string }

/** Figures with their totals. Each row has as many cells as there are columns; the first names what the row is about. */
export type FigureTable = {
  readonly caption: string
  readonly columns: readonly { readonly label: string; readonly amount?: true }[]
  readonly groups: readonly {
    readonly label?: string
    readonly rows: readonly { readonly cells: readonly string[]; readonly total?: true }[]
  }[]
  /** On a phone each row becomes a card; left off where the columns fit. */
  readonly cards?: true
  readonly note?: string
}
