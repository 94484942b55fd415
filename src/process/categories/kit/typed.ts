import type { FieldSpec, Fields, Raw } from '../../../trajectory/kit.ts'

/** Whole cents as an amount is typed. */
export const typedMoney = (cents: number | undefined): string | undefined =>
  cents === undefined ? undefined : (cents / 100).toFixed(2).replace('.', ',')

/** The value of a field as it would be typed. */
export function typedAs(spec: FieldSpec, value: unknown): string | readonly string[] | undefined {
  if (value === undefined || value === null) return undefined
  if (spec.kind === 'money') return typedMoney(Number(value))
  return Array.isArray(value) ? value : String(value)
}

/** The members of a value as its fields would be typed; `named`: where a field is called otherwise than its member. */
export const typedWith = (
  fields: Fields,
  members: Readonly<Record<string, unknown>>,
  named: Readonly<Record<string, string>> = {},
): Raw =>
  Object.fromEntries(Object.entries(fields).map(([name, spec]) => [name, typedAs(spec, members[named[name] ?? name])]))
