/** Logging in. */
import type { Link } from './common.ts'

export type DoorsModel = {
  readonly title: string
  readonly lead: string
  /** What there is, above what one can do. */
  readonly list?: { readonly title: string; readonly lines: readonly string[]; readonly after: string }
  readonly doors: readonly (Link & { readonly note?: string })[]
  readonly back?: Link
}

/** Codes that are shown once. */
export type RecoveryModel = {
  readonly title: string
  readonly lead: string
  readonly codes: readonly string[]
  readonly once: string
  readonly next: Link
}
