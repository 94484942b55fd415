/**
 * Finds a trajectory in one's own list by name, address, postcode or KRIS number, with typing errors forgiven. Looks at
 * nothing but the lines that the list has already, so that a search can tell of nothing else.
 */
import { isParticle, typingErrors, wordsOf } from '../../matching/index.ts'
import { mayBeDoor, ordinal, readHouseNumber } from '../../typed/index.ts'

/** What can be searched of one line; what this world does not know is absent. */
export type Searched = {
  readonly name?: string | undefined
  readonly street?: string | undefined
  readonly houseNumber?: string | undefined
  readonly postcode?: string | undefined
  readonly place?: string | undefined
  readonly kris?: string | undefined
}

/**
 * How far a line is from what was typed: 0 exact, otherwise the number of typing errors. `byNumber`: an error in a
 * number, where somebody else's number is as near as a slip of the finger.
 */
export type Match = { readonly errors: number; readonly byNumber: boolean }
export type Finder = (line: Searched) => Match | undefined

/** `ij` and `y` are one letter, as they are to who hears a name. */
const wordsIn = (text = ''): readonly string[] => wordsOf(text).map((word) => ordinal(word).replaceAll('ij', 'y'))
const compact = (text: string | undefined): string => wordsIn(text).join('')
const isPostcode = (word: string) => /^\d{4}[a-z]{2}$/.test(word)

/** How many errors a word of so many letters may have; a short one would become another name. */
const mayHave = (letters: number) => (letters < 4 ? 0 : letters < 8 ? 1 : 2)
const mostErrors = 3

/** Undefined where nothing was typed that can be looked for. */
export function finderFor(typed: string): Finder | undefined {
  const whole = compact(typed)
  if (whole === '') return undefined
  const digits = typed.replace(/kris/i, '').replace(/[\s.-]/g, '')
  if (/^\d{9,11}$/.test(digits)) return krisFinder(digits)
  // `3515 AA`, and `3515AA12A` with its number glued to it.
  const joined = typed
    .replace(/\bt\/o\b/gi, 'tegenover')
    .replace(/\b(\d{4})(\s*)([a-z]{2})(?=\d|\b)/gi, (both, four: string, apart: string, two: string) =>
      apart && isParticle(two.toLowerCase()) ? both : `${four}${two} `,
    )
  const all = wordsIn(joined)
  const words = all.filter((word) => !isParticle(word))
  const sought = words.length > 0 ? words : all
  return (line) => {
    const [name, street] = [wordsIn(line.name), wordsIn(line.street)]
    if (whole.length > 2 && (name.join('').includes(whole) || street.join('').includes(whole))) return exact
    return matchOf(sought, line, name, street)
  }
}

const exact: Match = { errors: 0, byNumber: false }

function krisFinder(digits: string): Finder {
  return ({ kris }) => {
    if (kris === undefined) return undefined
    const errors = typingErrors(digits, kris.replace(/\D/g, ''), 1)
    return errors > 1 ? undefined : { errors, byNumber: errors > 0 }
  }
}

/** Every word that was typed has to be found; those that stand nowhere else, together as a house number. */
function matchOf(
  typed: readonly string[],
  line: Searched,
  name: readonly string[],
  street: readonly string[],
): Match | undefined {
  let errors = 0
  let [byNumber, byInitialOnly] = [false, true]
  const left: string[] = []
  for (const word of typed) {
    const number = /\d/.test(word)
    const found = number ? numberErrors(word, line, street) : wordErrors(word, line, name, street)
    if (found === undefined) {
      left.push(word)
      continue
    }
    if (found !== initial) byInitialOnly = false
    byNumber ||= number && found > 0
    errors += Math.ceil(found)
  }
  if (left.length > 0 && !isDoor(left, line)) return undefined
  if (left.length > 0) byInitialOnly = false
  return errors > mostErrors || byInitialOnly ? undefined : { errors, byNumber }
}

/** `12`, `12 3` and `12 iii` for 12-3; `3` is not. */
function isDoor(left: readonly string[], { houseNumber = '' }: Searched): boolean {
  const [sought, there] = [readHouseNumber(left.join(' ')), readHouseNumber(houseNumber)]
  return sought !== undefined && there !== undefined && mayBeDoor(sought, there)
}

function numberErrors(word: string, line: Searched, street: readonly string[]): number | undefined {
  const postcode = compact(line.postcode ?? '')
  if (isPostcode(word)) return postcode === word ? 0 : typingErrors(word, postcode, 1) === 1 ? 1 : undefined
  if (street.includes(word)) return 0
  if (isDoor([word], line)) return undefined
  if (word.length > 2 && postcode.startsWith(word)) return 0
  return word.length > 3 && (line.kris ?? '').replace(/\D/g, '').includes(word) ? 0 : undefined
}

/** A first name of which the list has the initial only: an error that does not stand by itself. */
const initial = 0.5

function wordErrors(
  word: string,
  line: Searched,
  name: readonly string[],
  street: readonly string[],
): number | undefined {
  const inName = nearest(word, name)
  const inStreet = inName === 0 ? undefined : nearest(word, street)
  const found = inName === undefined || inStreet === 0 ? inStreet : inName
  if (found === 0) return 0
  const beside = [line.place, line.houseNumber].some((text) => text !== undefined && wordsIn(text).includes(word))
  if (beside) return 0
  return found ?? (name.some((one) => one.length === 1 && word.startsWith(one)) ? initial : undefined)
}

function nearest(word: string, names: readonly string[]): number | undefined {
  let best: number | undefined
  for (const name of names) {
    if (name.startsWith(word)) return 0
    const found = errorsIn(word, name)
    if (found !== undefined && (best === undefined || found < best)) best = found
  }
  return best
}

function errorsIn(word: string, name: string): number | undefined {
  const most = mayHave(word.length)
  if (most === 0 || isParticle(name)) return undefined
  const whole = typingErrors(word, name, most)
  if (whole <= most && (most > 1 || alike(word, name))) return whole
  // Still typing: the beginning of a long name, with one error in it.
  if (word.length < 7 || name.length <= word.length || !name.startsWith(word.slice(0, 2))) return undefined
  for (const length of [word.length, word.length + 1, word.length - 1])
    if (typingErrors(word, name.slice(0, length), 1) === 1) return 1
  return undefined
}

/** Short words are names of their own soon: these begin alike, or have their first letters the other way round. */
const alike = (one: string, two: string): boolean =>
  one[0] === two[0] || (one[0] === two[1] && one[1] === two[0] && one.length === two.length)
