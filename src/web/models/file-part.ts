/** What stands in a file: entries with their origin. */
import type { Party } from '../../covenant/words.ts'
import type { FigureTable, Link } from './common.ts'

/** One line of an entry's origin: who, what for, ground, until when, seen by. */
export type OriginLine = {
  readonly term: string
  readonly text: string
  /** The covenant is silent here and this is our reading. */
  readonly reading?: boolean
  /** With marks before the text. */
  readonly seenBy?: readonly Party[]
}

export type Entry = {
  readonly name: string
  /** One paragraph each; an empty entry says so in words (`Nog niet ingevuld`) with `quiet`. */
  readonly value: readonly string[]
  readonly quiet?: boolean
  readonly origin: readonly OriginLine[]
  /** What can be done with it: to correct it, to remove it. */
  readonly changes?: readonly Link[]
  readonly open?: boolean
  /** Of a life area, in place of `value`: what stands under its headings. */
  readonly area?: AreaText
  /** Of who is involved, in place of `value`. */
  readonly people?: readonly { readonly name: string; readonly what: string; readonly when: string }[]
}

export type AreaText = {
  readonly parts: readonly { readonly name: string; readonly text: string }[]
  readonly mark: { readonly state: 'agreed' | 'disagrees' | 'notYet'; readonly text: string; readonly when?: string }
  readonly ownWords?: { readonly title: string; readonly text: string }
  /** To its form, for who keeps it up. */
  readonly keepUp?: Link
}

export type FilePart = {
  readonly title: string
  readonly seenBy: readonly Party[]
  readonly tables?: readonly FigureTable[]
  readonly entries: readonly Entry[]
  readonly links: readonly Link[]
}
