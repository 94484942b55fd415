import type { ActName, Party } from '../covenant/index.ts'
import type { Context } from './context.ts'
import type { FieldSpec, Fields, Values } from './fields.ts'
import type { FieldProblem, Raw } from './parse.ts'

/** What an entry says, as the fields that ask for it. */
export type ValueForm = {
  readonly fields: Fields
  /** Where the words of the fields stand; a field that no act asks is called as its category. */
  readonly words?: ActName
  /** What stands there, as a form would send it. */
  readonly typed: (value: unknown) => Raw
  readonly value: (values: Values<Fields>, before: unknown) => unknown
  /** What does not fit together, beyond the fields one by one. */
  readonly check?: (values: Values<Fields>, context: Context) => readonly FieldProblem[]
  /** Fewer fields, where what stands there or whose it is allows fewer. */
  readonly only?: (value: unknown, party: Party) => readonly string[]
  /** The field whose file takes the place of the entry's document. */
  readonly document?: string
}

type Flat = Readonly<Record<string, unknown>>

/** Whole cents as an amount is typed. */
export const typedMoney = (cents: number | undefined): string | undefined =>
  cents === undefined ? undefined : (cents / 100).toFixed(2).replace('.', ',')

/** The value of a field as it would be typed. */
export function typedAs(spec: FieldSpec, value: unknown): string | readonly string[] | undefined {
  if (value === undefined || value === null) return undefined
  if (spec.kind === 'money') return typedMoney(Number(value))
  return Array.isArray(value) ? value : String(value)
}

/** Fields that have the names of the value's own members; what the entry has besides (its key) stays as it is. */
export function plain(fields: Fields, words?: ActName): ValueForm {
  return {
    fields,
    ...(words ? { words } : {}),
    typed: (value) =>
      Object.fromEntries(Object.entries(fields).map(([name, spec]) => [name, typedAs(spec, (value as Flat)[name])])),
    value(values, before) {
      const kept = Object.entries(before as Flat).filter(([name]) => !(name in fields))
      return { ...Object.fromEntries(kept), ...values }
    },
  }
}
