/** What an entry of a category says. Made here, each category keeps its own type of value, and none has to be guessed. */
import type { z } from 'zod'
import { type CategoryName, categories, type FileName, type Category as Row } from '../../../covenant/index.ts'
import type { Fields } from '../../../trajectory/kit.ts'
import type { Asked, Form } from './form.ts'
import type { EntryTeller } from './teller.ts'

/** The seal of the document that stands with an entry. */
export type Sealed = { readonly sealedAt: string }

/** What a value is, how it reads, one paragraph each, and what is asked to correct it. Without `form` it is made anew elsewhere. */
export type Kind<T> = {
  readonly value: z.ZodType<T>
  /** As a reader may get it, where that can be less than was recorded. */
  readonly told?: z.ZodType<T>
  reads(value: T, tell: EntryTeller, seal?: Sealed): readonly string[]
  readonly form?: Form<T>
  /** What one entry is called, where that is more than its category. */
  calls?(value: T, tell: EntryTeller): string
}

/** What a value is comes first: the rest is about values of that type. */
export const says = <T>(value: z.ZodType<T>, rest: Omit<Kind<T>, 'value'>): Kind<T> => ({ value, ...rest })

type AnEntry = { readonly category: string; readonly value: unknown }
export type Of<N extends CategoryName, T> = { readonly category: N; readonly value: T }

export type Category<N extends CategoryName, T> = Row & {
  readonly name: N
  readonly value: z.ZodType<T>
  readonly told: z.ZodType<T>
  /** What is recorded goes through `value` first, so what stands there is of this type. */
  is<E extends AnEntry>(entry: E): entry is E & Of<N, T>
  reads(entry: AnEntry, tell: EntryTeller, seal?: Sealed): readonly string[]
  calls(entry: AnEntry, tell: EntryTeller): string
  asks(entry: AnEntry): Asked | undefined
  /** What is asked of an entry of this file; undefined where it cannot be asked. */
  fieldsIn(file: FileName): Fields | undefined
}
/** Any category, where its values do not matter. */
export type AnyCategory = Omit<Category<CategoryName, unknown>, 'is'>

/** Its row of the matrix stands in the covenant, which prints it. */
export function category<const N extends CategoryName, T>(name: N, kind: Kind<T>): Category<N, T> {
  const row: Row = categories[name]
  const is = <E extends AnEntry>(entry: E): entry is E & Of<N, T> => entry.category === name
  return {
    ...row,
    name,
    value: kind.value,
    told: kind.told ?? kind.value,
    is,
    reads: (entry, tell, seal) => (is(entry) ? kind.reads(entry.value, tell, seal) : []),
    calls: (entry, tell) =>
      kind.calls && is(entry) ? kind.calls(entry.value, tell) : tell.capital(tell.say(row.text)),
    asks: (entry) => (is(entry) ? kind.form?.of(entry.value) : undefined),
    fieldsIn: (file) => kind.form?.fieldsIn(file),
  }
}
