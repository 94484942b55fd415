import { randomUUID } from 'node:crypto'
import { dutchFamily, dutchGiven, otherFamily, otherGiven, streets } from './names.ts'

/** A client as the program takes it; `birthDate` absent for some. */
export type Made = {
  readonly id: string
  readonly name: string
  readonly birthDate?: string
  readonly street: string
  readonly houseNumber: string
  readonly postcode: string
  readonly place: string
}

/** How a person is really called; what is written down of it differs. */
export type Real = {
  readonly given: readonly string[]
  readonly family: string
  /** The name of a partner, carried by some. */
  readonly partner?: string
  readonly birthDate: string
  readonly home: Home
}
export type Home = Pick<Made, 'street' | 'houseNumber' | 'postcode' | 'place'>

/** Chance that can be repeated (mulberry32). */
export function dice(seed: number) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number) => Math.floor(next() * n)
  return {
    next,
    below,
    chance: (share: number) => next() < share,
    one: <T>(list: readonly T[]): T => list[below(list.length)] as T,
    /** As names are: a few are borne by many, many by a few (Zipf). */
    common: <T>(list: readonly T[]): T => list[Math.floor(9 * ((list.length + 9) / 9) ** next() - 9)] as T,
  }
}
export type Dice = ReturnType<typeof dice>

const compose = (heads: string, tails: string) =>
  heads.split(' ').flatMap((head) => tails.split(' ').map((tail) => head + tail))

/** The long tail: half of the people have a name that few others have. */
const rareFamily = [
  ...compose(
    'Wester Ooster Noorder Zuider Nieuw Oude Hooge Lage Groote Kleine Berken Eiken Linden Beuken Roozen Molen Kerk Water Boven Neder ' +
      'Stads Brink Heide Bosch Duin Veen Zand Steen Klaver Haver Korte Lange Witte Zwarte Konings Graven Bisschops Ridder Schild Wapen',
    'veld hof dijk berg man huis kamp broek hoven horst meijer mans stra sma inga ma burg drecht wijk land boom bosch donk laar ' +
      'voort steeg brug poort winkel haar loo rade schot',
  ).map((name, index) => (index % 5 === 0 ? `van ${name}` : index % 11 === 0 ? `van der ${name}` : name)),
  ...compose('Kara Ak Deniz Yil Er Gül Öz Tas Bay Can', 'dag kaya oglu tas er gün can soy demir bas'),
  ...compose('El Ben Bou Ait Oul', ' Hamdaoui zaid Mansouri Khalfi driss Achahbar Karimi hadi Fassi Zerouali rahma'),
]

const rareStreets = compose(
  'Acacia Ahorn Alma Anemoon Appel Arend Berk Beuken Bloem Boter Brand Buizerd Cedar Ceder Dahlia Dennen Distel Duif Eikel Elzen Esdoorn ' +
    'Fazant Ganzen Gerst Gold Haver Hazel Heide Iepen Iris Jasmijn Kastanje Kievit Klaver Koren Lariks Lijster Linde Lupine Meidoorn ' +
    'Merel Mispel Narcis Olmen Papaver Pauwen Peppel Populier Reiger Roggen Rozen Salvia Spreeuwen Tarwe Tulpen Valk Varen Vlier ' +
    'Wespen Wikke Wilgen Zwaluw Zwanen',
  'straat laan weg plein hof kade dreef singel pad steeg park plantsoen',
)

/** Who a person of this town might be. */
export function somebody(d: Dice, home: Home, family?: string): Real {
  const dutch = d.chance(0.62)
  const givenNames = dutch ? dutchGiven : otherGiven
  const given = [d.common(givenNames)]
  while (given.length < 3 && d.chance(dutch ? 0.45 : 0.12)) given.push(d.common(givenNames))
  const year = 1930 + Math.floor(94 * Math.sqrt(d.next()))
  const day = new Date(Date.UTC(year, d.below(12), 1 + d.below(28)))
  return {
    given,
    family: family ?? familyName(d, dutch),
    ...(d.chance(0.15) ? { partner: familyName(d, d.chance(0.62)) } : {}),
    birthDate: day.toISOString().slice(0, 10),
    home,
  }
}

const familyName = (d: Dice, dutch: boolean) =>
  d.chance(0.5) ? d.one(rareFamily) : d.common(dutch ? dutchFamily : otherFamily)

/** A town of homes: streets with some postcodes each, houses with and without additions, flats with one number. */
export function* homes(d: Dice): Generator<Home> {
  const names = [...streets, ...rareStreets]
  for (;;) {
    const street = d.one(names)
    const postcode = `35${10 + d.below(75)} ${String.fromCharCode(65 + d.below(26))}${String.fromCharCode(65 + d.below(26))}`
    const first = 1 + d.below(240)
    const flat = d.chance(0.3)
    const doors = flat ? 8 + d.below(40) : 8 + d.below(20)
    for (let door = 0; door < doors; door++) {
      const addition = flat
        ? d.one([`-${door + 1}`, String.fromCharCode(65 + (door % 26))])
        : d.chance(0.1)
          ? d.one(['A', ' bis', '-hs', 'B', ' 2'])
          : ''
      yield { street, houseNumber: `${flat ? first : first + 2 * door}${addition}`, postcode, place: 'Utrecht' }
    }
  }
}

/** How a register writes a person down: most in full, some by initials, some with the name of a partner. */
export function writeDown(d: Dice, real: Real): Made {
  const { given, family, partner, birthDate, home } = real
  const first = d.chance(0.8)
    ? given.slice(0, d.chance(0.6) ? 1 : 3).join(' ')
    : `${given
        .flatMap((name) => name.split('-'))
        .map(([letter]) => letter)
        .join('.')}.`
  const last = partner ? (d.chance(0.5) ? `${partner}-${family}` : family) : family
  const name = d.chance(0.1) ? catalogued(first, last) : `${first} ${last}`
  return { id: randomUUID(), name, ...(d.chance(0.93) ? { birthDate } : {}), ...home }
}

/** `Vries, Jan de` */
export function catalogued(first: string, last: string): string {
  const at = last.search(/\p{Lu}/u)
  const lead = /^(\p{Ll}|')/u.test(last) && at > 0 ? last.slice(0, at).trim() : ''
  return `${lead ? last.slice(at) : last}, ${first}${lead ? ` ${lead}` : ''}`
}

export type Town = {
  readonly clients: readonly Made[]
  readonly reals: readonly Real[]
  readonly empty: readonly Home[]
}

/** So many clients, living together in families, couples and alone; and homes where no client lives. */
export function town(d: Dice, size: number): Town {
  const clients: Made[] = []
  const reals: Real[] = []
  const empty: Home[] = []
  for (const home of homes(d)) {
    if (clients.length >= size) break
    if (d.chance(0.06)) {
      empty.push(home)
      continue
    }
    const people = d.one([1, 1, 1, 1, 2, 2, 2, 3, 4, 5])
    const head = somebody(d, home)
    for (let index = 0; index < people && clients.length < size; index++) {
      // A partner with a name of his or her own, and children with that of the head.
      const real = index === 0 ? head : somebody(d, home, index > 1 || d.chance(0.4) ? head.family : undefined)
      // A family seldom gives one letter twice: by initials alone nobody could tell them apart.
      if (reals.slice(-index || reals.length).some(({ given }) => given[0]?.[0] === real.given[0]?.[0])) continue
      reals.push(real)
      clients.push(writeDown(d, real))
    }
  }
  return { clients, reals, empty }
}
