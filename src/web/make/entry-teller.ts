/** How what entries say is worded for this reader. */
import { shortDate } from '../../calendar/explain.ts'
import type { EntryTeller } from '../../process/categories/index.ts'
import type { Words } from '../../words/index.ts'
import { euros } from './euros.ts'
import { capital, dateWords, lowerFirst, word } from './spoken.ts'

export const entryTeller = (words: Words): EntryTeller => ({
  texts: words.files,
  until: words.sentences.resident.bekend.withheldUntilText,
  day: (date) => dateWords(date, words),
  shortDay: (date) => shortDate(date, words.language),
  money: euros,
  say: words.say,
  code: (list, code) => word(list, code, words),
  lower: (text) => lowerFirst(text, words),
  capital: (text) => capital(text, words),
})
