/** The sentences of the learned reader, each with what it says, by whoever wrote it. */
import { readdirSync, readFileSync } from 'node:fs'
import { type LearnedKind, learnedKinds } from './learned/reader.ts'

/** A kind in neither list: nobody said. `hand`: who wrote it, as the name of a file. */
export type Sentence = {
  readonly text: string
  readonly hand: string
  readonly speaksOf: readonly LearnedKind[]
  readonly silentOn: readonly LearnedKind[]
}

const folder = new URL('sentences/', import.meta.url)
const linesOf = (name: string) => readFileSync(new URL(name, folder), 'utf8').trimEnd().split('\n')

/** What the rules were made with. Whether a sentence of KTSD speaks of health was never asked there. */
function ofRules(): Sentence[] {
  return ['tuning', 'later', 'sense'].flatMap((name) =>
    linesOf(`${name}.tsv`).map((line) => {
      const [file = '', kinds = '', text = ''] = line.split('\t')
      const speaksOf = learnedKinds.filter((kind) => kinds.split(',').includes(kind))
      const silentOn = learnedKinds.filter(
        (kind) => !speaksOf.includes(kind) && !(kind === 'health' && file === 'ktsd'),
      )
      return { text, hand: 'rules', speaksOf, silentOn }
    }),
  )
}

/** A line: `{"text","sense":[…]}`, with `doubtful` where careful people differ; such a one teaches nothing. */
export function readLines(name: string): Sentence[] {
  const hand = name.replace(/^.*\/|\.jsonl$/g, '')
  return linesOf(name).flatMap((line) => {
    const { text, sense, doubtful } = JSON.parse(line) as { text: string; sense: string[]; doubtful?: boolean }
    const speaksOf = learnedKinds.filter((kind) => sense.includes(kind))
    return doubtful ? [] : [{ text, hand, speaksOf, silentOn: learnedKinds.filter((kind) => !speaksOf.includes(kind)) }]
  })
}

/** The hand whose innocent notes are as they come, day by day. */
export const everyday = 'everyday'

/** By hand, in the order of their names. */
export const sentencesToLearn = (): Sentence[] => [
  ...ofRules(),
  ...readdirSync(new URL('learn/', folder))
    .toSorted()
    .flatMap((name) => readLines(`learn/${name}`)),
]

/** A line of numbers: `{"text","expect":["bsn" | "iban" | "phone-third-party"]}`. */
export type NumberLine = { readonly text: string; readonly expect: readonly string[] }

/** The rounds of numbers, by name. */
export const numberRounds = (): { readonly name: string; readonly lines: readonly NumberLine[] }[] =>
  readdirSync(new URL('count/', folder))
    .filter((name) => name.startsWith('numbers-'))
    .toSorted()
    .map((name) => ({ name, lines: linesOf(`count/${name}`).map((line) => JSON.parse(line) as NumberLine) }))
