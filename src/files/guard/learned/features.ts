/** What the learned reader sees of a sentence: words, pairs of them, pieces of words, and what the rules say. */
import type { Word } from '../text.ts'

/** Each feature has one of these places, by its hash; two that share one are weighed together. */
export const places = 1 << 17

/** `word`: which word of the sentence it comes from, -1: of none. `value`: how much of it there is. */
export type Feature = { readonly place: number; readonly word: number; readonly value: number }

/** What the rules say of a sentence, as they do of any text. */
export type Said = Readonly<{ criminal: boolean; health: boolean }>

/** Pieces of a word of these lengths, its beginning and end marked: so that compounds, endings and typing errors are alike. */
const [shortestPiece, longestPiece] = [3, 6]
/** Two words belong together within so many. */
const near = 5
/** How much pairs weigh beside the words themselves: most are met once. */
const ofPairs = 0.6

/** The features of the words of one sentence, each once. A long sentence has more of them, and says no more by that. */
export function featuresOf(words: readonly Word[], said: Said): Feature[] {
  const [single, pairs, pieces] = [group(1), group(ofPairs), group(1)]
  for (const [at, { folded, typed }] of words.entries()) {
    const word = shape(folded)
    single.add(`w ${word}`, at)
    single.add(`t ${shape(typed.toLowerCase())}`, at)
    pairs.add(`p ${shape(words[at - 1]?.folded ?? '^')} ${word}`, at)
    if (at === words.length - 1) pairs.add(`p ${word} $`, at)
    for (let before = Math.max(0, at - near); before < at - 1; before++)
      pairs.add(`n ${shape(words[before]?.folded ?? '')} ${word}`, at)
    const marked = `^${word}$`
    for (let length = shortestPiece; length <= longestPiece; length++)
      for (let from = 0; from + length <= marked.length; from++) pieces.add(marked.slice(from, from + length), at)
  }
  const rules = group(1)
  if (said.criminal) rules.add('rules criminal', -1)
  if (said.health) rules.add('rules health', -1)
  return [...single.features(), ...pairs.features(), ...pieces.features(), ...rules.features(1)]
}

/** Features of a kind: together they are as long as one, times their share. */
function group(part: number) {
  const words = new Map<number, number>()
  return {
    add(name: string, word: number): void {
      const place = hash(name) % places
      if (!words.has(place)) words.set(place, word)
    },
    features: (count = words.size): Feature[] => {
      const value = part / Math.sqrt(Math.max(count, 1))
      return [...words].map(([place, word]) => ({ place, word, value }))
    },
  }
}

/** Numbers are alike by their length, and of what has no end the beginning counts. */
const shape = (text: string): string => text.slice(0, longestWord).replace(/\d/g, '0')
const longestWord = 30

/** FNV-1a of 32 bits over UTF-16 code units, with its bits mixed at the end. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value ^= value >>> 15
  value = Math.imul(value, 0x85ebca6b)
  value ^= value >>> 13
  return value >>> 0
}
