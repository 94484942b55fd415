/** Message files in gettext's format, each read once. The one file of the words that reads from disk. */
import { readFileSync } from 'node:fs'
import { po } from 'gettext-parser'
import type { TranslatedLanguage } from './languages.ts'
import type { Message } from './template.ts'

export type Catalog = {
  /** The translation with its placeholders; undefined where there is none. `context` first, then without. */
  readonly find: (message: Pick<Message, 'msgid' | 'plural' | 'count'>, context: string) => string | undefined
  /** All that stands in the file. */
  readonly entries: readonly Entry[]
}
export type Entry = {
  readonly context: string
  readonly msgid: string
  readonly plural?: string
  readonly texts: readonly string[]
}

/** Which form a number takes, in the order of each file's own `Plural-Forms`. */
const forms: Readonly<Record<TranslatedLanguage, readonly Intl.LDMLPluralRule[]>> = {
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
  tr: ['one', 'other'],
  pl: ['one', 'few', 'many'],
}
export const formsOf = (language: TranslatedLanguage): number => forms[language].length

const read = new Map<TranslatedLanguage, Catalog>()

export function catalogOf(language: TranslatedLanguage): Catalog {
  const known = read.get(language)
  if (known) return known
  const made = parse(readFileSync(new URL(`messages/${language}.po`, import.meta.url)), language)
  read.set(language, made)
  return made
}

const key = (context: string, msgid: string) => `${context}\u0004${msgid}`

export function parse(file: Uint8Array | string, language: TranslatedLanguage): Catalog {
  const { translations } = po.parse(typeof file === 'string' ? file : Buffer.from(file), { defaultCharset: 'utf-8' })
  const entries = Object.entries(translations).flatMap(([context, messages]) =>
    Object.values(messages).flatMap(({ msgid, msgid_plural, msgstr, comments }): Entry[] => {
      if (msgid === '' || comments?.flag?.includes('fuzzy')) return []
      return [{ context, msgid, ...(msgid_plural ? { plural: msgid_plural } : {}), texts: msgstr }]
    }),
  )
  const byKey = new Map(entries.map((entry) => [key(entry.context, entry.msgid), entry]))
  const rules = new Intl.PluralRules(language)
  return {
    entries,
    find({ msgid, plural, count }, context) {
      const entry = byKey.get(key(context, msgid)) ?? byKey.get(key('', msgid))
      if (!entry) return undefined
      const form = plural === undefined || count === undefined ? 0 : forms[language].indexOf(rules.select(count))
      // What a language has no form for takes the last: in Polish only fractions, which nobody counts.
      return (entry.texts.at(form) ?? entry.texts.at(-1)) || undefined
    },
  }
}
