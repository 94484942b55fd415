import type { Words } from '../words/index.ts'
import { type Measure, type MeasureId, measures } from './measures.ts'
import type { PaperBlock } from './paper.ts'

export const measureIds = Object.keys(measures) as MeasureId[]

/** All measures, with where each is held and which test fails without it. */
export function measureTable(caption: string, words: Words): PaperBlock {
  const { register } = words.papers
  return {
    kind: 'table',
    caption,
    columns: [register.measure, register.held],
    rows: measureIds.map((id) => {
      const { text, held }: Measure = measures[id]
      return {
        head: words.say(text),
        cells: [held.map(({ path, test }) => (test ? `${path}: ‘${test}’` : path))],
      }
    }),
  }
}
