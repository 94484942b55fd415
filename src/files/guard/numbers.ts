import type { Place } from './finding.ts'
import { wordTest } from './patterns.ts'
import type { Word } from './text.ts'

const digits = (text: string) => text.replace(/\D/g, '')

/** The 11-proof of a burgerservicenummer: 9·a + 8·b + … + 2·h − i is a multiple of eleven. */
export function isBsn(nine: string): boolean {
  if (!/^\d{9}$/.test(nine) || /^(\d)\1{8}$/.test(nine)) return false
  const sum = [...nine].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0)
  return sum % 11 === 0
}

/** ISO 13616: country and check digits to the end, letters as numbers, the rest by 97 is one. */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return false
  const expected = lengths[iban.slice(0, 2)]
  if (expected !== undefined && iban.length !== expected) return false
  let rest = 0
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(char, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}
/** Lengths of the countries that Dutch tenants bank in most; others by their check digits alone. */
const lengths: Readonly<Record<string, number>> = {
  NL: 18,
  BE: 16,
  DE: 22,
  FR: 27,
  ES: 24,
  PL: 28,
  TR: 26,
  LT: 20,
  IE: 22,
  GB: 22,
  RO: 24,
  BG: 22,
  PT: 25,
  IT: 27,
  AT: 20,
  LU: 20,
  MT: 31,
  CH: 21,
  EE: 20,
}

const bsnShape =
  /(?:(?<![\p{L}\d])|(?<=(?<!\p{L})(?:bsn|sofi|nr|nummer)))(?<!\d[ .-])\d(?:[ .-]?\d){7,8}(?![ .-]?\d)(?!\p{L})/giu
/** These numbers are called something else, and are. */
const otherNumber = wordTest('factu* polis* bestel* order* meter* kenmerk* ean dossiern* zaaknummer* kvk')
const calledBsn = wordTest('bsn* burgerservice* sofi*')

export function bsnsIn(text: string, words: readonly Word[]): Place[] {
  const found: Place[] = []
  const before = walker(words)
  for (const match of text.matchAll(bsnShape)) {
    const start = match.index
    const called = before(start).slice(-4)
    const named = called.some((word) => calledBsn(word.folded))
    const plain = digits(match[0])
    const number = plain.length === 8 ? (named ? `0${plain}` : '') : plain
    if (!isBsn(number) || (!named && called.slice(-2).some((word) => otherNumber(word.folded)))) continue
    found.push({ kind: 'bsn', start, end: start + match[0].length })
  }
  return found
}

const ibanShape = /(?<![\p{L}\d])[A-Za-z]{2}[ .-]?\d[ .-]?\d(?:[ .-]{0,2}[A-Za-z0-9]){11,30}(?![\p{L}\d])/gu

export function ibansIn(text: string): Place[] {
  const found: Place[] = []
  for (const match of text.matchAll(ibanShape)) {
    const end = ibanEnd(match[0])
    if (end !== undefined) found.push({ kind: 'iban', start: match.index, end: match.index + end })
  }
  return found
}

/** A number in groups runs into the word after it: every end at the edge of a group is tried. */
function ibanEnd(shape: string): number | undefined {
  let compact = ''
  let found: number | undefined
  for (let at = 0; at < shape.length; at++) {
    const char = shape.charAt(at)
    if (!isLetterOrDigit(char)) continue
    compact += char.toUpperCase()
    const edge = at + 1 === shape.length || !isLetterOrDigit(shape.charAt(at + 1))
    if (edge && compact.length >= 15 && isIban(compact)) found = at + 1
  }
  return found
}
const isLetterOrDigit = (char: string) => /[A-Za-z0-9]/.test(char)

const phoneShape =
  /(?<![\p{L}\d])(?<!\d[ .-])(?:(?:(?:\+|00)31[ .-]?(?:\(0\)[ .-]?)?|\(?0)(?:[1-9])(?:\)?[ .\-/]{0,3}\d){8}|(?:\+|00)(?!31)[1-9](?:[ .\-/()]{0,3}\d){7,13})(?!\d)/gu

