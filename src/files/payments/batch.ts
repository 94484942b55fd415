/** One entry of a statement: a payment, or a batch of them. Its parts are looked at as they come and are not kept. */
import type { PlainDate } from '../../calendar/plain-date.ts'
import { writtenDay } from './days.ts'
import { centsOf } from './money.ts'
import type { Numbered } from './numbers.ts'
import { type Ask, type Findings, largestPayment, type PaymentProblemCode } from './reading.ts'
import type { Reference, Seen } from './reference.ts'
import { isNone, referenceIn, saysReturned, type Texts, textsIn } from './remittance.ts'
import { at, type Element, textAt } from './xml.ts'

/** A detail of an entry, as far as it is needed once the entry is whole. */
type Part = {
  readonly amount: Element | undefined
  readonly direction: string
  readonly reversed: string
  readonly returned: boolean
  readonly number: string
  readonly seen: readonly Seen[]
  readonly texts?: Texts
}

export class Batch {
  readonly #references: readonly Reference[]
  readonly #ask: Ask
  readonly #found: Findings
  readonly #statement: { readonly statement: number; readonly name: string }
  readonly #parts: Part[] = []

  constructor(
    references: readonly Reference[],
    ask: Ask,
    found: Findings,
    statement: { statement: number; name: string },
  ) {
    this.#references = references
    this.#ask = ask
    this.#found = found
    this.#statement = statement
  }

  get count(): number {
    return this.#parts.length
  }

  add(details: Element): void {
    this.#parts.push(partOf(details, this.#references))
  }

  /** What of the entry is of a tenant. */
  close(entry: Element): Numbered[] {
    const { lines } = this.#found
    const alone = this.#parts.length <= 1
    const bare: Element = { ...entry, children: entry.children.filter(({ name }) => name !== 'NtryDtls') }
    // What is said of a whole entry is said of its one payment, and of none of several.
    const about = textsIn(bare)
    const parts = this.#parts.length > 0 ? this.#parts : [partOf(bare, this.#references)]
    lines.all += parts.length
    return parts.flatMap((part, index) => {
      const seen = alone ? part.seen.map((one, tenant) => together(one, this.#seenIn(about, tenant))) : part.seen
      const tenant = this.#tenantOf(seen, entry)
      if (tenant === undefined) {
        lines.others += 1
        return []
      }
      return this.#read(entry, part, { tenant, alone, index, parts, about })
    })
  }

  #seenIn(texts: Texts, tenant: number): Seen {
    const reference = this.#references[tenant]
    return reference ? referenceIn(reference, texts) : { is: 'other' }
  }

  #tenantOf(seen: readonly Seen[], entry: Element): number | undefined {
    const owners = seen.flatMap(({ is }, index) => (is === 'own' || is === 'several' ? [index] : []))
    if (owners.length > 1 || seen.some(({ is }) => is === 'several')) {
      this.#wrong('rowSeveralReferences', 'Ntry', dayText(entry))
      return undefined
    }
    if (owners.length === 1) return owners[0]
    const asked = seen.findIndex(({ is }) => is === 'doubt')
    const doubt = seen[asked]
    if (doubt?.is !== 'doubt') return undefined
    return this.#found.asks('reference', [doubt.form, this.#references[asked]?.typed ?? ''], ['own', 'other']) === 'own'
      ? asked
      : undefined
  }

