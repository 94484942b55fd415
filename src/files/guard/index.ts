/** Reads free text for what may not stand in a file (footnote 1 of 3.1 step 5, and the readings on health, BSN and numbers). */
import { seen } from '../../typed/signs.ts'
import { adviceFor } from './advice.ts'
import { bodiesIn } from './body.ts'
import { criminal } from './criminal.ts'
import { financesIn } from './finance.ts'
import type { Finding, FindingKind, GuardFile, Place } from './finding.ts'
import { health } from './health.ts'
import { notCriminal, notHealth } from './lookalikes.ts'
import { bsnsIn, ibansIn, phonesIn } from './numbers.ts'
import { finder } from './rules.ts'
import { wordsOf } from './text.ts'

export { type Finding, type FindingKind, findingKinds, type GuardFile, guardFiles } from './finding.ts'

const findCriminal = finder(criminal, notCriminal)
const findHealth = finder(health, notHealth)

/** Files that may not hold health data (reading at step 5: the team's own record may). */
const withoutHealth: readonly GuardFile[] = [
  'kris-corporation-tab',
  'budget',
  'budget-8a',
  'corporation',
  'corporation-talk',
]
/** Files that hold no amounts of income, nor of debts other than rent. In the talk these are a subject of their own (3.2). */
const withoutFinances: readonly GuardFile[] = ['kris-corporation-tab', 'corporation']

/**
 * What may not stand in this text, in order of place. Never throws, and takes time in proportion to the text. It reads what
 * a reader sees: a number pasted with blanks that do not break, or cut by a sign that nobody sees, is a number.
 */
export function guard(typed: string, file: GuardFile): Finding[] {
  const { text, from, to } = seen(typed)
  const words = wordsOf(text)
  const ibans = ibansIn(text)
  const apart = ({ start, end }: Place) => !ibans.some((iban) => start < iban.end && iban.start < end)
  const places: Place[] = [
    ...(file === 'budget-8a' ? [] : findCriminal(words).map((match): Place => ({ kind: 'criminal', ...match }))),
    ...(withoutHealth.includes(file)
      ? [...findHealth(words), ...bodiesIn(words)].map((match): Place => ({ kind: 'health', ...match }))
      : []),
    ...(withoutFinances.includes(file) ? financesIn(text, words) : []),
    ...(file === 'budget' || file === 'budget-8a' ? [] : bsnsIn(text, words).filter(apart)),
    ...ibans,
    ...phonesIn(text, words).filter(apart),
  ]
  return merged(places).map(({ kind, ...place }) => {
    const [start, end] = [from(place.start), to(place.end)]
    return { kind, start, end, text: typed.slice(start, end), advice: adviceFor(kind, file) }
  })
}

/** Findings of one kind that overlap are one. */
function merged(places: readonly Place[]): Place[] {
  const last = new Map<FindingKind, Place>()
  const whole: Place[] = []
  for (const place of places.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const before = last.get(place.kind)
    if (before && place.start < before.end) {
      const joined = { ...before, end: Math.max(before.end, place.end) }
      whole[whole.indexOf(before)] = joined
      last.set(place.kind, joined)
    } else {
      whole.push(place)
      last.set(place.kind, place)
    }
  }
  return whole
}
