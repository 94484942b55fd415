/** What an event reads as, as messages: codes, dates and people are worded by the teller and filled in afterwards. */
import type { EventSays, EventTeller } from '../trajectory/event.ts'
import type { Message } from './template.ts'

/** Names of what the teller words; a field of an event that is called so is worded by it too. */
const told: readonly string[] = ['date', 'person', 'code', 'party']

type Payload = Readonly<Record<string, unknown>>

/** A time or a number stands in the sentence as it is. */
const isPlain = (value: unknown): value is string | number =>
  typeof value === 'number' || (typeof value === 'string' && /^(\d\d:\d\d|\d{1,2}|\{\w+\})$/.test(value))

/** The parts of the text, each a message; a part that the event does not have is absent. */
export function eventMessages(telling: EventSays, payload: Payload, tell: EventTeller): Record<string, Message> {
  const values: Record<string, string> = {}
  const put = (name: string, value: string) => {
    let free = name
    for (let n = 2; free in values; n++) free = `${name}${n}`
    values[free] = value
    return `{${free}}`
  }
  const given: Record<string, unknown> = { ...payload }
  for (const [key, value] of Object.entries(payload))
    if (isPlain(value) && !told.includes(key)) {
      given[key] = `{${key}}`
      values[key] = String(value)
    }
  const said = telling(given, {
    date: (iso) => put('date', tell.date(iso)),
    person: (id) => put('person', tell.person(id)),
    code: (list, code) => put('code', tell.code(list, code)),
    party: (party) => put('party', tell.party(party)),
  })
  return Object.fromEntries(Object.entries(said).map(([part, msgid]) => [part, { msgid, values }]))
}
