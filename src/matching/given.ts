import { isKnown, mayBegin, relationOf } from './given-names.ts'
import type { Client } from './person.ts'
import { sameSpelling, spellings } from './spelling.ts'
import { alike, typingErrors } from './text.ts'
import type { Verdict } from './verdict.ts'

/** How two given names look beside each other; `doubt`: a slip of the finger, or somebody's brother or sister. */
type Look = 'same' | 'spelling' | 'called' | 'both' | 'slip' | 'begins' | 'doubt' | 'other'

/** What makes a woman's name of a man's, or a child's of a grown-up's; between two names alike it is no slip. */
const endings = /^(?:[aeio]|ah|eh|[ij]a|ya|iya|[tkp]?je|k?e|ina|ine|ette|ni|ka|ke|neke|tine|us|is)$/

function endsOtherwise(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.startsWith(short) && endings.test(long.slice(short.length))) return true
  const [ours, theirs] = [short.at(-1) ?? '', long.at(-1) ?? '']
  return ours !== theirs && long.length === short.length && long.startsWith(short.slice(0, -1))
}

function look(a: string, b: string): Look {
  if (a === b) return 'same'
  const relation = relationOf(a, b)
  if (relation) return relation
  if (sameSpelling(a, b)) return 'spelling'
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (endsOtherwise(a, b)) return 'doubt'
  // `Alex` of `Alexandros`; `Mila` and `Milan` are two.
  if (short.length >= 2 && long.length >= short.length + 3 && long.startsWith(short)) return 'begins'
  // By ear and by finger at once.
  const [one = '', other = ''] = [spellings(a)[0], spellings(b)[0]]
  const heard = Math.min(one.length, other.length) >= 6 && typingErrors(one, other, 1) <= 1
  if (isSlip(a, b) || (heard && a[0] === b[0])) return 'slip'
  return alike(a, b) >= 0.6 ? 'doubt' : 'other'
}

/** For words of which nobody knows whether they are given or family names. */
export const maySame = (a: string, b: string): boolean => ['same', 'spelling', 'called', 'slip'].includes(look(a, b))

const vowel = /[aeiouy]/

/**
 * One error inside a word: letters that changed places, one left out or too many, or another. A vowel for a vowel makes another
 * name soonest; in a short word of which neither side is a known name it is none.
 */
function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length < 5 || typingErrors(short, long, 1) !== 1 || short[0] !== long[0]) return false
  const known = isKnown(a) || isKnown(b)
  if (long.length === 5 && !known) return false
  if (short.length < long.length) return true
  const at = [...short].findIndex((letter, index) => letter !== long[index])
  const [one = '', other = ''] = [short[at], long[at]]
  const crossed = one === long[at + 1] && short[at + 1] === other
  if (crossed || long.length >= 7 || vowel.test(one) !== vowel.test(other)) return true
  return long.length === 6 && (known || vowel.test(one))
}

/** A sure sign against: a name that is written in full on both sides, and is another. */
const another: Verdict = { stranger: -4.5, housemate: -4.5, agrees: false }

const worthOf: Readonly<Record<Exclude<Look, 'other'>, (rarity: number) => Verdict>> = {
  same: (rarity) => ({ stranger: rarity, housemate: Math.min(4.5, rarity), agrees: true }),
  spelling: (rarity) => ({ stranger: rarity - 0.3, housemate: Math.min(4, rarity), agrees: true }),
  slip: (rarity) => ({ stranger: rarity - 1, housemate: Math.min(2.6, rarity), agrees: true }),
  called: () => ({ stranger: 2.2, housemate: 1.9, agrees: true }),
  begins: () => ({ stranger: 2.2, housemate: 1.9, agrees: true }),
  both: () => ({ stranger: 0.8, housemate: -2.2, doubt: true }),
  doubt: (rarity) => ({ stranger: Math.min(1.5, rarity - 3), housemate: -2.2, doubt: true }),
}

