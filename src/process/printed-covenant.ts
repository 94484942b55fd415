/** What a printed covenant is: every rule in words of one language, with its place and its basis. */
import type { CategoryName } from '../covenant/categories.ts'
import type { Category } from '../covenant/category.ts'
import type { FileName } from '../covenant/files.ts'
import type { Basis, Party, Phase } from '../covenant/words.ts'
import type { Language } from './printed-words.ts'

/** A rule as it is printed: its words, its place as text, and whether the annex says it or we read it so. */
export type PrintedRule = { readonly text: string; readonly place: string; readonly basis: Basis }
export type PrintedStep = {
  /** `17b`; of a row of any time its id. */
  readonly id: string
  readonly title: string
  readonly place: string
  readonly basis: Basis
  readonly columns: Readonly<Partial<Record<PrintedColumn, string>>>
  readonly data: string
  readonly ground: PrintedRule
  readonly purpose: PrintedRule
  /** In whose world something of it exists or is read; in whole or in part. */
  readonly seenBy: readonly Party[]
  readonly seenByReading: boolean
  readonly remarks: readonly PrintedRule[]
}
export type PrintedCell = { readonly text: string; readonly basis: Basis } | undefined
export type PrintedCovenant = {
  readonly language: Language
  readonly title: string
  readonly lead: string
  /** What was read, and when. */
  readonly source: string
  readonly phases: readonly {
    readonly id: Phase
    readonly name: string
    readonly place: string
    readonly basis: Basis
    readonly steps: readonly PrintedStep[]
  }[]
  readonly anyTime: readonly PrintedStep[]
  readonly matrix: {
    /** What the annex says of the table as a whole. */
    readonly lead: PrintedRule
    readonly columns: readonly { readonly phase: Phase; readonly name: string }[]
    readonly groups: readonly {
      readonly id: Category['group']
      readonly name: string
      /** One cell for each column; undefined where neither 3.2 nor a step of 3.1 has a purpose. */
      readonly rows: readonly {
        readonly id: CategoryName
        readonly name: string
        readonly place: string
        readonly cells: readonly PrintedCell[]
      }[]
    }[]
  }
  readonly agreement: {
    readonly conditions: readonly (PrintedRule & {
      readonly id: string
      readonly proofs: readonly string[]
      readonly toldBy: readonly string[]
      /** What each party that tells it may keep beside it. */
      readonly evidence: readonly string[]
      readonly states: readonly string[]
    })[]
    readonly parts: readonly (PrintedRule & { readonly id: string; readonly title: string })[]
    readonly signatories: readonly PrintedRule[]
  }
  readonly terms: readonly (PrintedRule & { readonly id: string; readonly length: string })[]
  readonly retention: readonly (PrintedRule & { readonly file: string; readonly source: string })[]
  readonly files: readonly {
    readonly id: FileName
    readonly name: string
    readonly owner: string
    readonly place: string
    readonly basis: Basis
    readonly holds: readonly {
      readonly categories: readonly string[]
      readonly phases: readonly string[]
      readonly recorders: readonly string[]
      readonly readers: readonly string[]
      readonly ground: PrintedRule
      /** Only with a written reason of relevance (3.2). */
      readonly withReason?: true
    }[]
  }[]
  readonly disclosures: readonly { readonly to: string; readonly datum: string; readonly place: string }[]
  /** For the municipality to confirm. */
  readonly readings: readonly (PrintedRule & { readonly number: number })[]
}

export const printedColumns = ['corporation', 'team', 'workAndIncome'] as const
export type PrintedColumn = (typeof printedColumns)[number]
