/**
 * What the annex leaves to a municipality. Each has a name, a default (our reading), a floor and a place in the annex; a
 * covenant says in its filling what it chooses, and a trajectory keeps the filling under which it began.
 */
import type { z } from 'zod'
import type { AnnexPlace, Text } from './words.ts'

export type OpenTerm<T> = {
  /** Its name, by which a filling says its choice: `terms.agreement-unsigned`. */
  readonly open: string
  readonly text: Text
  readonly default: T
  /** One other choice that holds. Histories and the printed covenant are tried with it as well. */
  readonly other: T
  readonly shape: z.ZodType<T>
  /** What a choice may not go below, in words for who fills the covenant in; undefined where it is right. */
  floor(choice: T, chosen: Chosen): string | undefined
  readonly place: AnnexPlace
}
export const openTerm = <T>(open: string, rule: Omit<OpenTerm<T>, 'open'>): OpenTerm<T> => ({ open, ...rule })

/** A part of a rule that stands fast, or is left open. */
export type Fixed<T> = T | OpenTerm<T>
export const isOpen = <T>(part: Fixed<T>): part is OpenTerm<T> =>
  typeof part === 'object' && part !== null && 'open' in part

/** How a covenant answers its open terms. */
export type Chosen = <T>(term: OpenTerm<T>) => T
/** A part of a rule as it holds under this covenant. */
export const settled = <T>(part: Fixed<T>, chosen: Chosen): T => (isOpen(part) ? chosen(part) : part)
/** The covenant as the annex has it, and our reading where it is silent. */
export const asRead: Chosen = (term) => term.default

/** What a covenant chooses, by the names of its open terms; what it does not say is as we read it. */
export type Filling = Readonly<Record<string, unknown>>
/** How a covenant with this filling answers. Only for fillings that were held against shapes and floors before. */
export const chosenIn =
  (filling: Filling = {}): Chosen =>
  (term) =>
    Object.hasOwn(filling, term.open) ? (filling[term.open] as typeof term.default) : term.default

/** A list of codes, each once. */
export const noneTwice = (list: readonly unknown[]): boolean => new Set(list).size === list.length
