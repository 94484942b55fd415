import { behind, walker } from './around.ts'
import type { Place } from './finding.ts'
import { wordTest } from './patterns.ts'
import { type Spelled, spelledIn } from './spelled.ts'
import { fold, type Word } from './text.ts'

/** The 11-proof of a burgerservicenummer: 9·a + 8·b + … + 2·h − i is a multiple of eleven. */
export function isBsn(nine: string): boolean {
  if (!/^\d{9}$/.test(nine) || /^(\d)\1{8}$/.test(nine)) return false
  const sum = [...nine].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0)
  return sum % 11 === 0
}

/** Digits as one types and pastes them, in groups; never an amount. */
const runShape = /(?<!\d[.,]|\+)\d+(?:(?:[ .\-/\n_]{1,2}| - |, ?(?=\d{3}(?!\d)))\d+)*/gu

const bsnName = wordTest('bsn* *bsn *burgerservice* sofi* *persoonsnummer *persoonsnr id idkaart idkopie brp suwi')
/** A number has a name. What is called so is no BSN, though one in eleven would do for one. */
const otherName = wordTest(
  `*nummer *nummers *nr *nrs *kenmerk *referentie ref *polis* factu* *factuur *contract* bestel* *order* meter* ean kvk btw rsin klant* debiteur* offerte*
  crediteur* relatie* dossiern* zaak* lid* abonnement* aansluit* serie* artikel* pakket* zending* ticket* melding* *code track* trace cust *meter
  *rekening transactie* invoice customer account reference policy`,
)
/** Says that a number comes, and not of what. */
const noName = wordTest('nummer nummers nr nrs number')

/** `whole`: nothing of the row is left out but a day of birth before it. `spelled`: in words. */
type Window = Spelled & { readonly whole: boolean; readonly spelled: boolean }

export function bsnsIn(text: string, words: readonly Word[]): Place[] {
  const before = walker(words)
  const nameOf = ({ start, end, spelled }: Window): 'bsn' | 'other' | undefined => {
    const glued = /\p{L}+$/u.exec(text.slice(Math.max(0, start - 20), start))?.[0]
    const near = [
      ...(glued ? [fold(glued)] : []),
      ...before(start)
        .slice(spelled ? -12 : -6)
        .reverse()
        .map(({ folded }) => folded),
      ...behind(words, end, text)
        .slice(0, 3)
        .map(({ folded }) => folded),
    ]
    const isOther = (word: string) => otherName(word) && !noName(word) && !bsnName(word)
    const other = near.findIndex(isOther)
    const named = near.findIndex(bsnName)
    // A word that is called so further away may belong to something else: "BSN partner (niet op huurcontract) …".
    if (named >= 0 && (other < 0 || named < other || other > 1)) return 'bsn'
    return other >= 0 || coded.test(text.slice(Math.max(0, start - 20), start)) ? 'other' : undefined
  }
  const windows = [
    ...runsIn(text).flatMap(windowsOf),
    ...spelledIn(words).map((one) => ({ ...one, whole: false, spelled: true })),
  ]
  return windows
    .toSorted((a, b) => a.start - b.start)
    .flatMap((window): Place[] => {
      const { digits, start, end, whole, spelled } = window
      if (!isBsn(digits) && !isBsn(`0${digits}`)) return []
      const name = nameOf(window)
      const alone = isBsn(digits) && (spelled || (whole && stands(text, window)))
      if (name === 'other' || (name !== 'bsn' && !alone)) return []
      return [{ kind: 'bsn', start, end }]
    })
}

/** `WMO-019547602`, `VHE-nummer 381498943` */
const coded = /(?:\p{Lu}{2,}-|\p{L}-(?:nummer|nr)[.: ]{0,3})$/u

/** Apart from other signs, or glued to a word: a piece of a code of letters and digits is none. */
const stands = (text: string, { start, end }: Window) =>
  !/(?:(?<!\p{L}{4})\p{L}|[€$] ?)$/u.test(text.slice(Math.max(0, start - 6), start)) &&
  !/^(?:\p{L}|,\d|,-| ?%| ?(?:euro|eur)\b)/iu.test(text.slice(end, end + 6))

/** A telephone number goes on. */
const abroad = /\+[\d .\-/()]{1,7}$/

/** Rows of groups of digits, of which an amount is none. */
const runsIn = (text: string): Spelled[][] =>
  [...text.matchAll(runShape)]
    .filter((run) => !abroad.test(text.slice(Math.max(0, run.index - 8), run.index)))
    .map((run) =>
      [...run[0].matchAll(/\d+/g)].map((group) => {
        const start = run.index + group.index
        return { digits: group[0], start, end: start + group[0].length }
      }),
    )

/** Eight or nine digits of whole groups, from the beginning of a row or behind a day of birth. */
function windowsOf(groups: readonly Spelled[]): Window[] {
  return [0, 1, 3].flatMap((from): Window[] => {
    const first = groups[from]
    if (!first || (from > 0 && !isDay(groups.slice(0, from)) && !isCount(groups.slice(0, from)))) return []
    let digits = ''
    return groups.slice(from, from + 9).flatMap(({ digits: more, end }, at): Window[] => {
      digits += more
      const whole = from + at === groups.length - 1
      return digits.length === 8 || digits.length === 9
        ? [{ digits, start: first.start, end, whole, spelled: false }]
        : []
    })
  })
}

/** `kind 1 355350567` */
const isCount = ([first, second]: readonly Spelled[]) => !second && /^\d{1,2}$/.test(first?.digits ?? '')
const isDay = (groups: readonly Spelled[]) => day.test(groups.map(({ digits }) => digits).join('-'))
const day =
  /^(?:(?:0?[1-9]|[12]\d|3[01])-(?:0?[1-9]|1[0-2])-(?:(?:19|20)\d\d|\d\d)|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d)$/
