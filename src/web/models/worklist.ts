/** The worklist. */
import type { DateText, Link, Paging } from './common.ts'

export const worklistSections = ['late', 'today', 'week', 'later', 'waiting', 'closed'] as const

export type WorklistSection = (typeof worklistSections)[number]

export type WorklistRow = {
  /** `5 dagen te laat`, `Vandaag`, `Tot do 10 sep`. */
  readonly due?: string
  /** The short date under it: `do 3 sep`. */
  readonly date?: DateText
  readonly name: string
  /** `3599 AB`, or `alleen postcode 3599 XK`. */
  readonly under?: string
  readonly href: string
  readonly act: string
  readonly why?: string
  readonly phase: string
  readonly organisation?: string
}

export type WorklistModel = {
  /** `Dinsdag 8 september 2026. U hebt 25 trajecten. Bij 19 bent u aan zet.` */
  readonly intro: string
  readonly acts: readonly Link[]
  /** By POST: what is searched for is a name, and has no place in an address. Chips and pages then carry it along. */
  readonly search: { readonly action: string; readonly value: string; readonly hint: string }
  readonly chips: readonly {
    readonly section: WorklistSection | 'all'
    readonly count: number
    readonly href: string
    readonly current: boolean
  }[]
  /** Only sections with rows. `count` is that of the whole section, not of this page. */
  readonly sections: readonly {
    readonly section: WorklistSection
    readonly count: number
    readonly rows: readonly WorklistRow[]
  }[]
  /** What may have been meant, when somebody searches: below what was found. */
  readonly near?: { readonly title: string; readonly rows: readonly WorklistRow[] }
  readonly pages?: Paging
  /** Shown when there are no rows: one sentence and one way on. */
  readonly empty?: { readonly text: string; readonly link?: Link }
}
