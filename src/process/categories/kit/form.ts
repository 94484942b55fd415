/** What is asked of an entry again, to correct it: the fields that asked for it first. */
import type { ActName, FileName, Party } from '../../../covenant/index.ts'
import type { FieldProblem, Fields, Here, Raw, Values } from '../../../trajectory/kit.ts'

/** What a form gave, where which fields it has does not matter. */
export type Given = Readonly<Record<string, unknown>>

type FormRule<F extends Fields, T> = {
  readonly fields: F
  /** Where the words of the fields stand; a field that no act asks is called as its category. */
  readonly words?: ActName
  /** The field whose file takes the place of the entry's document. */
  readonly document?: keyof F & string
  /** What stands there, as a form would send it. */
  typed(value: T): Raw
  value(values: Values<F>, before: T): T
  /** What does not fit together, beyond the fields one by one. */
  check?(values: Values<F>, here: Here): readonly FieldProblem[]
  /** Fewer fields, where what stands there or whose it is allows fewer. */
  only?(value: T, party: Party): readonly string[]
}
/** The same where its fields do not matter. */
type AnyRule<T> = Omit<FormRule<Fields, T>, 'value' | 'check' | 'document'> & {
  readonly document?: string
  value(values: Given, before: T): T
  check?(values: Given, here: Here): readonly FieldProblem[]
}

/** The form about one entry: it knows what stands there. */
export type Asked = {
  readonly fields: Fields
  readonly words?: ActName
  readonly document?: string
  readonly typed: Raw
  value(values: Given): unknown
  check(values: Given, here: Here): readonly FieldProblem[]
  only(party: Party): readonly string[]
}
export type Form<T> = {
  /** What is asked of an entry of this file that nobody has looked at yet. */
  fieldsIn(file: FileName): Fields
  /** Undefined where it cannot be asked. */
  of(value: T): Asked | undefined
}

export function form<const F extends Fields, T>(given: FormRule<F, T>): Form<T> {
  const rule: AnyRule<T> = given
  const { fields, words, document } = rule
  return {
    fieldsIn: () => fields,
    of: (before) => ({
      fields,
      ...(words ? { words } : {}),
      ...(document ? { document } : {}),
      typed: rule.typed(before),
      value: (values) => rule.value(values, before),
      check: (values, here) => rule.check?.(values, here) ?? [],
      only: (party) => rule.only?.(before, party) ?? Object.keys(fields),
    }),
  }
}
