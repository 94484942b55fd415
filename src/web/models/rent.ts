/** The ledger of the rent, and what a file would change in it. */
import type { Figure, Link, PostAction, SeesLine } from './common.ts'

/** What the program proposes, with its reasons; a person decides. */
export type ProposalText = {
  readonly kind: 'proposed' | 'none'
  readonly title: string
  readonly lead: string
  readonly reasons: readonly string[]
  /** Where the rule stands. */
  readonly basis: string
}

/** On the case page: three figures and the way to the rest. */
export type RentLook = { readonly figures: readonly Figure[]; readonly proposal?: ProposalText; readonly link: Link }

/** Amounts in cents, months oldest first; texts are those that stand in the picture. */
export type RentChart = {
  readonly title: string
  readonly description: string
  readonly months: readonly {
    readonly key: string
    readonly label: string
    readonly arrears: number
    readonly paid: number
    readonly due?: number
    /** Over, and nothing was paid. */
    readonly missed: boolean
  }[]
  readonly last: string
  readonly rent?: string
}

export type RentPart = {
  /** Whose ledger it is, where a page has more than one. */
  readonly title?: string
  readonly source: string
  readonly figures: readonly Figure[]
  readonly reading: readonly string[]
  readonly chart: RentChart
  /** Newest first. */
  readonly rows: readonly {
    readonly month: string
    readonly due: string
    readonly paid: string
    readonly arrears: string
    /** The day on which the whole rent was there, or why there is none. */
    readonly paidOn: string
    /** `coming`: the month is still to begin, and nothing of it is open. */
    readonly inTime: 'inTime' | 'late' | 'unknown' | 'coming'
    readonly correct?: Link & { readonly aloud: string }
  }[]
  readonly arrangement: readonly string[]
  readonly whoSees: readonly SeesLine[]
}

export type RentModel = {
  readonly back: Link
  readonly title: string
  readonly subtitle: string
  readonly parts: readonly RentPart[]
  readonly proposal?: ProposalText
  readonly acts: readonly Link[]
  readonly gentle?: boolean
}

export type ForeseenTable = {
  readonly caption: string
  readonly columns: readonly string[]
  /** The first cell of a row is its header. */
  readonly rows: readonly (readonly string[])[]
}

/** What one file would change for each of the own tenants. */
export type ForeseenAllModel = Pick<ForeseenModel, 'back' | 'title' | 'lead' | 'read' | 'confirm' | 'again'> & {
  readonly tenants: readonly {
    readonly name: string
    readonly link: Link
    readonly lead: string
    readonly tables: readonly ForeseenTable[]
  }[]
  /** Of which own tenants nothing stands in the file. */
  readonly without?: string
}

/** What a file would change, before anything is recorded. */
export type ForeseenModel = {
  readonly back: Link
  readonly title: string
  readonly subtitle: string
  readonly lead: string
  readonly tables: readonly ForeseenTable[]
  /** How the file was read. */
  readonly read: readonly string[]
  /** Absent where nothing would change. */
  readonly confirm?: PostAction & { readonly label: string }
  readonly again: Link
  readonly whoSees: readonly SeesLine[]
}
