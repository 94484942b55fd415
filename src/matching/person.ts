import { type Address, readAddress, type WrittenAddress } from './address.ts'
import { readBirthDate } from './birth-date.ts'
import { type FamilyPart, type Name, readName } from './name.ts'

/** Somebody as a register or a signal writes him or her down; anything may be absent. */
export type Written = WrittenAddress & {
  readonly name?: string | undefined
  readonly birthDate?: string | undefined
}

/** The same, taken apart. Empty text: not known. */
export type Person = { readonly name: Name; readonly birthDate: string; readonly address: Address }

export const readPerson = (written: Written): Person => ({
  name: readName(written.name ?? ''),
  birthDate: readBirthDate(written.birthDate),
  address: readAddress(written),
})

/** Names of a person as the register counts them: how rare a name is says what it is worth that it agrees. */
export type Counted = { readonly kind: 'family' | 'given'; readonly word: string }

export function countedNames(name: Name): Counted[] {
  const family = new Set([...name.family, ...name.between].map(({ word }) => word))
  const given = new Set(name.given.filter((word) => word.length > 1))
  return [
    ...[...family].map((word): Counted => ({ kind: 'family', word })),
    ...[...given].map((word): Counted => ({ kind: 'given', word })),
  ]
}

/** How many clients the register has, and how many of them bear a name. */
export type Census = { readonly clients: number; readonly bearers: (name: Counted) => number }

/** In a small register everything is rare by chance: so many strangers are counted along. */
const strangers = 500

/** Natural logarithm of how many people there are to one who bears this name. */
const rarity = (census: Census, kind: Counted['kind'], word: string) =>
  Math.log((census.clients + strangers) / (census.bearers({ kind, word }) + 0.5))

/** A person in a register with how rare each part of the name is there. */
export type Client = {
  readonly id: string
  readonly person: Person
  readonly familyRarity: readonly number[]
  readonly betweenRarity: readonly number[]
  readonly givenRarity: readonly number[]
}

const tenths = (value: number) => Math.round(value * 10)

/** A client as one line of text for the search table; `readMaterial` reads it back. Words hold letters and digits only. */
export function writeMaterial({ name, birthDate, address }: Person, census: Census): string {
  const parts = (list: readonly FamilyPart[]) =>
    list.map(({ word, whole }) => `${word}/${whole}/${tenths(rarity(census, 'family', word))}`).join(' ')
  const given = name.given.map((word) => `${word}/${word.length > 1 ? tenths(rarity(census, 'given', word)) : 0}`)
  return [
    parts(name.family),
    parts(name.between),
    given.join(' '),
    birthDate,
    address.postcode,
    address.number,
    address.addition,
    address.street,
    address.place,
  ].join('|')
}

const list = (text: string) => (text === '' ? [] : text.split(' '))

export function readMaterial(id: string, material: string): Client {
  const [
    family = '',
    between = '',
    given = '',
    birthDate = '',
    postcode = '',
    number = '',
    addition = '',
    street = '',
    place = '',
  ] = material.split('|')
  const parts = (text: string) => {
    const read = list(text).map((one) => one.split('/'))
    return {
      words: read.map(([word = '', whole = '']): FamilyPart => ({ word, whole })),
      rarity: read.map(([, , tens]) => Number(tens) / 10),
    }
  }
  const [families, betweens] = [parts(family), parts(between)]
  const givens = list(given).map((one) => one.split('/'))
  return {
    id,
    person: {
      name: { given: givens.map(([word = '']) => word), family: families.words, between: betweens.words },
      birthDate,
      address: { postcode, number, addition, street, place },
    },
    familyRarity: families.rarity,
    betweenRarity: betweens.rarity,
    givenRarity: givens.map(([, tens]) => Number(tens) / 10),
  }
}
