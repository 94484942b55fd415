/** Codes and dates of the covenant as words in a sentence. */
import { plainDate } from '../../calendar/plain-date.ts'
import type { Text } from '../../covenant/index.ts'
import type { Words } from '../../words/index.ts'
import { long } from './dates.ts'

export const word = (list: Readonly<Record<string, Text>>, code: unknown, words: Words): string =>
  words.say(list[String(code)]) ?? ''
export const lower = (list: Readonly<Record<string, Text>>, code: unknown, words: Words) =>
  word(list, code, words).replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase())
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
export const dateWords = (iso: unknown, words: Words) => {
  const date = plainDate(String(iso))
  return date ? long(date, words) : ''
}
