/** A life area of KTSD as it reads: its parts under their headings, how it was read, and the resident's own words. */
import type { LifeAreaValue } from '../../process/categories/life-areas.ts'
import { readingWays } from '../../covenant/index.ts'

import type { Words } from '../../words/index.ts'
import type { AreaText, FoldBlock } from '../models.ts'
import { long } from './dates.ts'

const parts = ['situation', 'request', 'goal', 'agreements', 'progress'] as const

/** When and how it was read, as `Samen gelezen, 17 maart 2026`; nothing while it was not. */
function readText({ agreed: { on, how } }: LifeAreaValue, words: Words) {
  return on && how ? { how: words.say(readingWays[how]), date: long(on, words) } : undefined
}

export function areaText(value: LifeAreaValue, words: Words): AreaText {
  const { lifeArea: text } = words.files
  const { state } = value.agreed
  const read = readText(value, words)
  return {
    parts: parts.flatMap((part) => (value[part] ? [{ name: text[part], text: value[part] }] : [])),
    mark: { state, text: text[state], ...(read ? { when: text.how(read.how, read.date) } : {}) },
    ...(value.ownWords ? { ownWords: { title: text.ownWords, text: value.ownWords } } : {}),
  }
}

/** The same in lines, where no headings can stand. */
export const areaLines = ({ parts: list, mark, ownWords }: AreaText): string[] => [
  ...list.map(({ name, text }) => `${name}: ${text}`),
  mark.when ? `${mark.text}. ${mark.when}` : mark.text,
  ...(ownWords ? [`${ownWords.title}: ${ownWords.text}`] : []),
]

/** The same to the resident, whom it is about. */
export function areaBlocks(value: LifeAreaValue, words: Words): FoldBlock[] {
  const { lifeArea: text } = words.sentences.resident
  const { state } = value.agreed
  const read = readText(value, words)
  return [
    ...parts.flatMap((part): FoldBlock[] => {
      const written = value[part]
      return written ? [{ kind: 'text', strong: text[part], text: written }] : []
    }),
    { kind: 'text', text: state === 'notYet' || !read ? text.notYet : text[state](read.how, read.date) },
    ...(value.ownWords ? [{ kind: 'text' as const, strong: `${text.ownWords}:`, text: value.ownWords }] : []),
  ]
}
