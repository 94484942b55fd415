/** What the ledger says of 3.1 step 17: a proposal with its reasons, to a person who decides. */
import type { PlainDate } from '../../calendar/plain-date.ts'
import { type RentReason, type StableRule, stableRent } from '../../covenant/index.ts'
import { arrangementInForce, arrearsOn, instalmentsDue, isEmpty, type Ledger, rentInTime } from './ledger.ts'
import { firstOf, type Month, monthOf, monthsAfter, monthsBetween } from './month.ts'

/** `months`: on which it rests, oldest first. */
export type Reason = { readonly code: RentReason; readonly months: readonly Month[] }
export type Proposal = { readonly kind: '17a' | '17b' | 'none'; readonly reasons: readonly Reason[] }

/** Undefined where there is no ledger: then there is nothing to say. */
export function propose(ledger: Ledger, today: PlainDate, rule: StableRule = stableRent): Proposal | undefined {
  if (isEmpty(ledger)) return undefined
  const known = ledger.months.filter(({ key, due }) => due !== undefined && firstOf(key) <= today)
  const last = known.at(-1)?.key
  if (!last || last < monthsAfter(monthOf(today), -1))
    return { kind: 'none', reasons: [{ code: 'notUpToDate', months: last ? [last] : [] }] }
  const window = monthsBetween(monthsAfter(last, 1 - rule.monthsInARow), last)
  const judged = window.map((month) => ({ month, state: rentInTime(ledger, month) }))
  const late = judged.filter(({ state }) => state === 'late').map(({ month }) => month)
  const inTime = judged.filter(({ state }) => state === 'inTime').map(({ month }) => month)
  const rent: Reason =
    late.length > 0
      ? { code: 'rentLate', months: late }
      : { code: inTime.length === window.length ? 'rentInTime' : 'tooFewMonths', months: inTime }
  const debt = debtReason(ledger, today, firstOf(window[0] ?? last))
  const reasons = [rent, debt]
  if (reasons.every(({ code }) => rule.stable.includes(code))) return { kind: '17a', reasons }
  const missed = debt.code === 'instalmentMissed' ? debt.months.length : 0
  const unstable = late.length >= rule.missesForTalk || missed >= rule.missesForTalk
  return { kind: unstable ? '17b' : 'none', reasons }
}

function debtReason(ledger: Ledger, today: PlainDate, since: PlainDate): Reason {
  const arrangement = arrangementInForce(ledger, today)
  if (arrangement?.kind === 'boughtOff') return { code: 'boughtOff', months: [monthOf(arrangement.from)] }
  if (!arrangement) return { code: arrearsOn(ledger, today) > 0 ? 'noArrangement' : 'noArrears', months: [] }
  const due = instalmentsDue(ledger, today).filter(({ on }) => on >= since)
  const missed = due.filter(({ met }) => !met)
  if (missed.length > 0) return { code: 'instalmentMissed', months: missed.map(({ on }) => monthOf(on)) }
  // An arrangement that was paid off in full has no instalment left to look at.
  if (due.length === 0) return { code: isPaidOff(ledger, today) ? 'instalmentsMet' : 'noInstalmentYet', months: [] }
  return { code: 'instalmentsMet', months: due.map(({ on }) => monthOf(on)) }
}

function isPaidOff(ledger: Ledger, today: PlainDate): boolean {
  const all = instalmentsDue(ledger, today)
  const total = arrangementInForce(ledger, today)?.total ?? 0
  return all.length > 0 && all.every(({ met }) => met) && all.reduce((sum, { cents }) => sum + cents, 0) >= total
}
