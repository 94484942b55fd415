/** A case as one party has it. */
import type { Party } from '../../covenant/words.ts'
import type { AgreementPart } from './agreement.ts'
import type { DateText, Due, Link, Progress } from './common.ts'
import type { FilePart } from './file-part.ts'
import type { RentLook } from './rent.ts'

export type RoutePhase = {
  readonly label: string
  readonly state: Progress
  /** `Klaar op 7 augustus`, `Hier bent u nu`, `Later`. */
  readonly note: string
  /** The steps of this world only; they carry no numbers, so that an unseen step leaves no gap. */
  readonly steps: readonly { readonly label: string; readonly state: Progress }[]
}

/** The one act of the page, or a sentence in its place. */
export type MainPoint =
  | {
      readonly kind: 'act'
      readonly title: string
      readonly due?: Due
      readonly text: readonly string[]
      readonly act: Link
      readonly second?: Link
    }
  | { readonly kind: 'waiting'; readonly text: string; readonly due?: Due }
  | { readonly kind: 'closed'; readonly text: string }

export type DocumentLine = Link & { readonly note: string; readonly seenBy?: readonly Party[] }

export type TimelineEvent = {
  readonly date: DateText
  /** Absent when the program itself did it. */
  readonly party?: Party
  /** Reads as one sentence: `who` (bold) then `what`. */
  readonly who: string
  readonly what: string
  readonly note?: string
  readonly link?: Link
}

export type PersonLine = {
  readonly party: Party
  /** `Buurtteam Proefwijk`, `Bewoner`. */
  readonly organisation: string
  readonly name: string
  readonly lines: readonly string[]
  /** `href` is `tel:…` or `mailto:…`. */
  readonly contact?: Link
}

export type CaseModel = {
  readonly back: Link
  readonly title: string
  /** Address, KRIS number, since when; joined by middle dots. */
  readonly subtitle: readonly string[]
  /** What was done just now, or what to be careful with. */
  readonly notices: readonly { readonly kind: 'done' | 'care'; readonly text: string }[]
  readonly route: readonly RoutePhase[]
  readonly main: MainPoint
  /** Only where this world has a ledger of the rent. */
  readonly rent?: RentLook
  readonly parts: readonly FilePart[]
  /** All that can be read here, as a PDF. */
  readonly paper?: Link
  readonly agreement?: AgreementPart
  /** What the resident asked about the data, and what waits with it. */
  readonly requests?: {
    readonly title: string
    readonly lines: readonly { readonly label: string; readonly note: string; readonly links: readonly Link[] }[]
  }
  readonly documents: readonly DocumentLine[]
  /** Newest first; the page folds the older ones away. */
  readonly timeline: readonly TimelineEvent[]
  readonly people: readonly PersonLine[]
  readonly coming: readonly { readonly label: string; readonly note?: string }[]
  readonly otherActs: readonly Link[]
  /** Only with a reason that belongs to this world. */
  readonly notYet: readonly { readonly label: string; readonly why: string }[]
}
