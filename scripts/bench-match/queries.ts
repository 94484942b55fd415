import { disturbed, type Query } from './disturb.ts'
import { type Dice, type Made, type Real, somebody, type Town, writeDown } from './register.ts'

/** A query and who it is: the id of a client, or null for somebody whom the register does not know. */
export type Asked = { readonly query: Query; readonly known: string | null; readonly kind: string }

/** Half of them known under a disturbed name, half not known, of the same names and the same homes. */
export function questions(d: Dice, { clients, reals, empty }: Town, count: number): Asked[] {
  const made: Asked[] = []
  const home = () => d.one(empty)
  for (let index = 0; index < count; index++) {
    const at = d.below(clients.length)
    const [client, real] = [clients[at] as Made, reals[at] as Real]
    const id = `q${index}`
    if (index % 2 === 0) {
      made.push({ query: disturbed(d, id, client, real, home()), known: client.id, kind: 'known' })
      continue
    }
    const [kind, other] = stranger(d, client, real, home())
    const registered = { ...writeDown(d, other), birthDate: other.birthDate }
    made.push({ query: disturbed(d, id, registered, other, home()), known: null, kind })
  }
  return made
}

function stranger(d: Dice, client: Made, real: Real, empty: Real['home']): [string, Real] {
  const { street, houseNumber, postcode, place } = client
  switch (d.below(3)) {
    case 0:
      return ['a new name at an address of a client', otherwise(d, { street, houseNumber, postcode, place }, real)]
    case 1: {
      // The namesake's birth date has to be there to tell the two apart.
      const birthDate = somebody(d, empty).birthDate
      return ['a namesake elsewhere with another birth date', { ...real, birthDate, home: empty }]
    }
    default:
      return ['a new name at a new address', somebody(d, empty)]
  }
}

/** Somebody else in this home, under neither of its names. */
function otherwise(d: Dice, home: Real['home'], real: Real): Real {
  for (;;) {
    const other = somebody(d, home)
    if (other.family !== real.family && other.given[0]?.[0] !== real.given[0]?.[0]) return other
  }
}
