/** Letters that no decomposition takes apart. */
const special: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
}

/** Most names are: they need not be taken apart. */
const ascii = /^[\x20-\x7e]*$/

/** Without marks on letters; capitals stay. Apostrophes and their look-alikes become one. */
export function unmarked(text: string): string {
  if (ascii.test(text)) return text
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u200c\u200d]+/gu, '')
    .replace(/[‘’‛ʼʹ´`]/g, "'")
    .replace(/[ßøæœłđðþıħ]/gi, (letter) => special[letter.toLowerCase()] ?? letter)
}

/** The words of a text, small and unmarked: what a search compares. */
export function wordsOf(text: string): readonly string[] {
  const plain = unmarked(text.toLowerCase())
  return plain.match(ascii.test(plain) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? []
}

/** 32 bits, as PostgreSQL's `integer` holds them (FNV-1a with a last stir). */
export function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  return (h ^ (h >>> 13)) | 0
}

/** The same words come back again and again; forgotten when there are too many. */
const heard = new Map<string, string>()

/**
 * How a Dutch ear writes a word down: consonants that sound alike are one, vowels go, doubles are single. Words with the
 * same code may be spellings of one name; a code is for finding, never for deciding.
 */
export function sound(word: string): string {
  const known = heard.get(word)
  if (known !== undefined) return known
  if (heard.size > 20_000) heard.clear()
  const code = listen(word)
  heard.set(word, code)
  return code
}

function listen(word: string): string {
  const first = /^[aeiouy]/.test(word) ? 'a' : ''
  const consonants = word
    .replace(/sch|sj/g, 's')
    .replace(/ph/g, 'f')
    .replace(/th|dt/g, 't')
    .replace(/c[hk]/g, (pair) => (pair === 'ch' ? 'g' : 'k'))
    .replace(/c(?=[eiy])/g, 's')
    .replace(/[cq]/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/z/g, 's')
    .replace(/v/g, 'f')
    .replace(/d$/, 't')
    .replace(/b$/, 'p')
    .replace(/(?<=.)[hj]/g, '')
    .replace(/[aeiouy]/g, '')
    .replace(/(.)\1+/g, '$1')
  return first + consonants
}

const rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as const

/** Typing errors between two words: letters too many, too few, other ones, and two that changed places. Stops above `most`. */
export function typingErrors(a: string, b: string, most: number): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > most || a.length > 60 || b.length > 60) return most + 1
  let [before, last, now] = rows
  for (let j = 0; j <= b.length; j++) last[j] = j
  for (let i = 1; i <= a.length; i++) {
    now[0] = i
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      let cost = Math.min((last[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      const crossed =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      if (crossed) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      now[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    ;[before, last, now] = [last, now, before]
  }
  return last[b.length] ?? most + 1
}

/** How alike two words are, 0 to 1: 1 the same, above 0.85 one slip of the finger or of the ear, below 0.7 another word. */
export function alike(a: string, b: string): number {
  if (a === b) return 1
  const longest = Math.max(a.length, b.length)
  const shortest = Math.min(a.length, b.length)
  if (shortest < 3 || longest - shortest > 3) return 0
  const most = longest >= 8 ? 2 : 1
  const errors = typingErrors(a, b, most)
  if (errors <= most) {
    if (errors === 1) return longest >= 6 ? 0.92 : longest === 5 ? 0.88 : longest === 4 ? 0.8 : 0.6
    return longest >= 10 ? 0.86 : 0.78
  }
  return shortest >= 4 && sound(a).length > 2 && sound(a) === sound(b) ? 0.8 : 0
}