  #wrong(problem: PaymentProblemCode, column: string, found: string): undefined {
    this.#found.wrong({ problem, column, ...(found ? { found: found.slice(0, 40) } : {}) })
    return undefined
  }

  #read(entry: Element, part: Part, place: Where): Numbered[] {
    const { tenant } = place
    const on = this.#day(entry)
    const cents = on && this.#cents(entry, part, place)
    const booked = this.#isBooked(entry)
    if (!on || cents === undefined || booked === undefined) return []
    if (!booked) {
      this.#found.leave(tenant, { on, cents, why: 'notBooked' })
      return []
    }
    if (on > this.#ask.today) return this.#wrong('rowInFuture', 'BookgDt', dayText(entry)) ?? []
    const way = this.#way(entry, part, place, { on, cents })
    if (way === undefined) return []
    if (way === 'out' || way === 'debitBack' || cents === 0) {
      this.#found.leave(tenant, { on, cents, why: way === 'out' || way === 'debitBack' ? way : 'zero' })
      return []
    }
    const number = numberOf(entry, part, place)
    return [{ tenant, on, cents: way === 'back' ? -cents : cents, ...this.#statement, ...(number ? { number } : {}) }]
  }

  #day(entry: Element): PlainDate | undefined {
    const typed = dayText(entry)
    const day = writtenDay(typed)
    if ('at' in day) return day.at
    return this.#wrong('problem' in day ? day.problem : 'rowNotADate', 'BookgDt', typed)
  }

  #isBooked(entry: Element): boolean | undefined {
    const status = textAt(entry, 'Sts', 'Cd') || textAt(entry, 'Sts')
    if (status === 'BOOK') return true
    if (['PDNG', 'INFO', 'FUTR', 'EXPD'].includes(status)) return false
    return this.#wrong('rowStatus', 'Sts', status)
  }

  #cents(entry: Element, part: Part, { alone }: Where): number | undefined {
    const whole = at(entry, 'Amt')
    // A batch is one entry with several payments: the amount of the entry is that of all of them.
    const amount = part.amount ?? (alone ? whole : undefined)
    // One sum for several, of which nothing is told apart.
    const counted = Number(textAt(entry, 'NtryDtls', 'Btch', 'NbOfTxs') || 1)
    if (!amount || (alone && counted > 1)) return this.#wrong('rowNoAmount', 'Amt', dayText(entry))
    const currency = amount.attributes.Ccy ?? ''
    if (currency !== 'EUR') return this.#wrong('rowCurrency', 'Amt', currency)
    const cents = amountIn(amount)
    if (typeof cents !== 'number') return this.#wrong(cents ?? 'rowNotAnAmount', 'Amt', amount.text)
    if (cents > largestPayment) return this.#wrong('rowTooLarge', 'Amt', amount.text)
    if (alone && whole && whole.attributes.Ccy === 'EUR' && amountIn(whole) !== cents)
      return this.#wrong('rowTwoAmounts', 'Amt', `${whole.text} / ${amount.text}`)
    return cents
  }

  /** In, back, or nothing of a payment: what is not told is asked, and what tells two things is refused. */
  #way(entry: Element, part: Part, { parts, about }: Where, { on, cents }: { on: PlainDate; cents: number }) {
    const whole = directionIn(textAt(entry, 'CdtDbtInd'))
    const own = part.direction === '' ? whole : directionIn(part.direction)
    if (!own) return this.#wrong('rowSign', 'CdtDbtInd', part.direction || textAt(entry, 'CdtDbtInd'))
    const [entryBack, partBack] = [booleanIn(textAt(entry, 'RvslInd')), booleanIn(part.reversed)]
    if (entryBack === undefined || partBack === undefined)
      return this.#wrong('rowBoolean', 'RvslInd', textAt(entry, 'RvslInd') || part.reversed)
    // In a batch of money that came in what bears the other sign went back.
    const marked = entryBack || partBack || (whole === 'in' && own === 'out')
    const returned = part.returned || isReturn(bareCode(entry))
    if (own === 'in') {
      if (marked) return 'debitBack' as const
      if (!returned) return 'in' as const
      if (part.direction !== '' || parts.length === 1) return 'debitBack' as const
      return this.#inBatch(entry, parts)
    }
    if (marked || returned || (part.texts && saysReturned(part.texts)) || (parts.length === 1 && saysReturned(about)))
      return 'back' as const
    const answer = this.#found.asks('debit', [on, String(cents)], ['back', 'out'])
    return answer as 'back' | 'out' | undefined
  }

  /** A return inside a batch of money that came in, without a sign of its own: the sum of the batch tells which it is. */
  #inBatch(entry: Element, parts: readonly Part[]) {
    const total = amountIn(at(entry, 'Amt'))
    const sum = (returned: 1 | -1) =>
      parts.reduce((all, one) => {
        const cents = amountIn(one.amount)
        const sign = directionIn(one.direction) === 'out' ? -1 : one.returned && one.direction === '' ? returned : 1
        return typeof cents === 'number' ? all + sign * cents : Number.NaN
      }, 0)
    const [less, more] = [sum(-1) === total, sum(1) === total]
    if (less === more) return this.#wrong('rowReturn', 'RtrInf', dayText(entry))
    return less ? ('back' as const) : ('debitBack' as const)
  }
}

