import type { Answer } from './answers.ts'
import { readLicence } from './texts.ts'

/** A package with the licences that lie in it, as they are written. */
export type Licensed = { readonly name: string; readonly version: string; readonly texts: readonly string[] }

/** What asks, forbids or excepts something. Outside of a known licence such a word makes it another licence. */
const conditions =
  /\b(not|only|except|unless|without|restrict\w*|prop\w*iet\w*|commercial\w*|must|may|shall|prohibit\w*|fees?|pay\w*|differ\w*)\b/

/** @returns one line for each package whose licence is not free or not known, and for each answer that nobody needs */
export function licenceProblems(packages: readonly Licensed[], answers: readonly Answer[]): readonly string[] {
  const idle = answers.filter(
    (answer) =>
      !answer.name.includes('*') && !packages.some((one) => isAbout(answer, one) && one.version === answer.version),
  )
  return [
    ...packages.flatMap((one) => problemOf(one, answers) ?? []),
    ...idle.map(({ name, version }) => `the answer about ${name}@${version} is about nothing that is installed`),
  ]
}

function problemOf(one: Licensed, answers: readonly Answer[]): string | undefined {
  const { name, version, texts } = one
  if (answers.some((answer) => isAbout(answer, one) && answer.version === version)) return undefined
  if (texts.length === 0) return `${name}@${version} brings no text of its licence`
  for (const { names, rest } of texts.map(readLicence)) {
    if (names.length === 0) return `${name}@${version} has a text that is no licence we know: “${beginOf(rest)}”`
    const [word] = conditions.exec(rest) ?? []
    if (word !== undefined) return `${name}@${version} says more than its licence (${names}): “${around(word, rest)}”`
  }
  return undefined
}

function isAbout({ name }: Answer, one: Licensed): boolean {
  const [begin = '', end] = name.split('*')
  return end === undefined ? one.name === name : one.name.startsWith(begin) && one.name.endsWith(end)
}

const beginOf = (words: string) => words.slice(0, 120)
const around = (word: string, words: string) => words.slice(Math.max(0, words.indexOf(word) - 60)).slice(0, 140)
