import { ordinal, readHouseNumber as readDoor, splitAddress } from '../typed/index.ts'
import { isParticle } from './particles.ts'
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

const whole: Readonly<Record<string, string>> = {
  straat: 'str',
  laan: 'ln',
  plein: 'pln',
  weg: 'wg',
  singel: 'sngl sgl',
  kade: 'kd',
  dreef: 'drf',
  plantsoen: 'plnts plts plantsn',
  steeg: 'stg',
  gracht: 'grt gr',
  dijk: 'dk',
  park: 'prk',
  baan: 'bn',
}
const ends = Object.entries(whole).flatMap(([end, all]) =>
  all.split(' ').map((short) => [new RegExp(`(?<=..)${short}$`), end] as const),
)
/** What streets begin with, by the shortest that is used of it: `kon` may be a king and a queen. */
const starts = new Map(
  Object.entries({
    burg: 'burgemeester burgem bgm burgm',
    prof: 'professor',
    dr: 'dokter doctor',
    ds: 'dominee',
    past: 'pastoor',
    pres: 'president',
    min: 'minister',
    st: 'sint sinte',
    kon: 'koning koningin',
    pr: 'prins prinses',
    gen: 'generaal',
    adm: 'admiraal',
    kap: 'kapitein',
    lt: 'luitenant luit',
    mr: 'meester',
    ir: 'ingenieur',
    jhr: 'jonkheer',
    jkvr: 'jonkvrouw',
    mgr: 'monseigneur',
    kard: 'kardinaal',
    gebr: 'gebroeders',
    verl: 'verlengde',
    nw: 'nieuwe',
    o: 'oude',
    gr: 'grote groote',
    l: 'lange',
    k: 'korte',
  }).flatMap(([short, all]) => all.split(' ').map((long) => [long, short] as const)),
)

export function readStreet(written = ''): string {
  return unmarked(written.slice(0, 120))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .filter((word, at) => word !== 'en' && !(isParticle(word) && (word !== 'l' || at > 0)))
    .map((word) => {
      const end = ends.find(([pattern]) => pattern.test(word))
      return end ? word.replace(end[0], end[1]) : (starts.get(word) ?? ordinal(word))
    })
    .join('')
}

const places: Readonly<Record<string, string>> = {
  sgravenhage: 'haag',
  gravenhage: 'haag',
  shertogenbosch: 'bosch',
  hertogenbosch: 'bosch',
}
function readPlace(written: string): string {
  const place = readStreet(written)
  return places[place] ?? place
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
    place: readPlace(place),
  }
}
