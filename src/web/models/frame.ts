/** The frame of every page. */
import type { Party } from '../../covenant/words.ts'
import type { Language } from '../../words/languages.ts'
import type { Link, PostAction } from './common.ts'

/** A language by its own name, and where it is chosen. */
export type LanguageLink = Link & { readonly language: Language; readonly current: boolean }

/** `title` is the title of the window, without the name of the product. */
export type Chrome = {
  readonly language: Language
  readonly title: string
  /** Whose world this is: the colour of the doorstep. Absent on pages that are nobody's world. */
  readonly party?: Party
  readonly home: string
  readonly nav: readonly (Link & { readonly current: boolean })[]
  readonly organisation?: string
  readonly person?: string
  readonly role?: string
  readonly logout?: PostAction
  readonly demo: boolean
  /** This page in each language that is spoken here. */
  readonly languages: readonly LanguageLink[]
  readonly footer: readonly Link[]
  /** The municipality's own style sheet, and where it counts. */
  readonly theme?: { readonly href: string; readonly media?: string }
}
