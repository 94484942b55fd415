/**
 * Amounts of income, and of debts other than rent, where a file may hold none (3.1 step 16 and 3.2, reading). What an amount
 * is about is the nearest word that says so; rent, its arrears and what was arranged for them pass.
 */
import type { Place } from './finding.ts'
import { wordTest } from './patterns.ts'
import type { Word } from './text.ts'

type Subject = 'rent' | 'income' | 'owing'
const kinds = { income: 'income', owing: 'debts' } as const

const rent = wordTest(
  `huur* *huur *huurschuld kalehuur servicekosten huurtoeslag* borg waarborgsom corporatie* *corporatie verhuurder* verhuurster
  woonlasten ontruim* vonnis* proceskosten griffierecht* deurwaarderskosten incassokosten kostgeld* rent arrears`,
)
const income = wordTest(
  `inkomen* inkomst* *inkomen loon lonen *loon loonbeslag* salaris* *salaris uitkering* *uitkering bijstand* *bijstand bijstandsnorm wia
  wajong ww wwuitkering aow iow ioaw anw pensioen* *pensioen zorgtoeslag* kinderbijslag* kinderopvangtoeslag* kindgebonden toeslagen
  alimentatie* *alimentatie verdien verdient verdiende verdienen verdienste* bijverdien* vakantiegeld* stufi studiefinanciering*
  studietoeslag* netto bruto nettoloon brutoloon weekgeld zakgeld omzet winst fooi fooien uwv svb inkomstenbelasting
  income salary wages earns`,
)
const debts = wordTest(
  `schulden *schulden schuldenlast lening* *lening leent leende geleend krediet* *krediet creditcard* kredietcard* rood roodstand* cjib
  verkeersboete* boetes belastingschuld* zorgschuld* studieschuld* energieschuld* gokschuld* postorder* afterpay klarna riverty
  wanbetaler* terugvordering* dwangbevel* debt debts loan`,
)
/** A debt only where something is owed there: whoever has a contract has an amount. */
const creditor = wordTest(
  `belasting* zorgverzeker* zorgpremie* premie* zorgkosten duo eneco vattenfall essent greenchoice budgetenergie energie* gasrekening
  stroom* elektra* water* vitens waternet brabantwater evides telefoon* telecom kpn vodafone ziggo odido tmobile simpel wehkamp
  bol zalando otto menzis vgz zilveren achmea ditzo fbto unive webwinkel* winkel* bank garage tandarts* ziekenhuis* school*
  kinderopvang sportschool* verzekering* verzekeraar* autoverzekering* familie broer zus vriend vriendin moeder vader ouders ex`,
)
const owed = wordTest(
  `schuld *schuld achterstand* *achterstand openstaand* openstaan open vordering* aflos* lost afbetaal* afbetal* terugbetal* terugbetaal*
  betalingsregeling* regeling* incasso* aanmaning* achter verschuldigd schuldig deurwaarder* rekening*`,
)
const arranged = wordTest('regeling* *regeling afspraak* afspraken betaalt betaalde betaald overgemaakt voldaan')

const month = wordTest(
  'januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr jun jul aug sep sept okt nov dec',
)
const follows = wordTest('euro euros eur netto bruto pm')
const leads = wordTest(
  'is was nu van ongeveer circa ca ruim bijna netto bruto zo n rond tot slechts maar nog krijgt verdient heeft',
)

/** `€ 1.812,50`, `1812 euro`, `1.812,-`, `1812,50`, `twaalfhonderd euro`, and a number that only its company makes an amount. */
const amountShape =
  /(?<![\p{L}\d])(?<![\d][.,/:-])(?:€ ?\d[\d.]*(?:,\d{2}|,-)?|\d[\d.]*(?:,\d{2}|,-+)|\d{1,3}(?:\.\d{3})+|\d{2,6}|\d{1,3} ?k(?=[ ,.;)]|$)|\p{L}+(?= (?:euro|eur)))(?![\d\p{L}])/giu

type Amount = { readonly start: number; readonly end: number; readonly sure: boolean }

