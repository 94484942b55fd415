import { behind, walker } from './around.ts'
import type { Place } from './finding.ts'
import { wordTest } from './patterns.ts'
import { spelledIn } from './spelled.ts'
import type { Word } from './text.ts'

const phoneShape =
  /(?<!\d)(?<!\d[ .-])(?:(?:(?:(?:\+|00)\s?31|31(?=6))[ .\-/_·]{0,3}(?:\(0\)[ .\-/_·]{0,3})?|\(?0 ?)(?:[1-9])(?:\)?[ .\-/\n_·]{0,3}\d){8}|(?:\+|00)\s?(?!31)[1-9](?:[ .\-/()\n_·]{0,3}\d){7,13})(?!\d)/gu
/** Without its first nought it is a telephone number only where it is called one. */
const shortShape = /(?<![\p{L}\d])(?<!\d[ .-])6(?:[ .\-/_·]{0,3}\d){8}(?![ .-]?\d)/gu
const called = wordTest(
  'tel telefoon* *telefoon telnr mob* mobiel* *mobiel gsm bel* *bellen gebeld app appen whatsapp* bereikbaar nr nummer phone call',
)

/** Anybody may call it. */
const general = wordTest('algemeen algemene hoofdnummer receptie balie klantenservice meldpunt centrale')

const third = wordTest(
  `zus* zusje broer* broertje moeder vader ma pa mama papa oma opa tante oom neef nicht zoon dochter kind schoon* stiefvader stiefmoeder
  *moeder *vader *zoon *dochter *broer *zus buurman buurvrouw buren *buurman *buurvrouw vriend vriendin *vriend *vriendin kennis ex expartner
  exman exvrouw partner echtgenoot echtgenote man vrouw familie familielid huisgenoot medebewoner mantelzorger advoca* werkgever baas
  leidinggevende manager collega bewindvoerder curator mentor voogd huisarts dokter behandelaar psycho* deurwaarder* makelaar huisbaas
  verhuurder begeleider begeleidster hulpverlener* casemanager coach leraar docent juf meester school* contactpersoon mentrix
  tolk imam dominee pastor priester vrijwilliger maatje budgetmaatje oppas gastouder peet* kleinzoon kleindochter stiefzoon onderbuur*
  bovenbuur* overbuur* verloofde vriendje jeugdwerker voogdes boekhouder accountant eigenaar melder getuige jobcoach klantmanager
  *ambtenaar klusjesman huismeester *oppas maat vorige zwager *zwager *baas *chef chef tandarts* arts *arts specialist* fysio* verpleegkundige* *begeleider *begeleidster ib *leraar juf stage* pastoor
  wijkagent* agent rechercheur opzichter *consulent consulente *consulente buurjongen buurmeisje *dame kapper garagehouder*
  monteur loodgieter schilder aannemer planner uitzend* recruiter hr wg abi abisi abla anne baba boss brother sister mother father mum mom dad friend
  neighbour neighbor uncle aunt cousin son daughter wife husband teacher doctor landlord lawyer employer bruder schwester
  schuldeiser* hospita kamergenoot schoonzus schoonmoeder ouders kinderen nabestaande*`,
)
const own = wordTest(
  `nieuwe bewoner bewoonster huurder huurster client* klant mevrouw mevr mw meneer dhr heer betrokkene mij mijn ik buurtteam* gemeente
  corporatie wijkbureau kantoor vh`,
)

/** The number of somebody else: the nearest person that the words before it speak of, or the one right after it. */
export function phonesIn(text: string, words: readonly Word[]): Place[] {
  const found: Place[] = []
  const before = walker(words)
  for (const { start, end, short } of numbersIn(text, words)) {
    const earlier = before(start).slice(-12)
    const sentence = earlier.at(-1)?.sentence
    const sameSentence = earlier.filter((word) => word.sentence === sentence && start - word.end < 90)
    if (sameSentence.slice(-4).some(({ folded }) => general(folded))) continue
    if (short && !sameSentence.slice(-4).some(({ folded }) => called(folded))) continue
    const later = behind(words, end, text)
    const until = later.findIndex((_word, at) => at > 0 && !leads(later[at - 1]?.folded ?? ''))
    if (owner(sameSentence, until < 0 ? later : later.slice(0, until)) === 'third')
      found.push({ kind: 'phone-third-party', start, end })
  }
  return found
}

type Number = { readonly start: number; readonly end: number; readonly short: boolean }

/** Telephone numbers in order of place, in digits or in words; those that one pays for or that anybody may call are nobody's. */
function numbersIn(text: string, words: readonly Word[]): Number[] {
  const of = (shape: RegExp, short: boolean) =>
    [...text.matchAll(shape)]
      .filter(([number]) => !/^\(?0[\s-]?[89]00/.test(number))
      .map((match) => ({ start: match.index, end: match.index + match[0].length, short }))
  const spelled = spelledIn(words).filter(({ digits }) => /^(?:0[1-9]\d{8}|00[1-9]\d{7,13}|6\d{8})$/.test(digits))
  return [
    ...of(phoneShape, false),
    ...of(shortShape, true),
    ...spelled.map(({ start, end, digits }) => ({ start, end, short: digits.startsWith('6') })),
  ].toSorted((a, b) => a.start - b.start)
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
    // "De advocaat van bewoner": the one before "van" is meant; and somebody who is called by name may be anybody.
    if (
      own(word.folded) &&
      !belongsTo(before, at) &&
      !(title(word.folded) && isName(before[at + 1])) &&
      !instead(before[at - 1])
    )
      return 'own'
  }
  return undefined
}

/** Somebody who is called by name is anybody: "leraar, meneer Dijk". */
const title = wordTest('mevrouw mevr mw meneer dhr heer')
const instead = (word: Word | undefined) => word !== undefined && insteadOf(word.folded)
const insteadOf = wordTest('ipv plaats vorige')
const isName = (word: Word | undefined) => word !== undefined && /^\p{Lu}/u.test(word.typed)

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
