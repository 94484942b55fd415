import { fold, foldInside } from './text.ts'

/**
 * A word pattern: `straf` is the whole word, `straf*` its beginning, `*straf` its end, `*straf*` anywhere in a compound.
 * Patterns are folded like the words they are held against.
 */
type Pattern = { readonly stem: string; readonly freeStart: boolean; readonly freeEnd: boolean }

function patternsOf(list: string): Pattern[] {
  return list
    .split(/\s+/)
    .filter((text) => text !== '')
    .flatMap((text) => {
      const bare = text.replaceAll('*', '')
      const freeEnd = text.endsWith('*')
      // What folds at the end of a word does not in the middle of one: `misdaad*` is in "misdaad" and in "misdaadgeld".
      const stems = freeEnd ? new Set([fold(bare), foldInside(bare)]) : [fold(bare)]
      return [...stems].map((stem) => ({ stem, freeStart: text.startsWith('*'), freeEnd }))
    })
}

const fits = ({ stem, freeStart, freeEnd }: Pattern, word: string): boolean => {
  if (freeStart) return freeEnd ? word.includes(stem) : word.endsWith(stem)
  return freeEnd ? word.startsWith(stem) : word === stem
}

const longestInContext = 60

/** A short list of patterns, as contexts use it. */
export function wordTest(list: string): (folded: string) => boolean {
  const all = patternsOf(list)
  const whole = new Set(all.filter((p) => !p.freeStart && !p.freeEnd).map((p) => p.stem))
  const parts = all.filter((p) => p.freeStart || p.freeEnd)
  const known = new Map<string, boolean>()
  return (word) => {
    if (whole.has(word)) return true
    if (parts.length === 0 || word.length > longestInContext) return false
    const before = known.get(word)
    if (before !== undefined) return before
    const found = parts.some((pattern) => fits(pattern, word))
    // What people wrote is not kept: the answers are for the words of our own lists and of one text.
    if (known.size >= 500) known.clear()
    known.set(word, found)
    return found
  }
}

/** Where a pattern of the index was found in a folded word. */
export type Hit = { readonly rule: number; readonly from: number; readonly to: number }

type Entry = Pattern & { readonly rule: number }
const keyLength = 3
const headLength = 4

/** Words as they are spelled, unfolded: `helling` is not `heling`. */
export function spellingTest(list: string): (typed: string) => boolean {
  const all = list.split(/\s+/).filter((text) => text !== '')
  const whole = new Set(all.filter((text) => !text.endsWith('*')))
  const starts = new Set(all.filter((text) => text.endsWith('*')).map((text) => text.slice(0, -1)))
  const lengths = [...new Set([...starts].map((start) => start.length))]
  return (word) =>
    whole.has(word) || lengths.some((length) => word.length >= length && starts.has(word.slice(0, length)))
}

/** Many patterns at once: one look-up per position of a word, so that a text costs time in proportion to its length. */
export class PatternIndex {
  readonly #whole = new Map<string, number[]>()
  readonly #parts = new Map<string, Entry[]>()
  readonly #heads = new Map<string, Entry[]>()
  readonly #tails = new Map<string, Entry[]>()

  constructor(lists: readonly { readonly words: string; readonly exact?: boolean }[]) {
    for (const [rule, { words, exact }] of lists.entries())
      for (const pattern of patternsOf(words)) {
        if (!pattern.freeStart && !pattern.freeEnd) push(this.#whole, pattern.stem, rule)
        else if (pattern.stem.length < keyLength) throw new Error(`too short to look for in words: ${pattern.stem}`)
        else push(this.#parts, pattern.stem.slice(0, keyLength), { ...pattern, rule })
        if (!exact && pattern.stem.length >= (pattern.freeStart ? wrongLetterFrom : shortestWithTypo)) {
          const entry = { ...pattern, rule }
          push(this.#heads, pattern.stem.slice(0, headLength), entry)
          push(this.#tails, pattern.stem.slice(middle(entry), middle(entry) + keyLength), entry)
        }
      }
  }

  /** Patterns that the word holds as it is spelled. */
  exact(word: string): Hit[] {
    const hits = (this.#whole.get(word) ?? []).map((rule) => ({ rule, from: 0, to: word.length }))
    for (let at = 0; at + keyLength <= word.length; at++)
      for (const { stem, freeStart, freeEnd, rule } of this.#parts.get(word.slice(at, at + keyLength)) ?? [])
        if ((at === 0 || freeStart) && word.startsWith(stem, at) && (freeEnd || at + stem.length === word.length))
          hits.push({ rule, from: at, to: at + stem.length })
    return hits
  }

  /** Patterns that the word would hold but for a letter that is missing, doubled, wrong or in another place. */
  nearby(word: string): Hit[] {
    if (word.length < shortestWithTypo - 1 || word.length > 40) return []
    // With one error in a word, the half before it or the half behind it stands there as it should.
    const near = new Set(this.#heads.get(word.slice(0, headLength)))
    for (let at = 2; at + keyLength <= word.length && at <= longestHalf; at++)
      for (const entry of this.#tails.get(word.slice(at, at + keyLength)) ?? [])
        if (Math.abs(middle(entry) - at) <= 1) near.add(entry)
    const hits: Hit[] = []
    for (const { stem, freeEnd, rule } of near) {
      // Hardly anybody errs in the first letter, and many usual words differ in that one only.
      if (stem[0] !== word[0]) continue
      if (Math.abs(word.length - stem.length) > 2 && !(freeEnd && word.length > stem.length)) continue
      const open = freeEnd && stem.length >= wrongLetterFrom
      if (withinTypo(stem, 0, word, 0, typosIn(stem, word), open)) hits.push({ rule, from: 0, to: word.length })
    }
    return hits
  }
}

const shortestWithTypo = 6
/** From this length a wrong letter is guessed too; below it only one that is missing, added or swapped. */
const wrongLetterFrom = 8
const twoTyposFrom = 12
const typosIn = (stem: string, word: string) =>
  stem.length >= twoTyposFrom && stem.slice(0, headLength) === word.slice(0, headLength) ? 2 : 1
const middle = ({ stem }: Pattern) => Math.ceil(stem.length / 2)
const longestHalf = 14

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/**
 * Whether the word is the stem but for `most` letters missing, added, wrong or swapped; `open`: it may go on after the
 * stem, as a compound does. At most two levels deep, so linear in the length of the stem.
 */
function withinTypo(stem: string, i: number, word: string, j: number, most: number, open: boolean): boolean {
  let s = i
  let w = j
  while (s < stem.length && stem[s] === word[w]) {
    s++
    w++
  }
  if (s === stem.length) return open || word.length - w <= most
  if (most === 0) return false
  const swapped = stem[s] === word[w + 1] && stem[s + 1] === word[w]
  return (
    (swapped && withinTypo(stem, s + 2, word, w + 2, most - 1, open)) ||
    (stem.length >= wrongLetterFrom && withinTypo(stem, s + 1, word, w + 1, most - 1, open)) ||
    withinTypo(stem, s + 1, word, w, most - 1, open) ||
    withinTypo(stem, s, word, w + 1, most - 1, open)
  )
}
