import type { Address } from './address.ts'
import { compareBirthDates } from './birth-date.ts'
import { compareGiven, maySame } from './given.ts'
import { isKnown } from './given-names.ts'
import type { FamilyPart, Name } from './name.ts'
import type { Client, Person } from './person.ts'
import { sameSpelling } from './spelling.ts'
import { alike, typingErrors } from './text.ts'
import type { Verdict } from './verdict.ts'

const nothing: Verdict = { stranger: 0, housemate: 0 }

/** What a likeness is worth less than the same. */
const slipCost = (likeness: number) => (likeness === 1 ? 0 : likeness > 0.85 ? 0.7 : likeness > 0.75 ? 1.6 : 2.8)

const likeness = (a: string, b: string) => (a !== b && sameSpelling(a, b) ? 0.95 : alike(a, b))

const partsAlike = (a: FamilyPart, b: FamilyPart) =>
  a.word === b.word
    ? 1
    : Math.max(
        likeness(a.word, b.word),
        // Written together or apart; only where one of the two has something before it.
        a.whole !== a.word || b.whole !== b.word
          ? Math.max(likeness(a.whole, b.whole), likeness(a.whole, b.word), likeness(a.word, b.whole)) * 0.97
          : 0,
      )

type Pair = { q: number; c: number; likeness: number }

/** Which parts belong together: the likest first, each once. */
function pairs(q: readonly FamilyPart[], c: readonly FamilyPart[]): Pair[] {
  const all: Pair[] = []
  q.forEach((a, i) => {
    c.forEach((b, j) => {
      const how = partsAlike(a, b)
      if (how >= 0.6) all.push({ q: i, c: j, likeness: how })
    })
  })
  if (all.length < 2) return all
  const chosen: Pair[] = []
  for (const pair of all.sort((a, b) => b.likeness - a.likeness))
    if (!chosen.some(({ q, c }) => q === pair.q || c === pair.c)) chosen.push(pair)
  return chosen
}

function compareFamily(q: Name, client: Client): Verdict {
  const c = client.person.name
  if (q.family.length === 0 || c.family.length === 0) return nothing
  const [ours, theirs] = [
    [...q.family, ...q.between],
    [...c.family, ...c.between],
  ]
  const rarity = [...client.familyRarity, ...client.betweenRarity]
  const [first, second] = pairs(ours, theirs)
  if (!first) return { stranger: -4, housemate: -2, agrees: false }
  let stranger = Math.min(9.5, rarity[first.c] ?? 3) - slipCost(first.likeness)
  let housemate = first.likeness === 1 ? 0.4 : first.likeness > 0.85 ? -0.1 : first.likeness > 0.75 ? -0.6 : -1.2
  if (second) {
    stranger += Math.min(4, (rarity[second.c] ?? 3) / 2)
    housemate += 0.3
  } else if (q.family.length > 1 && c.family.length > 1) {
    // A double name each, and only one part of it in common.
    stranger -= 2
    housemate -= 1.2
  } else if (q.family.length + c.family.length > 2) {
    stranger -= 0.7
    housemate -= 0.2
  }
  if (first.q >= q.family.length || first.c >= c.family.length) stranger -= 1
  return { stranger, housemate, agrees: true }
}

type Names = {
  readonly family: Verdict
  readonly given: Verdict
  /** They agree only in another order, and each word may be a first name: Ali Hassan and his son Hassan Ali. */
  readonly either?: boolean
}

/** By given and family name; where these say no, the same words in another order, as many peoples write them. */
export function compareNames(q: Name, client: Client): Names {
  const straight = { family: compareFamily(q, client), given: compareGiven(q.given, client) }
  if (straight.family.agrees && straight.given.agrees !== false && !straight.given.doubt) return straight
  return inAnyOrder(q, client) ?? straight
}

/** What may be either stands among the given names already. */
const wordsIn = ({ given, family }: Name): FamilyPart[] => [...given.map((word) => ({ word, whole: word })), ...family]

const oneWord = (a: FamilyPart, b: FamilyPart) =>
  maySame(a.word, b.word) ||
  ((a.whole !== a.word || b.whole !== b.word) && (maySame(a.whole, b.whole) || maySame(a.whole, b.word)))

