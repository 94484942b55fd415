import { type AddressVerdict, birthWeight, compareAddress, compareNames, hasName } from './compare.ts'
import { onlyPostcode } from './keys.ts'
import type { Client, Person } from './person.ts'
import type { Verdict } from './verdict.ts'

/** The fields of a record, as signals and registers name them. */
export const fields = ['name', 'birthDate', 'street', 'houseNumber', 'postcode', 'place'] as const
export type FieldName = (typeof fields)[number]

/** `score`: how sure, 0 to 1. A field that one side does not have stands in neither list. */
export type Candidate = {
  readonly id: string
  readonly score: number
  readonly agrees: readonly FieldName[]
  readonly differs: readonly FieldName[]
}

/** `best` only where one candidate is sure by itself and far enough before the next. */
export type Match = { readonly best: string | null; readonly candidates: readonly Candidate[] }

/** Natural logarithm of the odds from which a candidate is sure, and how far behind the next one has to be. */
const sureFrom = 1.5
const distance = 1.5
/** From where a name alone makes sure: the address says otherwise, and there is no birth date to ask. */
const sureByName = 3.5
/** Below this it is nobody worth looking at. */
const worthLooking = -9
export const mostCandidates = 10

type Weighed = Candidate & {
  readonly house: boolean
  readonly odds: number
  readonly evidence: number
  readonly sureFrom: number
}
type Compared = {
  readonly client: Client
  readonly stranger: number
  readonly housemate: number
  readonly house: boolean
  /** Infinity: nobody is sure of it. */
  readonly sureFrom: number
  readonly said: Readonly<Partial<Record<FieldName, boolean>>>
}

function compare(q: Person, client: Client, everybody: number): Compared {
  const c = client.person
  const { family, given, either = false } = compareNames(q.name, client)
  const birth = birthWeight(q.birthDate, c.birthDate)
  const address = compareAddress(q.address, c.address, everybody)
  const name =
    family.agrees === undefined && given.agrees === undefined
      ? undefined
      : family.agrees !== false && given.agrees !== false
  const { stranger: _stranger, house, dropped, ...where } = address
  return {
    client,
    stranger: family.stranger + given.stranger + birth.stranger + address.stranger - everybody,
    // Twins: one house, one birth date, another first name.
    housemate:
      family.housemate +
      given.housemate +
      (given.agrees ? birth.housemate : Math.min(3, birth.housemate)) -
      (dropped ? 1.3 : 0),
    house,
    sureFrom: sureOf({ family, given, birth, address, either }),
    said: {
      ...(name === undefined ? {} : { name }),
      ...(birth.agrees === undefined
        ? q.birthDate && c.birthDate
          ? { birthDate: false }
          : {}
        : { birthDate: birth.agrees }),
      ...where,
    },
  }
}

/** From which odds on; infinity where nobody may be sure, whatever else agrees. */
function sureOf(found: {
  readonly family: Verdict
  readonly given: Verdict
  readonly birth: Verdict
  readonly address: AddressVerdict
  readonly either: boolean
}): number {
  const { family, given, birth, address, either } = found
  const never = Number.POSITIVE_INFINITY
  // A birth date that says otherwise, or nothing of a name.
  if (birth.agrees === false || (family.agrees !== true && given.agrees !== true)) return never
  // Of twins the family name and the birth date agree, wherever they live; another name needs the house.
  if (given.agrees === false || given.doubt || (family.agrees === false && !address.house)) return never
  if (birth.agrees) return sureFrom
  if (either) return never
  if (address.house) return sureFrom
  // Namesakes are many: without a birth date nobody is sure of one at another door.
  const elsewhere = address.houseNumber === false || (address.postcode === false && address.street !== true)
  return elsewhere || address.street === false ? never : address.stranger <= 0 ? sureByName : sureFrom
}

/** Compares somebody with clients that share a key; `clients`: how many the whole register has. Best first. */
export function match(q: Person, found: readonly Client[], clients: number): Match {
  if (onlyPostcode(q)) return { best: null, candidates: found.map(({ id }) => ofPostcode(id)) }
  const everybody = Math.log(Math.max(clients, 50))
  const compared = found.map((client) => compare(q, client, everybody))
  // The more people in one house, the likelier that one of them only looks like it.
  const crowd = Math.log(Math.max(1, compared.filter(({ house }) => house).length / 3))
  const weighed = compared
    .map((one): Weighed => {
      const odds = one.house ? Math.min(one.stranger, one.housemate - crowd) : one.stranger
      const { stranger: evidence, sureFrom, house } = one
      return {
        id: one.client.id,
        house,
        odds,
        evidence,
        sureFrom,
        score: 0,
        agrees: listed(one, true),
        differs: listed(one, false),
      }
    })
    .filter(({ odds, agrees, house }) => odds > worthLooking || house || agrees.includes('name'))
    .sort((a, b) => b.evidence - a.evidence || b.odds - a.odds || (a.id < b.id ? -1 : 1))
  const [first, second] = weighed
  const sure =
    first !== undefined &&
    hasName(q) &&
    first.odds >= first.sureFrom &&
    first.evidence - (second?.evidence ?? Number.NEGATIVE_INFINITY) >= distance
  let highest = 1
  return {
    best: sure ? first.id : null,
    candidates: weighed.slice(0, mostCandidates).map(({ id, odds, agrees, differs }) => {
      // They stand in the order of what speaks for them; none may seem surer than one before it.
      highest = Math.min(highest, Math.round(1000 / (1 + Math.exp(-odds))) / 1000)
      return { id, score: highest, agrees, differs }
    }),
  }
}

const listed = ({ said }: Compared, value: boolean) => fields.filter((field) => said[field] === value)

const ofPostcode = (id: string): Candidate => ({ id, score: 0, agrees: ['postcode'], differs: [] })
