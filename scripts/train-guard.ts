/**
 * `npm run train:guard`: learns the learned reader anew from the sentences beside the rules, and writes its weights.
 * `npm run train:guard -- --measure`: learns from all hands but one and counts on that one, for each; writes nothing.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { rulesSay } from '../src/files/guard/index.ts'
import { featuresOf, type Said, width } from '../src/files/guard/learned/features.ts'
import { certaintyOf, type LearnedKind, learnedKinds } from '../src/files/guard/learned/reader.ts'
import { everyday, type Sentence, sentencesToLearn } from '../src/files/guard/sentences.fixture.ts'
import { wordsOf } from '../src/files/guard/text.ts'
import { seen } from '../src/typed/signs.ts'
import { boundsOf } from './train-guard/bounds.ts'
import { type Example, learn, type Trained } from './train-guard/learn.ts'
import { moduleOf, packed } from './train-guard/pack.ts'

type Prepared = Sentence & Omit<Example, 'yes'> & { readonly said: Said }

const prepared = sentencesToLearn().map((sentence): Prepared => {
  const words = wordsOf(seen(sentence.text).text)
  const said = rulesSay(words)
  const features = featuresOf(words, said)
  return {
    ...sentence,
    said,
    keys: Int32Array.from(features, ({ key }) => key),
    values: Float64Array.from(features, ({ value }) => value),
  }
})
const hands = [...new Set(prepared.map(({ hand }) => hand))]

const learnFrom = (kind: LearnedKind, among: readonly Prepared[]): Trained =>
  learn(
    among
      .filter(({ speaksOf, silentOn }) => speaksOf.includes(kind) || silentOn.includes(kind))
      .map((one) => ({ ...one, yes: one.speaksOf.includes(kind) })),
    width,
  )

const sumOf = ({ weights, bias }: Trained, one: Prepared) =>
  one.keys.reduce((all, key, at) => all + (weights[key] ?? 0) * (one.values[at] ?? 0), bias)

/** Sums of these by what was learned from all others. */
function apart(kind: LearnedKind, isApart: (one: Prepared, index: number) => boolean) {
  const line = learnFrom(
    kind,
    prepared.filter((one, index) => !isApart(one, index)),
  )
  return prepared.filter(isApart).map((one) => ({ one, sum: sumOf(line, one) }))
}

/** Everyday notes in two halves, each by what was learned from the other and from all hands. */
const limitsOf = (kind: LearnedKind) =>
  boundsOf(
    [0, 1].flatMap((half) =>
      apart(kind, ({ hand }, index) => hand === everyday && index % 2 === half).map(({ one, sum }) => ({
        sum,
        said: one.said[kind],
      })),
    ),
  )

const limits = { criminal: limitsOf('criminal'), health: limitsOf('health') }
const { values } = parseArgs({ options: { measure: { type: 'boolean' } } })
if (values.measure)
  for (const hand of hands)
    for (const kind of learnedKinds) {
      const scored = apart(kind, (one) => one.hand === hand)
      const yes = scored.filter(({ one }) => one.speaksOf.includes(kind))
      const no = scored.filter(({ one }) => one.silentOn.includes(kind))
      const count = (among: typeof scored) => {
        const found = among.map(({ one, sum }) => certaintyOf(sum, one.said[kind], limits[kind]))
        const certain = found.filter((one) => one === 'certain').length
        return `${found.filter((one) => one).length} of ${among.length}, ${certain} of them certain`
      }
      process.stdout.write(
        `${hand} ${kind}: ${count(yes)} (by the rules ${yes.filter(({ one }) => one.said[kind]).length}); ` +
          `wrongly ${count(no)}\n`,
      )
    }
else {
  const trained = (kind: LearnedKind) => ({ ...learnFrom(kind, prepared), ...limits[kind] })
  const met = new Float64Array(width)
  for (const { keys } of prepared) for (const key of keys) met[key] = (met[key] ?? 0) + 1
  const learned = packed({ criminal: trained('criminal'), health: trained('health') }, met)
  writeFileSync(new URL('../src/files/guard/learned/weights.ts', import.meta.url), moduleOf(learned))
  process.stdout.write(`learned from ${prepared.length} sentences of ${hands.length} hands\n`)
}
