/**
 * `npm run train:guard`: learns the learned reader anew from the sentences beside the rules, and writes its weights.
 * `npm run train:guard -- --measure`: learns from all hands but one and counts on that one, for each; writes nothing.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { rulesSay } from '../src/files/guard/index.ts'
import { featuresOf, places, type Said } from '../src/files/guard/learned/features.ts'
import { type LearnedKind, learnedKinds, share } from '../src/files/guard/learned/reader.ts'
import { wordsOf } from '../src/files/guard/text.ts'
import { seen } from '../src/typed/signs.ts'
import { type Example, type Line, learn } from './train-guard/learn.ts'
import { packed } from './train-guard/pack.ts'
import { type Sentence, sentencesToLearn } from './train-guard/sentences.ts'

const settings = { width: places, rounds: 20, rate: 0.3, pull: 1e-6 }
/** The hand whose innocent notes are as they come, day by day: how often one is stopped there sets what is asked and what is refused. */
const everyday = 'everyday'
/** Of everyday notes: one in so many is asked about, and one in so many refused. */
const [asked, refused] = [100, 2000]

type Prepared = Sentence & { readonly features: Int32Array; readonly said: Said }

const prepared = sentencesToLearn().map((sentence): Prepared => {
  const words = wordsOf(seen(sentence.text).text)
  const said = rulesSay(words)
  return { ...sentence, said, features: Int32Array.from(featuresOf(words, said), ({ place }) => place) }
})
const hands = [...new Set(prepared.map(({ hand }) => hand))]

const examplesOf = (kind: LearnedKind, among: readonly Prepared[]): Example[] =>
  among
    .filter(({ speaksOf, silentOn }) => speaksOf.includes(kind) || silentOn.includes(kind))
    .map(({ features, speaksOf }) => ({ features, yes: speaksOf.includes(kind) }))

const sumOf = ({ weights, bias }: Line, { features }: Prepared) =>
  bias + features.reduce((all, place) => all + (weights[place] ?? 0), 0) * share(features.length)

/** Sums of the hand by what was learned from all others. */
function heldApart(kind: LearnedKind, hand: string) {
  const line = learn(
    examplesOf(
      kind,
      prepared.filter((one) => one.hand !== hand),
    ),
    settings,
  )
  return prepared
    .filter((one) => one.hand === hand)
    .map((one) => ({ sum: sumOf(line, one), yes: one.speaksOf.includes(kind), no: one.silentOn.includes(kind), one }))
}

/** The sum that so few everyday notes reach, that nothing was learned from. */
function bounds(kind: LearnedKind) {
  const sums = heldApart(kind, everyday)
    .map(({ sum }) => sum)
    .toSorted((a, b) => b - a)
  const reachedBy = (oneIn: number) => sums[Math.floor(sums.length / oneIn)] ?? 0
  // Beyond the highest that an innocent note reached, by as much again as from the question to there.
  const [perhaps, highest] = [reachedBy(asked), reachedBy(refused)]
  return { perhaps, certain: highest + (highest - perhaps) / 2 }
}

const { values } = parseArgs({ options: { measure: { type: 'boolean' } } })
const of = (count: number, all: number) => `${count} of ${all}`
const limits = { criminal: bounds('criminal'), health: bounds('health') }
if (values.measure)
  for (const hand of hands)
    for (const kind of learnedKinds) {
      const scored = heldApart(kind, hand)
      const [yes, no] = [scored.filter((one) => one.yes), scored.filter((one) => one.no)]
      const over = (least: number, among: typeof scored) =>
        of(among.filter(({ sum }) => sum >= least).length, among.length)
      const { perhaps, certain } = limits[kind]
      const rules = yes.filter(({ one }) => one.said[kind]).length
      process.stdout.write(
        `${hand} ${kind}: found ${over(perhaps, yes)} (certain ${over(certain, yes)}; by the rules alone ${rules}), ` +
          `wrongly asked ${over(perhaps, no)}, wrongly refused ${over(certain, no)}\n`,
      )
    }
else {
  const lines = learnedKinds.map((kind) => ({ kind, ...learn(examplesOf(kind, prepared), settings), ...limits[kind] }))
  writeFileSync(new URL('../src/files/guard/learned/weights.ts', import.meta.url), packed(lines))
  process.stdout.write(`learned from ${prepared.length} sentences of ${hands.length} hands\n`)
}
