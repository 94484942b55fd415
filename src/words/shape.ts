import type { ActName, CaseRole, EventName } from '../covenant/index.ts'
import type { FormWords } from '../trajectory/act.ts'
import type { EventSays } from '../trajectory/event.ts'
import type { Fields } from '../trajectory/fields.ts'

/** The words of one act. */
export type ActText = FormWords<Fields>
export type ActWords = Readonly<Record<ActName, ActText>>

/** What the resident's own acts are called on "Mijn VH". */
export type ResidentActWords = Readonly<
  Partial<Record<ActName, Pick<ActText, 'title' | 'menu' | 'submit' | 'done'> & { readonly lead: readonly string[] }>>
>

/** What an event reads as in a timeline after who did it. */
export type EventWords = { readonly [N in EventName]: EventSays }

/** A milestone of the route, as something done; after the point: where this role checks at step 3. */
export type MilestoneWords = Readonly<Partial<Record<EventName | `${EventName}.${CaseRole}`, string>>>

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
