/** What the learned reader sees of a sentence: words, pairs of them, pieces of words, and what the rules say. */
import type { Word } from '../text.ts'

/** Each feature has one of these places, by its hash; two that share one are weighed together. */
export const places = 1 << 16

/** `word`: which word of the sentence it comes from, -1: of none. */
export type Feature = { readonly place: number; readonly word: number }

/** Pieces of a word of these lengths, its beginning and end marked: so that compounds, endings and typing errors are alike. */
const [shortestPiece, longestPiece] = [3, 6]
/** Two words belong together within so many. */
const near = 4

/** What the rules say of a sentence, as they do of any text. */
export type Said = Readonly<{ criminal: boolean; health: boolean }>

/** The features of the words of one sentence, each once, in order of their words. */
export function featuresOf(words: readonly Word[], said: Said): Feature[] {
  const seen = new Set<number>()
  const features: Feature[] = []
  const add = (name: string, word: number) => {
    const place = hash(name) % places
    if (seen.has(place)) return
    seen.add(place)
    features.push({ place, word })
  }
  if (said.criminal) add('rule criminal', -1)
  if (said.health) add('rule health', -1)
  for (const [at, { folded }] of words.entries()) {
    const word = shape(folded)
    add(`w ${word}`, at)
    const previous = shape(words[at - 1]?.folded ?? '^')
    add(`p ${previous} ${word}`, at)
    if (at === words.length - 1) add(`p ${word} $`, at)
    for (let before = Math.max(0, at - near); before < at - 1; before++)
      add(`n ${shape(words[before]?.folded ?? '')} ${word}`, at)
    const marked = `^${word}$`
    for (let length = shortestPiece; length <= longestPiece; length++)
      for (let from = 0; from + length <= marked.length; from++) add(`c ${marked.slice(from, from + length)}`, at)
  }
  return features
}

/** Numbers are alike by their length, and of what has no end the beginning counts. */
const shape = (folded: string): string => folded.slice(0, longestWord).replace(/\d/g, '0')
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