/** Jan Peter and Jan Willem, Abdul Hamid and Abdul Wahid: the second names are written in full too, and others. */
function secondsDiffer(q: readonly string[], c: readonly string[]): boolean {
  const [ours, theirs] = [q.slice(1), c.slice(1)].map((names) => names.filter((name) => name.length > 1))
  if (!ours?.length || !theirs?.length) return false
  return !ours.some((a) => theirs.some((b) => !['other', 'doubt'].includes(look(a, b))))
}

/** Written in one word or two: Anne Marie, Abdul Rahman, Jan-Willem. */
const joined = (names: readonly string[]) => names.slice(0, 2).join('')

export function compareGiven(q: readonly string[], client: Client): Verdict {
  const c = client.person.name.given
  const [a, b] = [q[0], c[0]]
  if (a === undefined || b === undefined) return { stranger: 0, housemate: 0 }
  if (a.length === 1 || b.length === 1) return compareInitials(q, c)
  let best: Verdict | undefined
  for (const [i, one] of q.entries()) {
    for (const [j, other] of c.entries()) {
      if (one.length === 1 || other.length === 1) continue
      const seen = look(one, other)
      if (seen === 'other' || (seen === 'doubt' && i + j > 0)) continue
      const found = worthOf[seen](Math.min(7, client.givenRarity[j] ?? 3))
      const later = i + j > 0 ? 2.5 : 0
      if (!best || found.stranger - later > best.stranger)
        best = { ...found, stranger: found.stranger - later, housemate: found.housemate - later / 2.5 }
    }
  }
  if (best?.agrees && secondsDiffer(q, c)) return { stranger: -1, housemate: -2.2, doubt: true }
  if (best?.agrees) return best
  if (q.length !== c.length) {
    const [ours, theirs] = q.length > c.length ? [joined(q), b] : [a, joined(c)]
    const seen = look(ours, theirs)
    if (seen === 'same' || seen === 'spelling') return worthOf[seen](4)
  }
  if (best) return best
  if (a[0] === b[0] && !(isKnown(a) && isKnown(b))) return { stranger: -1.6, housemate: -2.2, doubt: true }
  return another
}

/** One letter may stand for some sounds: `Khalid` and `Chalid`, `Cees` and `Kees`, `Djamal`, `Jamal` and `Yamal`. */
const begins: Readonly<Record<string, string>> = {
  c: 'ksh',
  k: 'kh',
  j: 'ji',
  d: 'dj',
  y: 'ij',
  z: 's',
  v: 'vf',
  w: 'v',
  q: 'k',
}
const beginsLike = (name: string, letter: string): boolean =>
  name.length > 1 &&
  (mayBegin(name, letter) || spellings(name).some(([first = '']) => (begins[letter] ?? letter).includes(first)))

function compareInitials(q: readonly string[], c: readonly string[]): Verdict {
  const [ours, theirs] = [q.map((word) => word[0] ?? ''), c.map((word) => word[0] ?? '')]
  if (ours[0] !== theirs[0]) {
    if (beginsLike(q[0] ?? '', theirs[0] ?? '') || beginsLike(c[0] ?? '', ours[0] ?? ''))
      return { stranger: 1.2, housemate: 0.9, agrees: true }
    const shared = ours.some((letter) => theirs.includes(letter))
    return shared ? { stranger: -0.5, housemate: -0.8 } : { stranger: -3.5, housemate: -3.5, agrees: false }
  }
  const [short, long] = ours.length <= theirs.length ? [ours, theirs] : [theirs, ours]
  let [worth, next] = [2.3, 1]
  for (const letter of short.slice(1)) {
    const at = long.indexOf(letter, next)
    worth += at === next ? 1.2 : at > 0 ? 0.5 : -1.2
    if (at > 0) next = at + 1
  }
  return { stranger: Math.min(worth, 5), housemate: Math.min(worth, 4.5), agrees: true }
}
