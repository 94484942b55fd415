/**
 * A paper as blocks, before it is a page, a PDF, HTML or Markdown. All texts are worded already and are text, never
 * markup. Papers are made of the covenant's data: whoever changes a rule there changes every paper that prints it.
 */
import type { DateLanguage } from '../calendar/explain.ts'
import type { PlainDate } from '../calendar/plain-date.ts'

/** A cell holds paragraphs; an empty cell has none. */
export type Cell = readonly string[]
/** The first cell of a row is its header; a group heads the rows after it and has no more cells than that. */
export type Row = { readonly group: string } | { readonly head: string; readonly cells: readonly Cell[] }

export type PaperBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly string[] }
  /** A label with what stands beside it, one paragraph each. */
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | Table
export type Fact = { readonly label: string; readonly lines: readonly string[] }
export type Table = {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}
export type Paper = {
  readonly language: DateLanguage
  readonly title: string
  readonly lead: string
  /** For the resident: larger on paper and on the page, never a table. */
  readonly gentle?: true
  readonly blocks: readonly PaperBlock[]
}

/** What a paper has on paper only: its day, and what stands at the foot of each page. */
export type PaperFrame = {
  readonly date: PlainDate
  readonly footer: string
  readonly pageOf: { readonly page: string; readonly of: string }
}

export const heading = (level: 2 | 3, text: string): PaperBlock => ({ kind: 'heading', level, text })
export const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text })
export const list = (items: readonly string[]): PaperBlock => ({ kind: 'list', numbered: false, items })
export const facts = (...pairs: readonly (readonly [string, readonly string[]])[]): PaperBlock => ({
  kind: 'facts',
  facts: pairs.map(([label, lines]) => ({ label, lines })),
})
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
