/**
 * What one reader may see of a trajectory, as a paper: plain data that is worded already. It is made of the same
 * projection as the page, so that it can hold nothing that the page has not. Strings are text, never markup.
 */

import type { DateLanguage } from '../calendar/explain.ts'
import type { Party } from '../covenant/words.ts'
import type { PlainDate } from './model.ts'

/** A label with what stands beside it, one paragraph each. */
export type Pair = { readonly label: string; readonly lines: readonly string[] }

export type DossierBlock =
  | { readonly kind: 'quiet'; readonly text: string }
  /** A datum: its name, what it says (one paragraph each), and where it comes from. */
  | {
      readonly kind: 'entry'
      readonly name: string
      readonly value: readonly string[]
      readonly origin: readonly Pair[]
    }
  | {
      readonly kind: 'table'
      /** How wide the columns are against each other. */
      readonly widths: readonly number[]
      readonly columns: readonly string[]
      /** As many cells as columns; a cell has a text for each line. */
      readonly rows: readonly (readonly (readonly string[])[])[]
    }

/** `title` becomes the title of the file: it holds no personal data. `date` is the day of the clock. */
export type Dossier = {
  readonly language: DateLanguage
  readonly title: string
  readonly date: PlainDate
  readonly accent: Party
  readonly facts: readonly Pair[]
  /** For whom it is, and what to do with it. */
  readonly onlyFor: string
  readonly footer: string
  readonly pageOf: { readonly page: string; readonly of: string }
  /** Printed where the font lacks a character of some text, which then shows as a question mark. */
  readonly notPrinted: string
  readonly sections: readonly { readonly title: string; readonly blocks: readonly DossierBlock[] }[]
}
