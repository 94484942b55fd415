/** Which payments of a file are one: numbers of a bank are unique in a statement or a batch only, and a statement may come twice. */
import type { PlainDate } from '../../calendar/plain-date.ts'
import { type Findings, listed } from './reading.ts'

/** `name`: of the statement, by its account and its own number. */
export type Numbered = {
  readonly tenant: number
  readonly on: PlainDate
  readonly cents: number
  readonly number?: string
  readonly statement: number
  readonly name: string
}
export type Payments = Numbered[]
/** Of all statements of an upload, in however many files. */
export type Statements = { count: number; readonly payments: Payments }

const alike = ({ tenant, on, cents }: Numbered) => `${tenant}:${on}:${cents}`

export function numbersOf(payments: Payments, found: Findings): void {
  const times = new Map<string, number>()
  const taken = new Set<string>()
  /** The first statement in which a payment without a number stood. */
  const first = new Map<string, number>()
  for (const one of withoutCopies(payments)) {
    const { tenant, on, cents, number, statement } = one
    if (number === undefined) {
      const earlier = first.get(alike(one)) ?? statement
      first.set(alike(one), earlier)
      // Without a number nobody can tell whether two statements mean one payment, where day and amount are the same.
      if (earlier === statement || found.asks('sameTwice', [on, String(cents)], ['one', 'two']) === 'two')
        found.take(tenant, { kind: 'payment', on, cents })
      continue
    }
    // The same number, day and amount again in one statement is another payment; in another statement it is the same one.
    const place = `${statement}:${number}:${alike(one)}`
    const count = (times.get(place) ?? 0) + 1
    times.set(place, count)
    const bankId = count === 1 ? number : `${number}~${count}`
    if (taken.has(`${bankId}:${alike(one)}`)) continue
    taken.add(`${bankId}:${alike(one)}`)
    found.take(tenant, { kind: 'payment', on, cents, bankId })
  }
}

/** A statement that is in the file again, with the same payments, says nothing new. */
function withoutCopies(payments: Payments): Payments {
  const byStatement = new Map<number, Payments>()
  for (const one of payments) listed(byStatement, one.statement).push(one)
  const seen = new Set<string>()
  return [...byStatement.values()]
    .filter((list) => {
      const content = list.map((one) => `${alike(one)}:${one.number ?? ''}`).sort()
      const whole = [list[0]?.name.replace(/^\d+\|/, ''), ...content].join('\n')
      const isCopy = seen.has(whole)
      seen.add(whole)
      return !isCopy
    })
    .flat()
}
