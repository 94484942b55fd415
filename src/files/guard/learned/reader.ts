/**
 * The learned reader: how likely a sentence speaks of a punishable act, or of somebody's health, by what was learned from
 * sentences (`npm run train:guard`). A linear model: what each word and piece of it adds can be told, and is shown.
 */
import type { Certainty } from '../finding.ts'
import type { Word } from '../text.ts'
import { type Feature, featuresOf, places, type Said } from './features.ts'

export const learnedKinds = ['criminal', 'health'] as const
export type LearnedKind = (typeof learnedKinds)[number]

/** `start`, `end`: the words that weigh most, as UTF-16 offsets. */
export type Reading = { readonly certainty: Certainty; readonly start: number; readonly end: number }

/** Reads one sentence, or a part of a long one. */
export type Reader = (words: readonly Word[], said: Said) => Partial<Record<LearnedKind, Reading>>

/** Of one kind. `weights`: base64 of one signed byte for each place; a sum is `scale` times theirs, and `bias`. */
export type Learned = {
  readonly weights: string
  readonly scale: number
  readonly bias: number
  /** From which sum on it is certain, and from which one asks. */
  readonly certain: number
  readonly perhaps: number
}

export function readerOf(learned: Readonly<Record<LearnedKind, Learned>>): Reader {
  const lines = learnedKinds.map((kind) => ({ kind, ...learned[kind], weights: bytes(learned[kind].weights) }))
  return (words, said) => {
    const features = featuresOf(words, said)
    return Object.fromEntries(
      lines.flatMap(({ kind, weights, scale, bias, certain, perhaps }) => {
        const weighed = ({ place, value }: Feature) => (weights[place] ?? 0) * scale * value
        const sum = features.reduce((all, feature) => all + weighed(feature), bias)
        const certainty = certaintyOf(sum, said[kind], { certain, perhaps })
        return certainty ? [[kind, { certainty, ...heaviest(words, features, weighed) }]] : []
      }),
    )
  }
}

/** What the rules find is asked about at least, and certain where the sum would ask too. */
export function certaintyOf(
  sum: number,
  said: boolean,
  { certain, perhaps }: Pick<Learned, 'certain' | 'perhaps'>,
): Certainty | undefined {
  if (sum >= certain || (said && sum >= perhaps)) return 'certain'
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

function bytes(base64: string): Int8Array {
  const text = atob(base64)
  if (text.length !== places) throw new Error('these weights were made for other features')
  return Int8Array.from(text, (letter) => letter.charCodeAt(0))
}
