/** A field of what an entry says, where nothing is known of its category; undefined where there is no such text. */
export function textIn(value: unknown, field: 'key' | 'toldBy'): string | undefined {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined
  return typeof found === 'string' ? found : undefined
}

/** What tells entries of one category apart. */
export const keyOf = (value: unknown): string | undefined => textIn(value, 'key')
