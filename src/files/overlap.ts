/**
 * The passages of a text in which at least `least` words in a row stand in one of the sources too, as they were typed.
 * Capitals, accents, punctuation and line ends make no difference; an inflection does: this finds copying, not likeness.
 */
export function overlaps(text: string, sources: readonly string[], least: number): string[] {
  const known = new Set(sources.flatMap((source) => rows(wordsOf(source), least)))
  const words = wordsOf(text)
  const starts = rows(words, least).flatMap((row, index) => (known.has(row) ? [index] : []))
  const passages: { from: number; to: number }[] = []
  for (const start of starts) {
    const last = passages.at(-1)
    const to = start + least - 1
    if (last && start <= last.to) last.to = to
    else passages.push({ from: start, to })
  }
  return passages.map(({ from, to }) => text.slice(words[from]?.start, words[to]?.end).replace(/\s+/g, ' '))
}

type Word = { readonly folded: string; readonly start: number; readonly end: number }

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: typed, index }) => ({
    folded: typed.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
    start: index,
    end: index + typed.length,
  }))

/** Each row of so many words, from every place where one begins. */
const rows = (words: readonly Word[], length: number): string[] =>
  words.slice(0, Math.max(0, words.length - length + 1)).map((_, index) =>
    words
      .slice(index, index + length)
      .map(({ folded }) => folded)
      .join(' '),
  )
