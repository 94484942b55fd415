/** The words round a place in a text. */
import type { Word } from './text.ts'

/** Words that end before a place; asked for with growing places, so that the whole costs one pass. */
export function walker(words: readonly Word[]): (place: number) => Word[] {
  let at = 0
  return (place) => {
    while (at < words.length && (words[at]?.end ?? 0) <= place) at++
    return words.slice(Math.max(0, at - 14), at)
  }
}

/** At most five words that begin right behind a place, in one sentence; nothing but brackets and the like stands between. */
export function behind(words: readonly Word[], from: number, text: string): Word[] {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.start ?? 0) < from) low = middle + 1
    else high = middle
  }
  const first = words[low]
  if (!first || !/^[\s()=:,-]*$/.test(text.slice(from, first.start)) || first.start - from > 5) return []
  return words.slice(low, low + 5).filter(({ sentence }) => sentence === first.sentence)
}
