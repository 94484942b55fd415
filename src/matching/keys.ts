import { eitherWay } from './birth-date.ts'
import type { Person } from './person.ts'
import { spellings } from './spelling.ts'
import { hash, sound } from './text.ts'

/**
 * Blocking: a client is compared only where it shares a key with what is looked for. A key is a small fact together with
 * another, so that each finds few: a house with a name, a birth date with a letter. Each way of disturbing a record leaves
 * at least one standing: a moved house the birth date, an absent birth date the house, a slip in one name the other
 * name. Keys hold the organisation, so that no two registers share one.
 */
type Pieces = {
  /** Family names by ear. */
  readonly family: readonly string[]
  /** First letters of the given name: of each sound that it may begin with. */
  readonly letters: readonly string[]
  /** The given name by ear, where it is more than a letter. */
  readonly given: readonly string[]
}

/** By ear, however it is written. */
const codes = (word: string): string[] => [...new Set(spellings(word).map(sound))]
/** As an ear tells them apart: `e` and `i`, `o` and `u` are one. */
const letterOf = (code = '') => ({ e: 'i', a: 'i', o: 'u' })[code] ?? code

function piecesOf({ name }: Person): Pieces {
  const [given] = name.given
  return {
    family: [...new Set([...name.family, ...name.between].flatMap(({ word }) => codes(word)))],
    letters: given === undefined ? [] : [...new Set(spellings(given).map(([first]) => letterOf(first)))],
    given: given !== undefined && given.length > 1 ? codes(given) : [],
  }
}

/** A place or a day with each family name, and with the first letter of the given name. */
const withNames = (kind: string, { family, letters }: Pieces): string[] => [
  ...family.map((code) => `${kind}|f${code}`),
  ...letters.map((letter) => `${kind}|g${letter}`),
]

/** `turned`: its given name may be a family name. */
function strongKeys(person: Person, turned = false): string[] {
  const pieces = piecesOf(person)
  const either = turned ? { ...pieces, family: [...new Set([...pieces.family, ...pieces.given])] } : pieces
  const { postcode, number, addition, street } = person.address
  const [year] = person.birthDate.split('-')
  return [
    ...(postcode && number
      ? [`a|${postcode}|${number}|${addition}`, ...withNames(`a|${postcode}|${number}`, either)]
      : []),
    ...(street && number ? withNames(`s|${street.slice(0, 6)}|${number}`, either) : []),
    // The house number may be wrong, and the house left for another around the corner.
    ...(postcode.length === 6 ? pieces.family.map((code) => `p|${postcode}|${code}`) : []),
    ...(person.birthDate ? withNames(`b|${eitherWay(person.birthDate)}`, either) : []),
    // Day or month may be wrong.
    ...(year ? pieces.letters.flatMap((letter) => pieces.family.map((code) => `y|${year}|${letter}|${code}`)) : []),
  ]
}

const byFamily = (kind: string, family: readonly string[], codes: readonly string[]) =>
  family.flatMap((one) => codes.map((code) => `${kind}|${one}|${code}`))
const nameKeys = ({ family, given, letters }: Pieces): string[] =>
  given.length > 0 ? byFamily('n', family, given) : byFamily('i', family, letters)

const hashed = (organisation: string, keys: readonly string[]) => [
  ...new Set(keys.map((key) => hash(`${organisation}|${key}`))),
]

/** Where somebody's birth date is known, a name alone is of use only to find clients whose birth date is not. */
const undated = (key: string) => `${key}|undated`

/** Every key under which a client can be found. */
export function clientKeys(organisation: string, person: Person): number[] {
  const pieces = piecesOf(person)
  const names = [...nameKeys(pieces), ...(pieces.given.length > 0 ? nameKeys({ ...pieces, given: [] }) : [])]
  return hashed(organisation, [
    ...strongKeys(person),
    ...names,
    ...(person.birthDate ? [] : names.map(undated)),
    ...postcodeKey(person),
  ])
}

/**
 * Under which keys to look. `strong` find few and are all compared; `weak` are the name alone, where a common one finds
 * so many that it says nothing: of those only the first are compared.
 */
export type SearchKeys = { readonly strong: readonly number[]; readonly weak: readonly number[] }

export function searchKeys(organisation: string, person: Person): SearchKeys {
  const names = nameKeys(piecesOf(person))
  return {
    strong: hashed(organisation, strongKeys(person, true)),
    weak: hashed(organisation, person.birthDate ? names.map(undated) : names),
  }
}

const postcodeKey = ({ address: { postcode } }: Person): string[] => (postcode.length === 6 ? [`c|${postcode}`] : [])

/** Where nothing but a postcode is known: the clients who live there, to be looked through by eye (3.1 step 3). */
export const postcodeKeys = (organisation: string, person: Person): SearchKeys => ({
  strong: hashed(organisation, postcodeKey(person)),
  weak: [],
})

export const onlyPostcode = ({ name, birthDate, address }: Person): boolean =>
  name.family.length === 0 &&
  name.given.length === 0 &&
  birthDate === '' &&
  address.number === '' &&
  address.street === '' &&
  address.postcode !== ''
