/** What a letter consists of on paper: plain data that the Typst template sets. Strings are text, never markup. */
import type { Party } from '../covenant/words.ts'
import type { Language, PlainDate } from './model.ts'

export type Run = string | { readonly strong: string } | { readonly text: string; readonly to: string }
export type Inline = string | readonly Run[]

export type Block =
  | { readonly kind: 'paragraph'; readonly text: Inline }
  | { readonly kind: 'heading'; readonly text: string }
  /** Begins a form on a page of its own, so that the reader keeps the letter. */
  | { readonly kind: 'formHeading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Inline[] }
  | {
      readonly kind: 'numbered'
      readonly items: readonly { readonly text: Inline; readonly under: readonly string[] }[]
    }
  /** Label and value, in a box: what the reader must find at once. */
  | { readonly kind: 'facts'; readonly rows: readonly { readonly label: string; readonly lines: readonly string[] }[] }
  | { readonly kind: 'greeting'; readonly text: string; readonly name: string; readonly role: string }
  /** Small print under a hairline. */
  | { readonly kind: 'note'; readonly text: Inline }
  /** A question of the answer form, with a box to tick for each answer. */
  | { readonly kind: 'question'; readonly text: string; readonly why: string; readonly answers: readonly string[] }
  /** Lines to write on. */
  | { readonly kind: 'fields'; readonly labels: readonly string[] }
  /** With its own heading and text, so that all of it stays on one page. */
  | {
      readonly kind: 'signatures'
      readonly heading: string
      readonly text: string
      readonly signatures: readonly Signature[]
    }

/** One block of the signatures; never broken over two pages. Fields with an empty value are lines to write on. */
export type Signature = {
  readonly title: string
  readonly fields: readonly { readonly label: string; readonly value: string }[]
  readonly sign: string
  /** What was drawn, as an SVG made of it, and what it is for who cannot see it. */
  readonly drawn?: { readonly svg: string; readonly alt: string }
}

/** A letter ready to set. `window` is what shows in the envelope; without it the letter is handed over. */
export type Page = {
  readonly language: Language
  readonly title: string
  readonly date: PlainDate
  readonly accent: Party
  readonly letterhead: { readonly name: string; readonly lines: readonly Inline[] }
  readonly window: readonly string[]
  readonly details: readonly { readonly label: string; readonly value: string }[]
  readonly pageOf: { readonly page: string; readonly of: string }
  readonly blocks: readonly Block[]
}

/** What the text of a letter adds to its letterhead; a title is the subject and holds no personal data. */
export type Content = { readonly title: string; readonly blocks: readonly Block[] }

export const heading = (text: string): Block => ({ kind: 'heading', text })
export const paragraph = (text: Inline): Block => ({ kind: 'paragraph', text })
export const list = (...items: readonly Inline[]): Block => ({ kind: 'list', items })
export const note = (text: Inline): Block => ({ kind: 'note', text })
export const strong = (text: string): Run => ({ strong: text })

/** A telephone number, mail or web address that can be clicked; anything else stays plain text. */
export function phone(number: string): Run {
  return /^\+?[\d ()-]{3,24}$/.test(number) ? { text: number, to: `tel:${number.replace(/[^\d+]/g, '')}` } : number
}
export function mail(address: string): Run {
  return /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(address) ? { text: address, to: `mailto:${address}` } : address
}
export function website(address: string): Run {
  const bare = address.replace(/^https?:\/\//, '')
  return /^[\w-]+(\.[\w-]+)+(\/[\w./-]*)?$/.test(bare) ? { text: bare, to: `https://${bare}` } : address
}
