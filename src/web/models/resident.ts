/** Mijn VH: the resident’s own page, and what is known by whom. */
import type { Party } from '../../covenant/words.ts'
import type { DocumentLine, MainPoint, PersonLine, TimelineEvent } from './case.ts'
import type { DateText, FigureTable, Link, Progress } from './common.ts'
import type { Fold } from './fold.ts'

export type Appointment = {
  readonly iso: string
  /** `donderdag`, `10`, `september` */
  readonly weekday: string
  readonly day: string
  readonly month: string
  /** The same as one, in the order of the language: `donderdag 10 september`. */
  readonly spoken: string
  /** `14.00 uur, bij u thuis` */
  readonly title: string
  readonly lines: readonly string[]
  readonly acts: readonly Link[]
}

export type LookedLine = {
  readonly party: Party
  readonly who: string
  readonly what: string
  readonly when: DateText
  readonly note?: string
}

export type ResidentModel = {
  readonly greeting: string
  readonly welcome: string
  readonly notices: readonly { readonly kind: 'done' | 'care'; readonly text: string }[]
  readonly main: MainPoint | { readonly kind: 'rest'; readonly title: string; readonly text?: string }
  readonly appointments: readonly Appointment[]
  readonly path: readonly { readonly label: string; readonly state: Progress; readonly text?: string }[]
  readonly people: readonly PersonLine[]
  /** What have I signed. */
  readonly signed: readonly Fold[]
  readonly money?: { readonly title: string; readonly lead: string; readonly tables: readonly FigureTable[] }
  /** By whom something is known, and how much; all of it has a page of its own. */
  readonly known: readonly KnownLine[]
  readonly knownAll?: Link
  readonly looked: readonly LookedLine[]
  readonly lookedAll?: Link
  readonly happened: readonly TimelineEvent[]
  readonly letters: readonly DocumentLine[]
  readonly doable: readonly Fold[]
  readonly urgent?: { readonly title: string; readonly text: string; readonly contact?: Link }
}

/** `note`: `7 gegevens` */
export type KnownLine = { readonly party: Party; readonly link: Link; readonly note: string }

export type KnownModel = {
  readonly title: string
  readonly lead: string
  readonly back: Link
  readonly groups: readonly KnownGroup[]
  /** What stands in no file. */
  readonly beside: readonly Fold[]
  /** Why not all of it can be taken away here. */
  readonly part?: string
  /** All of it to take away. */
  readonly papers: readonly Link[]
}

/** What one organisation recorded, by file, with how to reach it. */
export type KnownGroup = {
  readonly party: Party
  readonly organisation: string
  readonly reach: readonly PersonLine[]
  readonly withheld: readonly Fold[]
  readonly files: readonly { readonly title: string; readonly folds: readonly Fold[] }[]
  readonly archive?: Link
}
