import type { ActName, EventName, Party } from '../covenant/index.ts'

/** A field of a form. `hint` stands under the label. */
export type FieldWords = { readonly label: string; readonly hint?: string }

/** The words of one act. `menu`: the link to it; `submit`: the button; `done`: what is said afterwards. */
export type ActText = {
  readonly title: string
  readonly menu: string
  readonly submit: string
  readonly done: string
  readonly lead: string
  /** The button that shows the letter first. */
  readonly preview?: string
  /** The button that does the act and comes back to an empty form, for acts that are done several times in a row. */
  readonly again?: string
  readonly headings?: Readonly<Record<string, string>>
  readonly fields: Readonly<Record<string, FieldWords>>
}
export type ActWords = Readonly<Record<ActName, ActText>>

/** What the resident's own acts are called on "Mijn VH". */
export type ResidentActWords = Readonly<
  Partial<Record<ActName, Pick<ActText, 'title' | 'menu' | 'submit' | 'done'> & { readonly lead: readonly string[] }>>
>

/** What an event reads as in a timeline after who did it; `note` stands under it. */
export type EventText = { readonly what: string; readonly note?: string }
export type EventWords = {
  readonly [N in EventName]: (payload: Readonly<Record<string, unknown>>, tell: EventTeller) => EventText
}

/** How an event's codes, dates and people are worded. */
export type EventTeller = {
  readonly date: (iso: unknown) => string
  readonly person: (id: unknown) => string
  readonly code: (list: Readonly<Record<string, { nl: string; en: string }>>, code: unknown) => string
  readonly party: (party: Party) => string
}

/** A milestone of the route, as something done. */
export type MilestoneWords = Readonly<Partial<Record<EventName, string>>>

/** The shape of a set of words, whatever they say: what another language has to fill. */
export type Shape<T> = T extends string
  ? string
  : T extends (...parts: infer P) => string
    ? (...parts: P) => string
    : { readonly [K in keyof T]: Shape<T[K]> }

/**
 * What is wrong with a field, and what to do. `typed`: what was typed; `limit`: the largest or smallest that fits;
 * `found`: the words in it that may not stand there.
 */
export type ProblemWords = Readonly<
  Record<
    string,
    (about: {
      readonly label: string
      readonly typed: string
      readonly limit: number
      readonly found?: string
      /** Where in a file, or in a field of several lines. */
      readonly line?: number
      readonly column?: string
    }) => string
  >
>
