import type { NameAndAddress } from '../acts/index.ts'

const euro = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' })

/** A recorded value on one line. */
export function valueText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '')
  if ('cents' in value) return euro.format(Number(value.cents) / 100).replace(/\u00a0/g, ' ')
  if ('street' in value) return address(value as NameAndAddress)
  return Object.entries(value)
    .filter(([, part]) => part !== undefined && part !== null)
    .map(
      ([key, part]) => `${key === 'text' ? '' : `${key} `}${typeof part === 'object' ? `(${valueText(part)})` : part}`,
    )
    .join(', ')
}

const address = ({ name, street, houseNumber, postcode, place, phone }: NameAndAddress) =>
  [name, `${street} ${houseNumber}`, `${postcode} ${place}`, phone].filter((part) => part).join(', ')
