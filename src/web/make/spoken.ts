/** Codes and dates of the covenant as words in a sentence. */
import { plainDate } from '../../calendar/plain-date.ts'
import type { Text } from '../../covenant/index.ts'
import { localeOf, type Words } from '../../words/index.ts'
import { long } from './dates.ts'

export const word = (list: Readonly<Record<string, Text>>, code: unknown, words: Words): string =>
  words.say(list[String(code)]) ?? ''

/** Inside a sentence: abbreviations such as KTSD keep their capitals. Turkish has its own capital of i. */
export const lowerFirst = (text: string, words: Words): string =>
  text.replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLocaleLowerCase(localeOf(words.language)))
export const lower = (list: Readonly<Record<string, Text>>, code: unknown, words: Words) =>
  lowerFirst(word(list, code, words), words)
export const capital = (text: string, words: Words): string =>
  text.charAt(0).toLocaleUpperCase(localeOf(words.language)) + text.slice(1)
export const dateWords = (iso: unknown, words: Words) => {
  const date = plainDate(String(iso))
  return date ? long(date, words) : ''
}

const formats = new Map<string, Intl.ListFormat>()
/** `juni, juli en augustus`. */
export function listOf(items: readonly string[], words: Words): string {
  const format = formats.get(words.language) ?? new Intl.ListFormat(words.language, { type: 'conjunction' })
  formats.set(words.language, format)
  return format.format(items)
}
