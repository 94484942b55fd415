import type { NameAndAddress } from '../process/categories/name-and-address.ts'

const euro = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' })

/** A recorded value on one line. */
export function valueText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '')
  if (Array.isArray(value)) return value.map(valueText).join(', ')
  if ('street' in value) return address(value)
  return Object.entries(value)
    .filter(([, part]) => part !== undefined && part !== null)
    .map(([key, part]) => `${bare.includes(key) ? '' : `${key} `}${partText(key, part)}`)
    .join(', ')
}

/** What needs no name before it. */
const bare = ['text', 'cents']

function partText(key: string, part: unknown): string {
  if (key === 'cents') return euro.format(Number(part) / 100).replace(/\u00a0/g, ' ')
  return typeof part === 'object' ? `(${valueText(part)})` : String(part)
}

type Address = Readonly<Partial<Record<keyof NameAndAddress, unknown>>>
const address = ({ name, street, houseNumber, postcode, place }: Address) =>
  [name, `${street} ${houseNumber}`, `${postcode} ${place}`].filter((part) => part).join(', ')