function amountsIn(text: string): Amount[] {
  return [...text.matchAll(amountShape)].flatMap((match) => {
    const [shape, start] = [match[0], match.index]
    if (/^\p{L}/u.test(shape) && !/honderd|duizend|tig/i.test(shape)) return []
    const end = start + shape.length
    const behind = /^ ?(?:€|euro['’]?s?|eur|p\.?\/?m\b|per (?:maand|week|jaar|uur|dag)|(?:netto|bruto)\b)/i.exec(
      text.slice(end, end + 14),
    )
    const sure = shape.startsWith('€') || /,(?:\d\d|-+)$/.test(shape) || behind !== null
    return { start, end: behind && /€|eur/i.test(behind[0]) ? end + behind[0].length : end, sure }
  })
}

/** The words of a text with what each says of an amount. */
function subjectsOf(words: readonly Word[]): (Subject | undefined)[] {
  const owing = new Set(words.filter(({ folded }) => owed(folded)).map(({ sentence }) => sentence))
  return words.map(({ folded, sentence }) => {
    if (rent(folded)) return 'rent'
    if (income(folded)) return 'income'
    return debts(folded) || (creditor(folded) && owing.has(sentence)) ? 'owing' : undefined
  })
}

export function financesIn(text: string, words: readonly Word[]): Place[] {
  const subjects = subjectsOf(words)
  if (!subjects.some((subject) => subject === 'income' || subject === 'owing')) return []
  let at = 0
  return amountsIn(text).flatMap(({ start, end, sure }): Place[] => {
    while ((words[at]?.end ?? end) <= start) at++
    let last = at
    while ((words[last + 1]?.start ?? end) < end) last++
    const found = nearest(words, subjects, at, last)
    if (found === undefined) return []
    const subject = subjects[found]
    if (subject === undefined || subject === 'rent' || (!sure && !isCalled(text, words, found, at, last))) return []
    return [{ kind: kinds[subject], start, end }]
  })
}

/** A bare number right behind the word, but for a year or a day: `inkomen nu 1812`. */
function isCalled(text: string, words: readonly Word[], word: number, at: number, last: number): boolean {
  const number = text.slice(words[at]?.start, words[last]?.end)
  if (/^(?:19|20)\d\d$/.test(number) || number.replace(/\D/g, '').length < 3) return false
  const next = words[last + 1]
  if (next && month(next.folded)) return false
  if (next && follows(next.folded)) return true
  return word < at && at - word <= 3 && words.slice(word + 1, at).every(({ folded }) => leads(folded))
}

/** Another part of the sentence begins: "betaalt 50 euro zodra het loon er is", "uit zijn uitkering". */
const elsewhere = wordTest(
  'en maar plus terwijl daarnaast zodra als omdat want wanneer nadat sinds uit zolang tot totdat doordat via na voordat',
)

/** How far a subject is, in words; behind a comma or in another part of the sentence further. */
const apart = 6

function nearest(words: readonly Word[], subjects: readonly (Subject | undefined)[], from: number, to: number) {
  let best: { at: number; far: number; beyond: boolean } | undefined
  const sentence = words[from]?.sentence
  const look = (step: -1 | 1) => {
    let far = 0
    let beyond = false
    for (let at = step < 0 ? from - 1 : to + 1; words[at]?.sentence === sentence && far < 40; at += step) {
      far += 1
      const [here, boundary] = [words[at], words[step < 0 ? at + 1 : at]]
      if (boundary?.pause || (here && elsewhere(here.folded))) {
        far += apart
        beyond = true
      }
      // What is said before an amount is what it is of: "inkomen 1.800 euro, huur 640 euro".
      const weighed = far + (step > 0 ? 1 : 0)
      if (subjects[at] && (!best || weighed < best.far || (weighed === best.far && subjects[at] === 'rent')))
        best = { at, far: weighed, beyond }
    }
  }
  look(-1)
  look(1)
  const arrangedHere =
    best?.beyond &&
    words.slice(Math.max(0, from - 4), to + 4).some((word) => word.sentence === sentence && arranged(word.folded))
  // "Regeling van 75 euro per maand, zijn inkomen is gelijk": far off, and arranged.
  return arrangedHere ? undefined : best?.at
}
