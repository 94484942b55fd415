import { staff } from './organisations.ts'

/**
 * Puts stable names where something random stands: `KRIS-1`, `KRIS-2` … for numbers in order of appearance, the
 * scenario's name for people. Two runs of one scenario then give equal data.
 */
export function stableNames(): <T>(value: T) => T {
  const people = new Map(staff.map(({ actor, full }) => [actor.person, full]))
  const numbers = new Map<string, string>()
  const inText = (text: string): string =>
    text
      .replace(/\b\d{4}-\d{4}-\d{2}\b/g, (number) => {
        const name = numbers.get(number) ?? `KRIS-${numbers.size + 1}`
        numbers.set(number, name)
        return name
      })
      .replace(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, (id) => people.get(id) ?? 'id')
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return inText(value)
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part)]))
  }
  return <T>(value: T) => walk(value) as T
}
