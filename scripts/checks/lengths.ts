import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.ts'

/** A file and how long it is. `reason`: what it says in its head for being long. */
export type Length = { readonly file: string; readonly lines: number; readonly reason?: string }

export const most = { lines: 300, sql: 500, median: 90, exceptions: 5 } as const

/** Tests, what they share (`*.fixture.*`, `src/testing`) and the pages that are made up to be looked at. */
const notShipped = /\.(test|fixture)\.tsx?$|^src\/testing\/|^src\/web\/pages\/stories\//

/** What the head of a long file says: a line of a comment, among its first ten, that begins with `Long:`. */
const reasonIn = (text: string): string | undefined =>
  /^\s*(?:\/\*\*?|\*|\/\/|--) Long: (.{20,}?)(?: \*\/)?$/m.exec(text.split('\n', 10).join('\n'))?.[1]

export function lengthOf(file: string, text: string): Length {
  const reason = reasonIn(text)
  return { file, lines: text.split('\n').length - 1, ...(reason === undefined ? {} : { reason }) }
}

/** All that is shipped or keeps the house: `.ts`, `.tsx`, `.css` and `.sql` of `src` and `scripts`. */
export function lengths(): Length[] {
  return ['src', 'scripts'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((file) => /\.(tsx?|css|sql)$/.test(file) && !notShipped.test(file))
      .map((file) => lengthOf(file, readFileSync(join(root, file), 'utf8'))),
  )
}

export function medianOf(all: readonly Length[]): number {
  const sorted = all.map(({ lines }) => lines).sort((one, other) => one - other)
  const [low = 0, high = low] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return (low + high) / 2
}

/** What is not as it should be, a sentence for each; empty where all is well. */
export function tooLong(all: readonly Length[]): string[] {
  const long = all.filter(({ file, lines }) => lines > (file.endsWith('.sql') ? most.sql : most.lines))
  const told = all.filter(({ reason }) => reason !== undefined)
  const median = medianOf(all)
  return [
    ...long.filter((one) => !told.includes(one)).map(({ file, lines }) => `${file} has ${lines} lines and no reason`),
    ...told.filter((one) => !long.includes(one)).map(({ file }) => `${file} gives a reason, but is not long`),
    ...(told.length > most.exceptions ? [`${told.length} files are long, ${most.exceptions} may be`] : []),
    ...(median > most.median ? [`the file in the middle has ${median} lines, ${most.median} is the most`] : []),
  ]
}
