import { catalogued, type Dice, type Home, type Made, type Real } from './register.ts'

/**
 * How a signal writes a person down who is registered otherwise. These are what people do with names, addresses and dates;
 * the matcher's rules stand elsewhere and know none of it. Who moved keeps a birth date: else nobody could tell who it is.
 */
export type Query = Omit<Made, 'houseNumber'> & { readonly houseNumber: string | number }

type Names = { first: string; last: string }
const particle = /^((?:van|de|der|den|het|'t|in|op|ter|ten|el|ben|ait|al|da|dos)\s+)+/i

/** One slip of the finger: two letters change places, one is left out, doubled or another. Not on the first letter. */
function mistyped(d: Dice, word: string): string {
  const bare = word.replace(particle, '')
  if (bare.length < 5) return word
  const at = word.length - bare.length + 1 + d.below(bare.length - 2)
  const [a = '', b = ''] = [word[at], word[at + 1]]
  switch (d.below(4)) {
    case 0:
      return a === b ? word.slice(0, at) + word.slice(at + 1) : word.slice(0, at) + b + a + word.slice(at + 2)
    case 1:
      return word.slice(0, at) + word.slice(at + 1)
    case 2:
      return word.slice(0, at) + a + word.slice(at)
    default:
      return word.slice(0, at) + d.one([...'aeionrst'].filter((letter) => letter !== a)) + word.slice(at + 1)
  }
}

const particlesOtherwise: readonly ((last: string, d: Dice) => string)[] = [
  (last) => last.replace(/van (de[rn]?) /i, 'v.d. '),
  (last) => last.replace(/van (de[rn]?) /i, 'v/d '),
  (last) => last.replace(/^van /i, 'v. '),
  (last) => last.replace(/^(van|de|den|der) /i, (word) => word.toUpperCase()),
  (last) => last.replace(particle, ''),
  (last) => last.replace(/^(El|Ben|Al) /, (word) => `${word.trim()}-`),
]

const unmarked = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')

/** What is done to the given names, what to the family name, and how the two are put together. */
const given: readonly ((real: Real, d: Dice) => string)[] = [
  ({ given }) => given[0] ?? '',
  ({ given }) => given.join(' '),
  ({ given }) =>
    `${given
      .flatMap((name) => name.split('-'))
      .map(([letter]) => letter)
      .join('.')}.`,
  ({ given }) => `${given[0]?.[0]}`,
  ({ given }, d) => mistyped(d, given[0] ?? ''),
]

const family: readonly ((real: Real, d: Dice) => string)[] = [
  ({ family }) => family,
  ({ family }, d) => mistyped(d, family),
  ({ family }, d) => d.one(particlesOtherwise)(family, d),
  ({ family, partner }, d) =>
    partner
      ? d.one([`${partner}-${family}`, `${family}-${partner}`, `${partner} ${family}`, `${family} - ${partner}`])
      : family,
  ({ family, partner }) => (partner ? `${partner} e/v ${family}`.replace(/(.*) e\/v (.*)/, '$1 geb. $2') : family),
]

const written: readonly ((name: Names, d: Dice) => string)[] = [
  ({ first, last }) => `${first} ${last}`,
  ({ first, last }) => `${first} ${last}`,
  ({ first, last }) => `${first} ${last}`.toUpperCase(),
  ({ first, last }) => `${first} ${last}`.toLowerCase(),
  ({ first, last }) => unmarked(`${first} ${last}`),
  ({ first, last }, d) => `${d.one(['mevr.', 'dhr.', 'Mevrouw', 'De heer', 'mw.'])} ${first} ${last}`,
  ({ first, last }) => catalogued(first, last),
  ({ first, last }) => catalogued(first, last).toUpperCase(),
]

const numberOtherwise = (d: Dice, number: string): string | number => {
  const [, digits = number, addition = ''] = /^(\d+)[-\s]?(.*)$/.exec(number) ?? []
  if (addition === '') return d.chance(0.3) ? Number(digits) : digits
  return d
    .one([
      `${digits}${addition.toLowerCase()}`,
      `${digits}-${addition.toUpperCase()}`,
      `${digits} ${addition}`,
      `${digits}/${addition}`,
      ...(/^\d/.test(addition) ? [`${digits}-${addition}`] : []),
    ])
    .replace(/^(\d+)(\d)$/, number)
}

const swapped = (date: string) => {
  const [year, month = '', day = ''] = date.split('-')
  return Number(day) <= 12 ? `${year}-${day}-${month}` : date
}

/** The same person under a disturbed name, and at times a disturbed or a new address and birth date. */
export function disturbed(d: Dice, id: string, client: Made, real: Real, elsewhere: Home): Query {
  // A slip in one of the two names at most, and no initial beside a slip: somebody has to be left to recognise.
  const first = given[d.below(given.length)] ?? given[0]
  const last = d.one(family)
  const name = d.one(written)({ first: first?.(real, d) ?? '', last: last(real, d) }, d)
  const moved = client.birthDate !== undefined && d.chance(0.15)
  const { street, houseNumber, postcode, place } = moved ? elsewhere : client
  const absent = !moved && d.chance(0.35)
  const birthDate = moved || !d.chance(0.1) ? real.birthDate : swapped(real.birthDate)
  const { place: _place, ...query } = {
    id,
    name,
    ...(absent || client.birthDate === undefined ? {} : { birthDate }),
    street: d.chance(0.1) ? street.replace(/straat$/, 'str.').replace(/laan$/, 'ln') : street,
    houseNumber: numberOtherwise(d, houseNumber),
    postcode: d.one([postcode, postcode, postcode.replace(' ', ''), postcode.replace(' ', '').toLowerCase()]),
    place,
  }
  return { ...query, place: d.chance(0.2) ? '' : place }
}
