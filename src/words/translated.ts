/** All words in a language of the message files: made of the Dutch ones, message by message. */
import type { Text } from '../covenant/index.ts'
import type { EventTeller, EventText } from '../trajectory/event.ts'
import { type Catalog, catalogOf } from './catalog.ts'
import { eventMessages } from './event-template.ts'
import { directionOf, type TranslatedLanguage } from './languages.ts'
import { namesOfDays } from './names-of-days.ts'
import { filled, hasWords, type Message, messageOf, type Saying } from './template.ts'

/** Told of each message that was asked for and is not there; for tests. */
let onMissing: ((language: TranslatedLanguage, msgid: string, path: string) => void) | undefined
export const whenMissing = (listener: typeof onMissing): void => {
  onMissing = listener
}

type Tree = { readonly [name: string]: unknown }
type Dutch = { readonly say: unknown; readonly language: 'nl' } & Tree

/** What is filled in keeps its own direction: a Dutch name, an address or a number does not tumble between Arabic words. */
const isolate = (value: string) => (value === '' ? '' : `\u2068${value}\u2069`)
/** What has no translation yet reads as the Dutch that it is. */
const asDutch = (text: string) => `\u2066${text}\u2069`

export function translated<W extends Dutch>(dutch: W, language: TranslatedLanguage): W {
  const catalog = catalogOf(language)
  const rtl = directionOf(language) === 'rtl'
  const around = rtl ? isolate : undefined
  const texts = new Map<string, string>()
  const missing = (msgid: string, path: string, text: string) => {
    onMissing?.(language, msgid, path)
    return rtl ? asDutch(text) : text
  }
  const plain = (msgid: string, path: string): string => {
    if (!hasWords(msgid)) return msgid
    return catalog.find({ msgid }, path) ?? missing(msgid, path, msgid)
  }
  const told = (message: Message, path: string): string => {
    const found = hasWords(message.msgid) ? catalog.find(message, path) : message.msgid
    if (found !== undefined) return filled(found, message.values, around)
    const said = message.plural !== undefined && message.count !== 1 ? message.plural : message.msgid
    return missing(message.msgid, path, filled(said, message.values))
  }
  const event =
    (telling: (payload: Tree, tell: EventTeller) => EventText, path: string) =>
    (payload: Tree, tell: EventTeller): EventText => {
      const said = eventMessages(telling, payload, tell)
      return Object.fromEntries(
        Object.entries(said).map(([part, message]) => [part, told(message, `${path}.${part}`)]),
      ) as EventText
    }
  const walk = (node: unknown, path: string): unknown => {
    if (typeof node === 'string') return plain(node, path)
    if (typeof node === 'function') {
      if (path.startsWith('events.')) return event(node as never, path)
      return (...args: readonly unknown[]) => told(messageOf(node as Saying, args), path)
    }
    if (Array.isArray(node)) return node.map((one, index) => walk(one, `${path}.${index}`))
    if (typeof node !== 'object' || node === null) return node
    return lazily(node as Tree, (name, part) => walk(part, path ? `${path}.${name}` : name))
  }
  const say = (text?: Text) => {
    if (text === undefined) return undefined
    const known = texts.get(text.nl)
    if (known !== undefined) return known
    const said = plain(text.nl, 'covenant')
    texts.set(text.nl, said)
    return said
  }
  const { say: _, language: __, ...rest } = dutch
  const days = namesOfDays(language)
  const words = lazily(rest, (name, part) => withDays(walk(part, name), days[name])) as Tree
  return Object.defineProperties({ language, say }, Object.getOwnPropertyDescriptors(words)) as unknown as W
}

/** Names of days and months come from the computer's own knowledge of languages, not from translators. */
function withDays(part: unknown, own: Tree | undefined): unknown {
  if (!own || typeof part !== 'object' || part === null) return part
  return Object.defineProperties(part, Object.getOwnPropertyDescriptors(own))
}

/** Translated where it is read first: nobody waits for words that no page shows. */
function lazily(node: Tree, make: (name: string, part: unknown) => unknown): Tree {
  const made: Record<string, unknown> = {}
  for (const [name, part] of Object.entries(node))
    Object.defineProperty(made, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = make(name, part)
        Object.defineProperty(made, name, { value, enumerable: true })
        return value
      },
    })
  return made
}

export type { Catalog }
