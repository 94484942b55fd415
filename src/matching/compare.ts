import type { Address } from './address.ts'
import { compareBirthDates } from './birth-date.ts'
import { sameCallName } from './call-names.ts'
import type { FamilyPart, Name } from './name.ts'
import type { Client, Person } from './person.ts'
import { alike, typingErrors } from './text.ts'

/**
 * What two records say together, after Fellegi and Sunter: each field adds the natural logarithm of how much more often it
 * looks like this for one person than for two. There are two kinds of other person: anybody (`stranger`) and
 * somebody of the same house (`housemate`), with whom an address and a family name agree without meaning much.
 */
export type Weight = { readonly stranger: number; readonly housemate: number }
export type Verdict = Weight & { readonly agrees?: boolean }

const nothing: Verdict = { stranger: 0, housemate: 0 }

/** What a likeness is worth less than the same. */
const slipCost = (likeness: number) => (likeness === 1 ? 0 : likeness > 0.85 ? 0.7 : likeness > 0.75 ? 1.6 : 2.8)

const partsAlike = (a: FamilyPart, b: FamilyPart) =>
  a.word === b.word
    ? 1
    : Math.max(
        alike(a.word, b.word),
        // Written together or apart; only where one of the two has something before it.
        a.whole !== a.word || b.whole !== b.word
          ? Math.max(alike(a.whole, b.whole), alike(a.whole, b.word), alike(a.word, b.whole)) * 0.97
          : 0,
      )

type Pair = { q: number; c: number; likeness: number }

/** Which parts belong together: the likest first, each once. */
function pairs(q: readonly FamilyPart[], c: readonly FamilyPart[]): Pair[] {
  const all: Pair[] = []
  q.forEach((a, i) => {
    c.forEach((b, j) => {
      const likeness = partsAlike(a, b)
      if (likeness >= 0.6) all.push({ q: i, c: j, likeness })
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

function compareGiven(q: readonly string[], client: Client): Verdict {
  const c = client.person.name.given
  const [a, b] = [q[0], c[0]]
  if (a === undefined || b === undefined) return nothing
  if (a.length === 1 || b.length === 1) return compareInitials(q, c)
  let best: Verdict | undefined
  for (const [i, one] of q.entries()) {
    for (const [j, other] of c.entries()) {
      if (one.length === 1 || other.length === 1) continue
      const likeness = alike(one, other)
      if (likeness < 0.6) continue
      const worth = Math.min(7, client.givenRarity[j] ?? 3) - slipCost(likeness) - (i + j > 0 ? 2.5 : 0)
      if (!best || worth > best.stranger) best = { stranger: worth, housemate: Math.min(4.5, worth), agrees: true }
    }
  }
  if (best) return best
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if ((short.length >= 2 && long.startsWith(short)) || sameCallName(a, b))
    return { stranger: 2.2, housemate: 1.9, agrees: true }
  if (a[0] === b[0]) return { stranger: -1.6, housemate: -2.2, agrees: false }
  return { stranger: -4.5, housemate: -4.5, agrees: false }
}

function compareInitials(q: readonly string[], c: readonly string[]): Verdict {
  const [ours, theirs] = [q.map((word) => word[0]), c.map((word) => word[0])]
  if (ours[0] !== theirs[0]) {
    const shared = ours.some((letter) => theirs.includes(letter))
    return shared ? { stranger: -0.5, housemate: -0.8 } : { stranger: -3.5, housemate: -3.5, agrees: false }
  }
  const [short, long] = ours.length <= theirs.length ? [ours, theirs] : [theirs, ours]
  let [worth, next] = [2.3, 1]
  for (const letter of short.slice(1)) {
    const at = long.indexOf(letter, next)
    worth += at === next ? 1.2 : at > 0 ? 0.5 : -1.2
    if (at > 0) next = at + 1
  }
  return { stranger: Math.min(worth, 5), housemate: Math.min(worth, 4.5), agrees: true }
}

/** In full, by given and family name, and the other way round where a query may have changed them round. */
export function compareNames(q: Name, client: Client): { family: Verdict; given: Verdict } {
  const straight = { family: compareFamily(q, client), given: compareGiven(q.given, client) }
  const [given] = q.given
  const [family] = q.family
  const turnable = q.given.length === 1 && q.family.length === 1 && q.between.length === 0
  if (straight.family.agrees !== false || !turnable || !given || !family || given.length === 1) return straight
  const turned: Name = { given: [family.word], family: [{ word: given, whole: given }], between: [] }
  const round = { family: compareFamily(turned, client), given: compareGiven(turned.given, client) }
  return round.family.agrees && round.given.agrees ? round : straight
}

export function birthWeight(q: string, c: string): Verdict {
  switch (compareBirthDates(q, c)) {
    case 'unknown':
      return nothing
    case 'same':
      return { stranger: 9.2, housemate: 7, agrees: true }
    case 'swapped':
      return { stranger: 8, housemate: 5.5, agrees: true }
    case 'slip':
      return { stranger: 2, housemate: 1.5 }
    case 'other':
      return { stranger: -6.5, housemate: -6.5, agrees: false }
  }
}

/** `agrees` per field of the address; absent where one side says nothing. `house`: they live in one house. */
export type AddressVerdict = {
  readonly stranger: number
  readonly house: boolean
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
  const addition = q.addition === c.addition ? 0 : both(q.addition, c.addition) ? 4 : 0.5
  const fields = {
    ...said('postcode', postcode),
    ...said('street', street),
    ...said('houseNumber', number === undefined ? undefined : number && addition < 4),
    ...said('place', place),
  }
  const there = postcode === true && q.postcode.length === 6
  const named = street === true && place !== false
  if (number && (there || (named && (postcode === undefined || near)) || (named && place === true)))
    return { ...fields, stranger: everybody - 1.1 - addition - (there ? 0 : 1), house: addition < 4 }
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
