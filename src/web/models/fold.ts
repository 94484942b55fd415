/** What opens and can be read: the lines of the resident’s pages, and the blocks of pages of text. */
import type { Link, NameValue, Paging, PostAction, SeesLine } from './common.ts'

/** A line that opens: what can be read or done. */
export type Fold = {
  readonly title: string
  readonly under?: string
  readonly body: readonly FoldBlock[]
}

export type FoldBlock =
  | { readonly kind: 'text'; readonly text: string; readonly strong?: string; readonly quiet?: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'whoSees'; readonly lines: readonly SeesLine[] }
  | { readonly kind: 'link'; readonly link: Link }
  | { readonly kind: 'button'; readonly link: Link }
  /** A button that does something. */
  | { readonly kind: 'post'; readonly label: string; readonly action: PostAction }

export type TextModel = {
  readonly back?: Link
  readonly title: string
  readonly lead?: string
  readonly sections: readonly TextSection[]
  readonly pages?: Paging
  readonly gentle?: boolean
}

export type TextSection = {
  readonly title?: string
  readonly blocks: readonly (
    | FoldBlock
    | { readonly kind: 'fold'; readonly fold: Fold }
    | { readonly kind: 'values'; readonly values: readonly NameValue[] }
    | {
        readonly kind: 'table'
        readonly caption: string
        readonly columns: readonly string[]
        /** The first cell of a row is its header. */
        readonly rows: readonly (readonly string[])[]
      }
  )[]
}
