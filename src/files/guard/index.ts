/** Reads free text for what may not stand in a file (footnote 1 of 3.1 step 5, and the readings on health, BSN and numbers). */
import { seen } from '../../typed/signs.ts'
import { bodiesIn } from './body.ts'
import { bsnsIn } from './bsns.ts'
import { criminal } from './criminal.ts'
import { financesIn } from './finance.ts'
import type { Certainty, Finding, FindingKind, GuardFile, Place } from './finding.ts'
import { health } from './health.ts'
import { ibansIn } from './ibans.ts'
import type { Said } from './learned/features.ts'
import type { LearnedKind, Reader } from './learned/reader.ts'
import { notCriminal, notHealth } from './lookalikes.ts'
import { wordTest } from './patterns.ts'
import { phonesIn } from './phones.ts'
import { finder, type Match } from './rules.ts'
import { type Word, wordsOf } from './text.ts'

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
 *
 * @param reader the learned reader, where it is there: it weighs what the rules say of crime and health, and finds more.
 *   Without it what the rules say is certain
 */
export function guard(typed: string, file: GuardFile, reader?: Reader): Finding[] {
  const { text, from, to } = seen(typed)
  const words = wordsOf(text)
  const ibans = ibansIn(text)
  const apart = ({ start, end }: Place) => !ibans.some((iban) => start < iban.end && iban.start < end)
  const certain: Place[] = [
    ...(withoutFinances.includes(file) ? financesIn(text, words) : []),
    ...(file === 'budget' || file === 'budget-8a' ? [] : bsnsIn(text, words).filter(apart)),
    ...ibans,
    ...phonesIn(text, words).filter(apart),
  ]
  const places = [
    ...bySense(words, reader).filter(({ kind }) =>
      kind === 'criminal' ? file !== 'budget-8a' : withoutHealth.includes(file),
    ),
    ...certain.map((place): Judged => ({ ...place, certainty: 'certain' })),
  ]
  return merged(places).map(({ kind, certainty, ...place }) => {
    const [start, end] = [from(place.start), to(place.end)]
    return { kind, certainty, start, end, text: typed.slice(start, end) }
  })
}

/** Whether the rules find something in these words. */
export function rulesSay(words: readonly Word[]): Said {
  return { criminal: findCriminal(words).length > 0, health: findHealth(words).length + bodiesIn(words).length > 0 }
}

/** Crime and health: what the rules say, and what the learned reader makes of each sentence. */
function bySense(words: readonly Word[], reader: Reader | undefined): Judged[] {
  const found: Record<LearnedKind, readonly Match[]> = {
    criminal: findCriminal(words),
    health: [...findHealth(words), ...bodiesIn(words)],
  }
  const saidIn = (kind: LearnedKind, part: readonly Word[]) =>
    found[kind].filter(({ start }) => start >= (part[0]?.start ?? 0) && start < (part.at(-1)?.end ?? 0))
  const kinds = Object.keys(found) as LearnedKind[]
  if (!reader) return kinds.flatMap((kind) => found[kind].map((match) => ({ kind, certainty: 'certain', ...match })))
  const readingsOf = (part: readonly Word[]) =>
    reader(part, { criminal: saidIn('criminal', part).length > 0, health: saidIn('health', part).length > 0 })
  return partsOf(words).flatMap((part) => {
    const said = { criminal: saidIn('criminal', part), health: saidIn('health', part) }
    const readings = readingsOf(part)
    const clauses = clausesOf(part).map((clause) => ({ clause, readings: readingsOf(clause) }))
    return kinds.flatMap((kind): Judged[] => {
      const reading = readings[kind]
      // Of a word by itself only what is written down can be told.
      if (!reading || (part.length === 1 && said[kind].length === 0)) return []
      const { certainty, start, end } = reading
      const places = said[kind].length > 0 ? said[kind] : [{ start, end }]
      return places.map((match) => {
        // What the rules find may be certain in its own clause, whatever else the sentence speaks of.
        const own = clauses.find(({ clause }) => saidIn(kind, clause).includes(match))?.readings[kind]?.certainty
        return { kind, certainty: own === 'certain' ? own : certainty, ...match }
      })
    })
  })
}

/** The clauses of a sentence that has several: each begins behind a pause or at a word that leads another thought. */
function clausesOf(sentence: readonly Word[]): Word[][] {
  const clauses: Word[][] = []
  for (const word of sentence) {
    const last = clauses.at(-1)
    if (!last || word.pause || (leads(word.folded) && last.length > 1)) clauses.push([word])
    else last.push(word)
  }
  return clauses.length > 1 ? clauses : []
}
const leads = wordTest('en maar want omdat doordat dus terwijl nadat sinds zodat and but because')

/** Sentences; a long one in parts that overlap, so that nothing is read without what stands beside it. */
function partsOf(words: readonly Word[]): Word[][] {
  const sentences = Map.groupBy(words, ({ sentence }) => sentence)
  return [...sentences.values()].flatMap((sentence) =>
    sentence.length <= longest
      ? [sentence]
      : Array.from({ length: Math.ceil((sentence.length - overlap) / (longest - overlap)) }, (_, index) =>
          sentence.slice(index * (longest - overlap), index * (longest - overlap) + longest),
        ),
  )
}
const [longest, overlap] = [40, 10]

type Judged = Place & { readonly certainty: Certainty }

/** Findings of one kind that overlap are one. */
function merged(places: readonly Judged[]): Judged[] {
  const last = new Map<FindingKind, Judged>()
  const whole: Judged[] = []
  for (const place of places.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const before = last.get(place.kind)
    if (before && place.start < before.end) {
      const certainty = before.certainty === 'certain' ? 'certain' : place.certainty
      const joined = { ...before, certainty, end: Math.max(before.end, place.end) }
      whole[whole.indexOf(before)] = joined
      last.set(place.kind, joined)
    } else {
      whole.push(place)
      last.set(place.kind, place)
    }
  }
  return whole
}
