import type { AnnexPlace } from '../covenant/index.ts'

/** What the annex leaves to a municipality. `floor` says what a choice may not go below; undefined where it is right. */
export type OpenTerm<T> = {
  readonly open: string
  readonly default: T
  floor(choice: T): string | undefined
  readonly place: AnnexPlace
}
export const openTerm = <T>(open: string, rule: Omit<OpenTerm<T>, 'open'>): OpenTerm<T> => ({ open, ...rule })

/** A part of a rule that stands fast, or is left open. */
export type Fixed<T> = T | OpenTerm<T>
const isOpen = <T>(part: Fixed<T>): part is OpenTerm<T> => typeof part === 'object' && part !== null && 'open' in part

/** How a covenant answers its open terms. */
export type Chosen = <T>(term: OpenTerm<T>) => T
/** A part of a rule as it holds under this covenant. */
export const settled = <T>(part: Fixed<T>, chosen: Chosen): T => (isOpen(part) ? chosen(part) : part)
/** The covenant as the annex has it, and our reading where it is silent. */
export const asRead: Chosen = (term) => term.default
/** How a covenant that says `filling` answers its open terms; what it does not say is as we read it. */
export const chosenIn =
  (filling: Readonly<Record<string, unknown>> = {}): Chosen =>
  (term) =>
    term.open in filling ? (filling[term.open] as typeof term.default) : term.default
