import type { Column, Habits } from './columns.ts'
import type { Head, Line } from './records.ts'

/** A line of one of the tenants. */
export type OwnLine = Line & { readonly tenant: number }
/** All lines of a list, looked at. */
export type List = {
  readonly head: Head
  readonly columns: readonly Column[]
  readonly habits: readonly Habits[]
  readonly own: readonly OwnLine[]
}
