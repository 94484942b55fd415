/**
 * The learned reader: how likely a sentence speaks of a punishable act, or of somebody's health, by what was learned from
 * sentences (`npm run train:guard`). A linear model: what each word and piece of it adds can be told, and is shown.
 */
import type { Certainty } from '../finding.ts'
import type { Word } from '../text.ts'
import { type Feature, featuresOf, type Said } from './features.ts'

export const learnedKinds = ['criminal', 'health'] as const
export type LearnedKind = (typeof learnedKinds)[number]

/** `start`, `end`: the words that weigh most, as UTF-16 offsets. */
export type Reading = { readonly certainty: Certainty; readonly start: number; readonly end: number }

/** Reads one sentence, or a part of a long one. */
export type Reader = (words: readonly Word[], said: Said) => Partial<Record<LearnedKind, Reading>>

/** A sum is `scale` times the weights, and `bias`; from `perhaps` on one asks, from `certain` on it is. */
export type Line = {
  readonly scale: number
  readonly bias: number
  readonly certain: number
  readonly perhaps: number
}

/**
 * What was learned. `table`: base64 of one entry after another, in the order of their keys: how much further the key is than the
 * one before (seven bits a byte, the lowest first, the highest bit for *more comes*), and a signed byte of weight for each kind in
 * the order of `learnedKinds`.
 */
export type Learned = { readonly table: string } & Readonly<Record<LearnedKind, Line>>

export function readerOf(learned: Learned): Reader {
  const table = opened(learned.table)
  return (words, said) => {
    const features = featuresOf(words, said)
    return Object.fromEntries(
      learnedKinds.flatMap((kind, at) => {
        const { scale, bias, ...bounds } = learned[kind]
        const weighed = ({ key, value }: Feature) => (table.get(key)?.[at] ?? 0) * scale * value
        const sum = features.reduce((all, feature) => all + weighed(feature), bias)
        const certainty = certaintyOf(sum, said[kind], bounds)
        return certainty ? [[kind, { certainty, ...heaviest(words, features, weighed) }]] : []
      }),
    )
  }
}

/** What the rules find is asked about at least, and certain from where one would ask of others. */
export function certaintyOf(
  sum: number,
  said: boolean,
  { certain, perhaps }: Pick<Line, 'certain' | 'perhaps'>,
): Certainty | undefined {
  if (sum >= (said ? perhaps : certain)) return 'certain'
  return said || sum >= perhaps ? 'perhaps' : undefined
}

/** From the first to the last of the words that weigh at least half of what the heaviest does. */
function heaviest(words: readonly Word[], features: readonly Feature[], weighed: (feature: Feature) => number) {
  const sums = words.map(() => 0)
  for (const feature of features)
    if (feature.word >= 0) sums[feature.word] = (sums[feature.word] ?? 0) + weighed(feature)
  const least = Math.max(...sums) / 2
  const first = sums.findIndex((sum) => sum >= least)
  const last = sums.findLastIndex((sum) => sum >= least)
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 }
}

function opened(base64: string): Map<number, readonly number[]> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const table = new Map<number, readonly number[]>()
  let key = 0
  for (let at = 0; at < bytes.length; ) {
    let [further, shift] = [0, 0]
    let byte = 0x80
    while (byte >= 0x80) {
      byte = bytes[at++] ?? 0
      further |= (byte & 0x7f) << shift
      shift += 7
    }
    key += further
    table.set(
      key,
      learnedKinds.map(() => ((bytes[at++] ?? 0) << 24) >> 24),
    )
  }
  return table
}
