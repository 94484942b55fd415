/** The covenant, and papers that are made of it. */
import type { Party } from '../../covenant/words.ts'
import type { Paper } from '../../papers/paper.ts'
import type { Link } from './common.ts'

export const covenantColumns = ['corporation', 'team', 'workAndIncome'] as const

export type CovenantColumn = (typeof covenantColumns)[number]

/** A text of the covenant with its place; `reading`: the annex is silent and this is ours. */
export type Ruled = { readonly text: string; readonly place?: string; readonly reading?: boolean }

export type CovenantStep = {
  /** `9`, `17b`; also the anchor `stap-17b`. */
  readonly number: string
  readonly title: string
  readonly place: string
  readonly columns: Readonly<Partial<Record<CovenantColumn, readonly Ruled[]>>>
  readonly ground: Ruled
  readonly purpose?: Ruled
  readonly data?: Ruled
  readonly seenBy: readonly Party[]
  readonly seenByReading?: boolean
  readonly remarks: readonly Ruled[]
}

/** A paper that is made of the covenant, with where it can be taken away. */
export type PaperModel = {
  readonly back?: Link
  readonly paper: Paper
  readonly downloads: readonly Link[]
}

export type CovenantModel = {
  readonly title: string
  readonly lead: string
  /** What was read, and when. */
  readonly source: string
  readonly downloads: readonly Link[]
  readonly phases: readonly {
    readonly label: string
    readonly reading?: boolean
    readonly steps: readonly CovenantStep[]
  }[]
  /** What can happen at any time. */
  readonly anyTime: readonly CovenantStep[]
  readonly matrix: {
    readonly lead: Ruled
    readonly columns: readonly string[]
    readonly groups: readonly {
      readonly label: string
      /** As many cells as columns; an empty text means that the annex names no purpose there. */
      readonly rows: readonly { readonly label: string; readonly cells: readonly Ruled[] }[]
    }[]
  }
  readonly agreement: {
    readonly signatories: readonly Ruled[]
    /** `told`: by whom, how it can stand, and what may be kept as evidence. */
    readonly conditions: readonly (Ruled & { readonly id: string; readonly told?: readonly string[] })[]
    readonly parts: readonly { readonly title: string; readonly text: readonly Ruled[] }[]
  }
  readonly terms: readonly (Ruled & { readonly name: string })[]
  /** To be confirmed by a municipality. */
  readonly readings: readonly (Ruled & { readonly id: string })[]
}
