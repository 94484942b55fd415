import { ordinal, readHouseNumber as readDoor, splitAddress } from '../typed/index.ts'
import { unmarked } from './text.ts'

/** An address taken apart; what is not known is empty. */
export type Address = {
  /** `3599ZZ`; four digits where no letters were given. */
  readonly postcode: string
  /** Digits only. */
  readonly number: string
  /** `a`, `bis`, `hs`, `2`, `bis-a`. */
  readonly addition: string
  /** Lower case, abbreviations written out. */
  readonly street: string
  readonly place: string
}

export type WrittenAddress = {
  readonly street?: string | undefined
  readonly houseNumber?: string | undefined
  readonly postcode?: string | undefined
  readonly place?: string | undefined
}

export function readPostcode(written = ''): string {
  const bare = written.toUpperCase().replace(/[^A-Z0-9]/g, '')
  const match = /^(?:NL)?([1-9]\d{3})([A-Z]{2})?$/.exec(bare)
  return match ? `${match[1]}${match[2] ?? ''}` : ''
}

const ends: readonly (readonly [RegExp, string])[] = [
  [/str\.?$/, 'straat'],
  [/(?<=..)ln\.?$/, 'laan'],
  [/(?<=..)pln\.?$/, 'plein'],
  [/(?<=..)wg\.?$/, 'weg'],
  [/(?<=..)sngl\.?$/, 'singel'],
  [/(?<=..)kd\.?$/, 'kade'],
]
const starts: Readonly<Record<string, string>> = {
  burg: 'burgemeester',
  burgem: 'burgemeester',
  prof: 'professor',
  dr: 'dokter',
  pres: 'president',
  st: 'sint',
  kon: 'koning',
  pr: 'prins',
  gen: 'generaal',
  mr: 'meester',
}
const small = new Set(['van', 'de', 'der', 'den', 'het', 'v', 'vd', 'd', 't', 'te', 'ter', 'ten', 'en'])

export function readStreet(written = ''): string {
  return unmarked(written.slice(0, 120))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => !small.has(word))
    .map((word) => {
      const whole = starts[word] ?? ordinal(word)
      const end = ends.find(([pattern]) => pattern.test(whole))
      return end ? whole.replace(end[0], end[1]) : whole
    })
    .join('')
}

/** As `typed` reads it; in what is no house number any number counts, since registers hold the oddest things. */
export function readHouseNumber(written = ''): Pick<Address, 'number' | 'addition'> {
  const read = readDoor(written)
  if (read) return { number: read.number, addition: read.parts.join('-') }
  const [, digits, rest = ''] = /(\d{1,5})(.*)$/s.exec(unmarked(written).toLowerCase()) ?? []
  if (!digits) return { number: '', addition: '' }
  return { number: String(Number(digits)), addition: rest.replace(/[^a-z0-9]/g, '') }
}

export function readAddress({ street = '', houseNumber = '', postcode = '', place = '' }: WrittenAddress): Address {
  // Some registers keep the number with the street.
  const behind = houseNumber.trim() === '' ? splitAddress(street) : undefined
  return {
    postcode: readPostcode(postcode),
    ...readHouseNumber(behind?.houseNumber ?? houseNumber),
    street: readStreet(behind?.street ?? street),
    place: readStreet(place),
  }
}