function inAnyOrder(q: Name, client: Client): Names | undefined {
  const [ours, theirs] = [wordsIn(q), wordsIn(client.person.name)]
  const rarity = [...client.givenRarity, ...client.familyRarity]
  if (Math.min(ours.length, theirs.length) < 2 || ours.length > 5 || theirs.length > 5) return undefined
  if ([...ours, ...theirs].some(({ word }) => word.length === 1)) return undefined
  const taken = new Set<number>()
  const [short, long] = ours.length <= theirs.length ? [ours, theirs] : [theirs, ours]
  const worth: number[] = []
  for (const word of short) {
    const at = long.findIndex((other, index) => !taken.has(index) && oneWord(word, other))
    if (at < 0) return undefined
    taken.add(at)
    worth.push(rarity[short === ours ? at : worth.length] ?? 3)
  }
  const [most = 3, next = 3] = worth.sort((one, other) => other - one)
  return {
    family: { stranger: Math.min(9.5, most) - 0.7, housemate: 0.2, agrees: true },
    given: { stranger: Math.min(7, next) - 0.7, housemate: 3, agrees: true },
    either: ours.every(({ word }) => isKnown(word)),
  }
}

/** Who does not know the day is often given the first of January or of July: many share those. */
const stopgap = /-0[17]-01$/

export function birthWeight(q: string, c: string): Verdict {
  const either = stopgap.test(q) || stopgap.test(c)
  switch (compareBirthDates(q, c)) {
    case 'unknown':
      return nothing
    case 'same':
      return either ? { stranger: 6, housemate: 5, agrees: true } : { stranger: 9.2, housemate: 7, agrees: true }
    case 'swapped':
      return { stranger: 8, housemate: 5.5, agrees: true }
    case 'slip':
      return { stranger: 2, housemate: 1.5 }
    case 'other':
      // The year is known, the day is not.
      if (either && q.slice(0, 4) === c.slice(0, 4)) return { stranger: 2, housemate: 1 }
      return { stranger: -6.5, housemate: -6.5, agrees: false }
  }
}

/** `agrees` per field of the address; absent where one side says nothing. `house`: they live in one house. */
export type AddressVerdict = {
  readonly stranger: number
  readonly house: boolean
  /** Only one side has an addition: it was left out, or the other lives a door further. */
  readonly dropped?: boolean
  readonly postcode?: boolean
  readonly houseNumber?: boolean
  readonly street?: boolean
  readonly place?: boolean
}

const both = (a: string, b: string) => a !== '' && b !== ''
const said = <K extends string>(key: K, value: boolean | undefined) =>
  (value === undefined ? {} : { [key]: value }) as Partial<Record<K, boolean>>

const streetsAlike = (a: string, b: string) =>
  a === b || alike(a, b) >= 0.78 || (Math.min(a.length, b.length) >= 5 && (a.startsWith(b) || b.startsWith(a)))

/** `everybody`: natural logarithm of how many people the register is thought to have. */
export function compareAddress(q: Address, c: Address, everybody: number): AddressVerdict {
  const postcode = both(q.postcode, c.postcode) ? q.postcode === c.postcode : undefined
  const near = postcode === false && typingErrors(q.postcode, c.postcode, 1) === 1
  const street = both(q.street, c.street) ? streetsAlike(q.street, c.street) : undefined
  const place = both(q.place, c.place) ? q.place === c.place || alike(q.place, c.place) >= 0.78 : undefined
  const number = both(q.number, c.number) ? q.number === c.number : undefined
  const addition = q.addition === c.addition ? 0 : both(q.addition, c.addition) ? 4 : 2
  const fields = {
    ...said('postcode', postcode),
    ...said('street', street),
    ...said('houseNumber', number === undefined ? undefined : number && addition < 4),
    ...said('place', place),
  }
  const there = postcode === true && q.postcode.length === 6
  const named = street === true && place !== false
  if (number && (there || (named && (postcode === undefined || near)) || (named && place === true)))
    return {
      ...fields,
      stranger: everybody - 1.1 - addition - (there ? 0 : 1),
      house: addition < 4,
      dropped: addition === 2,
    }
  const least = (value: number) => Math.max(value, -1.6)
  const slip = number === false && typingErrors(q.number, c.number, 1) === 1
  if (there && (number === undefined || slip)) return { ...fields, stranger: least(everybody - 5.5), house: false }
  if (there || (named && number === undefined)) return { ...fields, stranger: least(everybody - 7), house: false }
  if (named && (postcode !== false || near)) return { ...fields, stranger: least(everybody - 8), house: false }
  const compared = postcode !== undefined || (street !== undefined && number !== undefined)
  return { ...fields, stranger: compared ? -1.6 : 0, house: false }
}

/** Whether a person has enough to say for somebody to be sure. */
export const hasName = ({ name }: Person): boolean => name.family.length > 0
