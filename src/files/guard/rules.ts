import { type Hit, PatternIndex, spellingTest, wordTest } from './patterns.ts'
import { fold, type Word } from './text.ts'

/** Words around a word. Any one that is found counts. Lists are patterns as in `patterns.ts`. */
export type Around = {
  /** In the same sentence. */
  readonly sentence?: string
  /** Up to six words before or after. */
  readonly near?: string
  /** Up to four words before, after; as `unless` not past a comma or a word that starts another thought. */
  readonly before?: string
  readonly after?: string
  readonly prev?: string
  readonly next?: string
}

/** One family of words, and the company in which it is (`only`) or is not (`unless`) an alarm; `still` beats `unless`. */
export type Rule = {
  readonly words: string
  readonly only?: Around
  readonly unless?: Around
  readonly still?: Around
  /** In capitals only: an abbreviation that is a word too. */
  readonly capitals?: true
  /** Spelled like a usual word: no typing errors are guessed. */
  readonly exact?: true
}

type Test = { readonly side: keyof Around; readonly holds: (folded: string) => boolean }
type Compiled = Omit<Rule, 'only' | 'unless' | 'still'> & {
  readonly only: readonly Test[] | undefined
  readonly unless: readonly Test[] | undefined
  readonly still: readonly Test[] | undefined
}

/** After one of these another thought begins: "werkt niet omdat hij in de gevangenis zit". */
const anotherThought = wordTest(
  'omdat want doordat ivm wegens vanwege na nadat sinds maar toen voordat zit zat mee samen terwijl zolang totdat',
)

const testsOf = (around: Around | undefined): Test[] | undefined =>
  around && Object.entries(around).map(([side, list]) => ({ side: side as keyof Around, holds: wordTest(list) }))

/** What a rule found: from the first to the last word of it. */
export type Match = { readonly start: number; readonly end: number }

export function finder(rules: readonly Rule[], lookalikes: string): (words: readonly Word[]) => Match[] {
  const index = new PatternIndex(rules)
  const innocent = spellingTest(lookalikes)
  const compiled = rules.map(
    (rule): Compiled => ({
      ...rule,
      only: testsOf(rule.only),
      unless: testsOf(rule.unless),
      still: testsOf(rule.still),
    }),
  )
  const lookUp = ({ typed, folded }: Word): readonly Hit[] => {
    if (innocent(typed.toLowerCase())) return []
    const exact = index.exact(folded)
    return exact.length ? exact : index.nearby(folded)
  }
  return (words) => {
    const known = new Map<string, readonly Hit[]>()
    const hitsOf = (word: Word) => {
      const found = known.get(word.typed) ?? lookUp(word)
      known.set(word.typed, found)
      return found
    }
    const joined = new Map<string, readonly Hit[]>()
    const joinedHits = (word: Word, next: Word) => {
      const both = word.typed + next.typed
      const found =
        joined.get(both) ??
        index.exact(fold(both)).filter(({ from, to }) => from === 0 && to > word.folded.length && to >= shortestSplit)
      joined.set(both, found)
      return found
    }
    const sentences = sentencesOf(words)
    const matches: Match[] = []
    for (const [at, word] of words.entries()) {
      for (const { rule } of hitsOf(word)) {
        const match = judge(compiled[rule], words, at, at, sentences)
        if (match) matches.push(match)
      }
      const next = words[at + 1]
      if (next && splits(word, next)) {
        for (const { rule } of joinedHits(word, next)) {
          const match = judge(compiled[rule], words, at, at + 1, sentences)
          if (match) matches.push(match)
        }
      }
    }
    return matches
  }
}

const shortestSplit = 7
/** Two words that may be one, typed apart: "taak straf", "straf-blad". */
const splits = (word: Word, next: Word) =>
  next.start - word.end === 1 && next.typed.length >= 4 && word.typed.length + next.typed.length <= 40

type Sentence = { readonly from: number; readonly to: number; readonly shouted: boolean }

function sentencesOf(words: readonly Word[]): Sentence[] {
  const all: Sentence[] = []
  let from = 0
  for (let i = 1; i <= words.length; i++) {
    if (i < words.length && words[i]?.sentence === words[from]?.sentence) continue
    const part = words.slice(from, i)
    const capitals = part.filter(({ typed }) => typed.length > 1 && typed === typed.toUpperCase() && /\D/.test(typed))
    all.push({ from, to: i, shouted: part.length > 2 && capitals.length * 2 > part.length })
    from = i
  }
  return all
}

function judge(
  rule: Compiled | undefined,
  words: readonly Word[],
  first: number,
  last: number,
  sentences: readonly Sentence[],
): Match | undefined {
  const word = words[first]
  const end = words[last]
  const sentence = word && sentences[word.sentence]
  if (!rule || !word || !end || !sentence) return undefined
  if (rule.capitals && (!isCapitals(word) || sentence.shouted || isCapitals(words[last + 1]))) return undefined
  const holds = (tests: readonly Test[], strict: boolean) => company(tests, words, first, last, sentence, strict)
  if (rule.unless && holds(rule.unless, true) !== undefined && !(rule.still && holds(rule.still, false) !== undefined))
    return undefined
  if (!rule.only) return { start: word.start, end: end.end }
  const at = holds(rule.only, false)
  const other = at === undefined ? undefined : words[at]
  if (!other) return undefined
  // The company is shown with it where that reads as one: "zit … vast".
  const near = Math.abs((at ?? first) - first) <= 4
  return near
    ? { start: Math.min(word.start, other.start), end: Math.max(end.end, other.end) }
    : { start: word.start, end: end.end }
}

/** Letters all in capitals; a word after it that is so too means that somebody raised his voice. */
const isCapitals = (word: Word | undefined) =>
  word !== undefined && /\p{Lu}/u.test(word.typed) && word.typed === word.typed.toUpperCase()

/** Place of a word that makes one of the tests true. A long sentence is read sixty words to either side. */
function company(
  tests: readonly Test[],
  words: readonly Word[],
  first: number,
  last: number,
  sentence: Sentence,
  strict: boolean,
): number | undefined {
  for (const { side, holds } of tests) {
    const before = side === 'after' || side === 'next' ? 0 : reach[side]
    const after = side === 'before' || side === 'prev' ? 0 : reach[side]
    const bounded = strict && (side === 'before' || side === 'after')
    for (let i = first - 1; i >= Math.max(sentence.from, first - before); i--) {
      const word = words[i]
      if (!word || (bounded && (words[i + 1]?.pause || anotherThought(word.folded)))) break
      if (holds(word.folded)) return i
    }
    for (let i = last + 1; i < Math.min(sentence.to, last + 1 + after); i++) {
      const word = words[i]
      if (!word || (bounded && (word.pause || anotherThought(word.folded)))) break
      if (holds(word.folded)) return i
    }
  }
  return undefined
}

const reach: Record<keyof Around, number> = { sentence: 60, near: 6, before: 6, after: 6, prev: 1, next: 1 }