type Where = {
  readonly tenant: number
  readonly alone: boolean
  readonly index: number
  readonly parts: readonly Part[]
  readonly about: Texts
}

function partOf(details: Element, references: readonly Reference[]): Part {
  const texts = textsIn(details)
  const seen = references.map((reference) => referenceIn(reference, texts))
  const isMeant = seen.some(({ is }) => is !== 'other')
  const own = textAt(details, 'Refs', 'AcctSvcrRef')
  return {
    amount: details.name === 'TxDtls' ? (at(details, 'Amt') ?? at(details, 'AmtDtls', 'TxAmt', 'Amt')) : undefined,
    direction: details.name === 'TxDtls' ? textAt(details, 'CdtDbtInd') : '',
    reversed: details.name === 'TxDtls' ? textAt(details, 'RvslInd') : '',
    returned: hasWords(at(details, 'RtrInf')) || isReturn(bareCode(details)),
    number: isNone(own) ? '' : own,
    seen,
    ...(isMeant ? { texts } : {}),
  }
}

const together = (one: Seen, two: Seen): Seen => {
  if (one.is === 'several' || two.is === 'several') return { is: 'several' }
  if (one.is === 'own' || two.is === 'own') return { is: 'own' }
  return one.is === 'doubt' ? one : two
}

const dayText = (entry: Element): string =>
  ['BookgDt', 'ValDt']
    .flatMap((name) => [textAt(entry, name, 'Dt'), textAt(entry, name, 'DtTm')])
    .find((text) => text !== '') ?? ''

const directionIn = (code: string): 'in' | 'out' | undefined =>
  code === 'CRDT' ? 'in' : code === 'DBIT' ? 'out' : undefined

/** XML writes a boolean in four ways. */
const booleans: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
  // What is not marked is none.
  ['', false],
])
const booleanIn = (text: string): boolean | undefined => booleans.get(text)

function amountIn(amount: Element | undefined): number | 'rowBeyondCents' | undefined {
  const text = amount?.text.replace(/^\+/, '') ?? ''
  return /^(?:\d+\.?\d*|\.\d+)$/.test(text) ? centsOf(text.startsWith('.') ? `0${text}` : text, '.') : undefined
}

/** Codes of ISO 20022 for what came back: returned, unpaid, reversed, cancelled on request. */
const returns = new Set(['RRTN', 'RPCR', 'UPDD', 'PRDD', 'ARET', 'UPCT', 'RVRS'])
type Code = { readonly subfamily: string; readonly own: string; readonly issuer: string }
const bareCode = (element: Element): Code => ({
  subfamily: textAt(element, 'BkTxCd', 'Domn', 'Fmly', 'SubFmlyCd'),
  own: textAt(element, 'BkTxCd', 'Prtry', 'Cd'),
  issuer: textAt(element, 'BkTxCd', 'Prtry', 'Issr'),
})
/** Of a bank's own codes those that say it in words, and the numbers of the German banks. */
const isReturn = ({ subfamily, own, issuer }: Code): boolean =>
  returns.has(subfamily) ||
  /storno|retour|return|revers|rtrn/i.test(own) ||
  (/^(?:DK|ZKA)$/.test(issuer) && /(?:^|\+)(?:108|109|159|184)(?:\+|$)/.test(own))

const hasWords = (element: Element | undefined): boolean =>
  element !== undefined && (element.text !== '' || element.children.some(hasWords))

/** The bank's number of the payment, or that of its entry with the place in it; one that only counts is no number. */
function numberOf(entry: Element, part: Part, { alone, index }: Where): string | undefined {
  const whole = textAt(entry, 'AcctSvcrRef')
  const number = part.number || (whole === '' || isNone(whole) ? '' : alone ? whole : `${whole}/${index + 1}`)
  return number === '' || /^\d{1,5}(?:\/\d+)?$/.test(number) ? undefined : number.slice(0, 80)
}
