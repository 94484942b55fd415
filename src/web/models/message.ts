/** What is said in place of a page. */
import type { Link } from './common.ts'

export type MessageModel = {
  readonly kind: 'done' | 'already' | 'care'
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly list?: readonly string[]
  /** What to do next; the first is the main way on. */
  readonly links: readonly Link[]
  readonly gentle?: boolean
}

export type ErrorModel = {
  /** A random reference to tell the administrator; never a cause. */
  readonly reference?: string
  readonly home: string
}

/** `again`: where the same page is asked for once more; absent after a form, which the browser sends again. */
export type NotNowModel = {
  readonly because: 'search' | 'away'
  readonly again?: string | undefined
  readonly home: string
}

export type NotFoundModel = { readonly home: string }
