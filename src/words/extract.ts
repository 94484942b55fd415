/** Every message that words can become: what a translator gets. Functions of words are called in every way that they differ. */

import type { EventTeller, EventText } from '../trajectory/event.ts'
import { eventMessages } from './event-template.ts'
import { comparedWith, hasWords, messageOf, type Saying } from './template.ts'

export type Extracted = {
  readonly msgid: string
  readonly plural?: string
  readonly english?: string
  /** Where it stands in the words; the covenant's own texts stand under `covenant`. */
  readonly path: string
}

type Tree = { readonly [name: string]: unknown }
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

/** The messages of the subtrees for which `asked` holds, in the order of the words. `english` has the same shape. */
export function extracted(dutch: unknown, english: unknown, asked: (path: string) => boolean, path = ''): Extracted[] {
  if (typeof dutch === 'string')
    return asked(path) && hasWords(dutch) ? [{ msgid: dutch, english: String(english), path }] : []
  if (typeof dutch === 'function') {
    if (!asked(path)) return []
    if (path.startsWith('events.')) return ofEvent(dutch as never, english as never, path)
    return ofFunction(dutch as Saying, english as Saying, path)
  }
  if (!isTree(dutch)) return []
  return Object.entries(dutch).flatMap(([name, part]) =>
    extracted(part, isTree(english) ? english[name] : undefined, asked, path ? `${path}.${name}` : name),
  )
}

/** What a problem is about; other functions take their arguments one by one. */
const about = { label: 'x', typed: 'x', limit: 5, found: 'x', line: 5, column: 'x' }

function ofFunction(saying: Saying, english: Saying, path: string): Extracted[] {
  const lists = path.startsWith('problems.')
    ? product([
        ['x', 'x?'],
        ['x', ''],
        [5, 1],
        ['x', ''],
        ['x', ''],
      ]).map(([label, typed, limit, found, column]) => [{ ...about, label, typed, limit, found, column }])
    : product(Array.from({ length: saying.length }, (_, place) => samplesOf(saying, place)))
  return distinct(
    lists.flatMap((args): Extracted[] => {
      const { msgid, plural } = messageOf(saying, args)
      if (!hasWords(msgid)) return []
      const inEnglish = messageOf(english, args)
      return [{ msgid, ...(plural ? { plural } : {}), english: inEnglish.plural ?? inEnglish.msgid, path }]
    }),
  )
}

/** Values for one argument that the function tells apart: a text, or numbers where it looks at a number. */
function samplesOf(saying: Saying, place: number): unknown[] {
  const say = saying as (...given: readonly unknown[]) => unknown
  const marks = Array.from({ length: saying.length }, (_, n) => `{${n}}`)
  const said = (value: unknown) => {
    try {
      return String(say(...marks.with(place, value as string)))
    } catch {
      // It works on texts: then it asks for no number.
      return undefined
    }
  }
  const base = said(`{${place}}`)
  const differs = (value: unknown) => {
    const here = said(value)
    return here !== undefined && here !== base?.replaceAll(`{${place}}`, String(value))
  }
  if (differs(1) || (differs(0) && said(0) !== said(''))) return [5, 1, 0]
  return ['x', ...(differs('') ? [''] : []), ...comparedWith(saying).filter(differs)]
}

type Telling = (payload: Tree, tell: EventTeller) => EventText
const teller: EventTeller = { date: () => 'x', person: () => 'x', code: () => 'x', party: () => 'x' }

function ofEvent(telling: Telling, english: Telling, path: string): Extracted[] {
  const keys = new Set<string>()
  // Twice: what is read may depend on what else is there.
  for (const value of [undefined, true]) {
    const watched = new Proxy<Tree>(
      {},
      {
        get(_, key) {
          keys.add(String(key))
          return value
        },
      },
    )
    telling(watched, teller)
  }
  const codes = comparedWith(telling as unknown as Saying)
  const named = [...keys]
  const payloads = product(named.map((key) => [`{${key}}`, undefined, true, false, ...codes]))
  return distinct(
    payloads.flatMap((values) => {
      const payload = Object.fromEntries(named.map((key, place) => [key, values[place]]))
      const inEnglish = eventMessages(english, payload, teller)
      return Object.entries(eventMessages(telling, payload, teller)).flatMap(([part, { msgid }]): Extracted[] =>
        hasWords(msgid) && !/\b(undefined|true|false)\b/.test(msgid)
          ? [{ msgid, english: inEnglish[part]?.msgid ?? '', path: `${path}.${part}` }]
          : [],
      )
    }),
  )
}

const product = (lists: readonly (readonly unknown[])[]): unknown[][] =>
  lists.reduce<unknown[][]>((sofar, list) => sofar.flatMap((head) => list.map((one) => [...head, one])), [[]])

const distinct = (list: readonly Extracted[]): Extracted[] => [
  ...new Map(list.map((one) => [`${one.msgid}\u0004${one.path}`, one])).values(),
]