const third = wordTest(
  `zus* zusje broer* broertje moeder vader ma pa mama papa oma opa tante oom neef nicht zoon dochter kind schoon* stiefvader stiefmoeder
  *moeder *vader *zoon *dochter *broer *zus buurman buurvrouw buren *buurman *buurvrouw vriend vriendin *vriend *vriendin kennis ex expartner
  exman exvrouw partner echtgenoot echtgenote man vrouw familie familielid huisgenoot medebewoner mantelzorger advoca* werkgever baas
  leidinggevende manager collega bewindvoerder curator mentor voogd huisarts dokter behandelaar psycho* deurwaarder* makelaar huisbaas
  verhuurder begeleider begeleidster hulpverlener* casemanager coach leraar docent juf meester school* contactpersoon mentrix
  tolk imam dominee pastor priester vrijwilliger maatje budgetmaatje oppas gastouder peet* kleinzoon kleindochter stiefzoon onderbuur*
  bovenbuur* overbuur* verloofde vriendje jeugdwerker voogdes boekhouder accountant eigenaar melder getuige jobcoach klantmanager
  schuldeiser* hospita kamergenoot schoonzus schoonmoeder ouders kinderen nabestaande*`,
)
const own = wordTest(
  `bewoner bewoonster huurder huurster client* klant mevrouw mevr mw meneer dhr heer zelf eigen betrokkene mij mijn ik buurtteam* gemeente
  corporatie wijkbureau kantoor vh`,
)

/** The number of somebody else: the nearest person that the words before it speak of, or the one right after it. */
export function phonesIn(text: string, words: readonly Word[]): Place[] {
  const found: Place[] = []
  const before = walker(words)
  for (const match of text.matchAll(phoneShape)) {
    const end = match.index + match[0].length
    if (/^(?:\(?0[89]00|\(?0?\s?900)/.test(match[0])) continue
    const earlier = before(match.index).slice(-12)
    const sentence = earlier.at(-1)?.sentence
    const sameSentence = earlier.filter((word) => word.sentence === sentence && match.index - word.end < 90)
    const later = after(words, end, text)
    if (owner(sameSentence, later) === 'third') found.push({ kind: 'phone-third-party', start: match.index, end })
  }
  return found
}

function owner(before: readonly Word[], later: readonly Word[]): 'third' | 'own' | undefined {
  for (const [at, word] of later.entries()) {
    const possessed = at > 0 || before.length === 0
    if (third(word.folded) && (possessed || at === 0)) return 'third'
    if (own(word.folded)) break
  }
  for (let at = before.length - 1; at >= 0; at--) {
    const word = before[at]
    if (!word) continue
    if (third(word.folded)) return 'third'
    // "De advocaat van bewoner": the one before "van" is meant.
    if (own(word.folded) && !belongsTo(before, at)) return 'own'
  }
  return undefined
}

const connects = wordTest('van de het vd mijn haar zijn')
function belongsTo(words: readonly Word[], at: number): boolean {
  let before = at - 1
  let of = false
  while (before >= 0 && connects(words[before]?.folded ?? '')) {
    of ||= words[before]?.folded === 'fan'
    before--
  }
  const holder = words[before]
  return of && holder !== undefined && third(holder.folded)
}

/** Words right behind a number that may say whose it is: "(zus)", "van zijn broer", "is van haar ex". */
const leads = wordTest('is van zijn haar de het een nummer tel vd mijn')
function after(words: readonly Word[], from: number, text: string): Word[] {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle]?.start ?? 0) < from) low = middle + 1
    else high = middle
  }
  const first = words[low]
  if (!first || !/^[\s()=:,-]*$/.test(text.slice(from, first.start)) || first.start - from > 5) return []
  const found: Word[] = []
  for (let at = low; at < Math.min(low + 5, words.length); at++) {
    const word = words[at]
    if (!word || word.sentence !== first.sentence) break
    found.push(word)
    if (!leads(word.folded)) break
  }
  return found
}

/** Words that end before a place; asked for with growing places, so that the whole costs one pass. */
function walker(words: readonly Word[]): (place: number) => Word[] {
  let at = 0
  return (place) => {
    while (at < words.length && (words[at]?.end ?? 0) <= place) at++
    return words.slice(Math.max(0, at - 14), at)
  }
}
