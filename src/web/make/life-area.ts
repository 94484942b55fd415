/** A life area of KTSD as it reads to the resident, whom it is about. */
import { readingWays } from '../../covenant/index.ts'
import { areaParts } from '../../process/categories/index.ts'
import type { LifeAreaValue } from '../../process/categories/life-areas.ts'
import type { Words } from '../../words/index.ts'
import type { FoldBlock } from '../models/index.ts'
import { long } from './dates.ts'

/** When and how it was read, as `Samen gelezen, 17 maart 2026`; nothing while it was not. */
function readText({ agreed: { on, how } }: LifeAreaValue, words: Words) {
  return on && how ? { how: words.say(readingWays[how]), date: long(on, words) } : undefined
}

export function areaBlocks(value: LifeAreaValue, words: Words): FoldBlock[] {
  const { lifeArea: text } = words.sentences.resident
  const { state } = value.agreed
  const read = readText(value, words)
  return [
    ...areaParts.flatMap((part): FoldBlock[] => {
      const written = value[part]
      return written ? [{ kind: 'text', strong: text[part], text: written }] : []
    }),
    { kind: 'text', text: state === 'notYet' || !read ? text.notYet : text[state](read.how, read.date) },
    ...(value.ownWords ? [{ kind: 'text' as const, strong: `${text.ownWords}:`, text: value.ownWords }] : []),
  ]
}
