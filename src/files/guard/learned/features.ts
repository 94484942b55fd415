/** What the learned reader sees of a sentence: words, pairs of them, pieces of words, and what the rules say. */
import type { Word } from '../text.ts'
import { classOf } from './classes.ts'

/** Features are known by a hash of so many values; hardly two that matter share one. */
export const width = 1 << 22

/** `word`: which word of the sentence it comes from, -1: of none. `value`: how much of it there is. */
export type Feature = { readonly key: number; readonly word: number; readonly value: number }

/** What the rules say of a sentence, as they do of any text. */
export type Said = Readonly<{ criminal: boolean; health: boolean }>

/** Pieces of a word of these lengths, its beginning and end marked: so that compounds, endings and typing errors are alike. */
const [shortestPiece, longestPiece] = [3, 6]
/** Two words belong together within so many. */
const near = 5
/** And so many, as what kind of word they are. */
const nearAsKinds = 4

/** The features of the words of one sentence, each once. A long sentence has more of them, and says no more by that. */
export function featuresOf(words: readonly Word[], said: Said): Feature[] {
  const [single, pairs, pieces] = [group(), group(), group()]
  const shapes = words.map(({ folded }) => shape(folded))
  const kinds = words.map(({ folded }, at) => classOf(folded) ?? shapes[at] ?? '')
  for (const [at, word] of shapes.entries()) {
    single.add(`w ${word}`, at)
    single.add(`t ${shape(words[at]?.typed.toLowerCase() ?? '')}`, at)
    pairs.add(`p ${shapes[at - 1] ?? '^'} ${word}`, at)
    if (at === shapes.length - 1) pairs.add(`p ${word} $`, at)
    for (let before = Math.max(0, at - near); before < at - 1; before++) pairs.add(`n ${shapes[before]} ${word}`, at)
    for (let before = Math.max(0, at - nearAsKinds); before < at; before++)
      pairs.add(`a ${before === at - 1 ? 1 : 2} ${kinds[before]} ${kinds[at]}`, at)
    if (at > 1) pairs.add(`t ${kinds.slice(at - 2, at + 1).join(' ')}`, at)
    const marked = `^${word}$`
    for (let length = shortestPiece; length <= longestPiece; length++)
      for (let from = 0; from + length <= marked.length; from++)
        pieces.add(`c ${marked.slice(from, from + length)}`, at)
  }
  const rules = group()
  if (said.criminal) rules.add('rules criminal', -1)
  if (said.health) rules.add('rules health', -1)
  return [...single.features(), ...pairs.features(), ...pieces.features(), ...rules.features(1)]
}

/** Features of a kind: together they are as long as one. */
function group() {
  const words = new Map<number, number>()
  return {
    add(name: string, word: number): void {
      const key = hash(name) % width
      if (!words.has(key)) words.set(key, word)
    },
    features: (count = words.size): Feature[] => {
      const value = 1 / Math.sqrt(Math.max(count, 1))
      return [...words].map(([key, word]) => ({ key, word, value }))
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
