/**
 * Health by its sense, without a word of illness: a part of the body with not being able to do something (*kan door haar rug
 * de trap niet op*), or what a body does that somebody cannot.
 */
import { wordTest } from './patterns.ts'
import type { Match } from './rules.ts'
import type { Word } from './text.ts'

const part = wordTest(
  `rug onderrug nek knie knien knieen heup heupen schouder schouders pols polsen enkel enkels been benen voet voeten arm armen elleboog
  hand handen vinger vingers hart longen ogen oren gewrichten spieren lichaam lijf rugwervel`,
)
const cause = wordTest('door vanwege wegens ivm dankzij')
/** Before a part of somebody's body only: "met zijn knie", not "met de hand". */
const with_ = wordTest('met van aan in')
const inOrAt = wordTest('aan in')
const whose = wordTest('haar zijn zn mijn mn hun dr')
const between = wordTest(
  'de het een haar zijn zn mijn mn hun dr slechte zere kapotte stijve versleten zwakke pijnlijke oude linker rechter linker- beide last pijn',
)
const can = wordTest(
  'kan kunnen kon konden mag mogen mocht lukt lukte wil willen gaat komt kom komen durft hoeft krijgt',
)
const not = wordTest('niet geen niks niets nauwelijks amper moeilijk slecht haast nooit')
const hard = wordTest('moeite beperkt last slecht versleten kapot')

/** What a body does. */
const bodily = wordTest('traplopen trappenlopen tillen bukken knielen hurken opstaan strekken')
const thing = wordTest(
  `kast bank bed koelkast wasmachine meubel* kinderwagen fiets* pakket* lift verhuiz* brandweer spullen doos dozen tapijt slot buggy
  bezorger koerier monteur kat hond alleen samen hek verf vegen schoonmaken poetsen leeg leegstaan verlicht*`,
)
const figure = wordTest('achter muur hoofd water huur* termijn betaling* regeling* vol luchten gelucht geloven vegen')

const walk = wordTest('lopen')
const still = wordTest('staan zitten')
const long = wordTest('lang langer')
const senses = wordTest('ziet hoort')
const badly = wordTest('slecht')
const flight = wordTest('trap trappen')
const upOrDown = wordTest('op af oplopen aflopen')
const manner = wordTest('goed ver lang slecht moeilijk nauwelijks amper meer')

/** Each finding from the first to the last of its words. */
export function bodiesIn(words: readonly Word[]): Match[] {
  return words.flatMap((word, at) => {
    const found = part(word.folded) ? ofPart(words, at) : ofBody(words, at)
    return found ?? []
  })
}

function sentenceOf(words: readonly Word[], at: number, reach: number): { words: readonly Word[]; from: number } {
  const sentence = words[at]?.sentence
  let [from, to] = [at, at]
  while (from > 0 && at - from < reach && words[from - 1]?.sentence === sentence) from--
  while (to + 1 < words.length && to - at < reach && words[to + 1]?.sentence === sentence) to++
  return { words: words.slice(from, to + 1), from }
}

const span = (words: readonly Word[]): Match => ({ start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 })

/** "Door haar rug", "heeft het aan zijn knie", "haar benen willen niet": with not being able in the same sentence. */
function ofPart(words: readonly Word[], at: number): Match | undefined {
  const { words: around } = sentenceOf(words, at, 12)
  const own = (test: (folded: string) => boolean) => around.some(({ folded }) => test(folded))
  let first = at
  let owner = false
  while (first > 0 && at - first < 4 && words[first - 1]?.sentence === words[at]?.sentence) {
    const before = words[first - 1]?.folded ?? ''
    if (!between(before)) break
    owner ||= whose(before)
    first--
  }
  const lead = words[first - 1]?.sentence === words[at]?.sentence ? (words[first - 1]?.folded ?? '') : ''
  const because = cause(lead)
  const said = owner || (because && !sayings(words[at]?.folded ?? '')) || (inOrAt(lead) && saysHas(words, first))
  if (!said || own(figure) || idiom(words, at, lead, owner)) return undefined
  const cannot = own(can) && own(not)
  if (!cannot && !(owner && own(hard))) return undefined
  return span(words.slice(Math.max(0, because || with_(lead) ? first - 1 : first), at + 1))
}

/** "Heeft het in de rug". */
const saysHas = (words: readonly Word[], first: number): boolean =>
  words.slice(Math.max(0, first - 4), first).some(({ folded }) => /^(?:heeft|heb|had|het)$/.test(folded)) &&
  words.slice(Math.max(0, first - 4), first).some(({ folded }) => folded === 'het')

/** Hands, eyes, heart and feet are in sayings: "uit handen geven", "onder ogen", "over haar hart", "uit de voeten". */
const sayings = wordTest('hand handen ogen oren hart voeten voet arm armen been benen vinger vingers')
const sayingLead = wordTest('uit onder over voor tussen op ter bij naar tegen buiten in achter')
/** "Achter haar rug", and what somebody wears. */
const never = wordTest('achter om rond')
function idiom(words: readonly Word[], at: number, lead: string, owner: boolean): boolean {
  const word = words[at]?.folded ?? ''
  return never(lead) || (sayings(word) && (sayingLead(lead) || (with_(lead) && !owner)))
}

/** What a body does that this one cannot: "kan niet meer traplopen", "komt de trap niet op", "kan niet lang staan". */
function ofBody(words: readonly Word[], at: number): Match | undefined {
  const word = words[at]
  const [before, next, later] = [words[at - 1], words[at + 1], words[at + 2]]
  if (!word) return undefined
  const { words: around, from } = sentenceOf(words, at, 6)
  const has = (test: (folded: string) => boolean) => around.some(({ folded }) => test(folded))
  const cannot = has(can) && has(not) && !has(thing)
  if (senses(word.folded) && next && badly(next.folded) && later?.folded !== 'uit') return span([word, next])
  if (!cannot) return undefined
  const stairs =
    flight(word.folded) && around.slice(at - from + 1, at - from + 5).some(({ folded }) => upOrDown(folded))
  const walks = walk(word.folded) && before !== undefined && manner(before.folded) && !has(figure)
  const stands = still(word.folded) && before !== undefined && long(before.folded)
  return stairs || walks || stands || bodily(word.folded) ? span(around) : undefined
}
