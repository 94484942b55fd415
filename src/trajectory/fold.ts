import type { Party } from '../covenant/index.ts'
import type { AnyEvent } from './event.ts'
import type { Happening } from './moment.ts'
import { emptyView, type InvolvedRole, involvedRoles, type View } from './view.ts'

/** What is known of each kind of event. */
export type Rules = Readonly<Record<Happening['type'], AnyEvent>>

/** The view of a party: the fold over the events of its world, oldest first. */
export const foldWith =
  (rules: Rules) =>
  (party: Party, events: readonly Happening[]): View =>
    events.reduce((view, one) => after(rules, view, one), emptyView(party))

/** The view after one more event. */
export function after(rules: Rules, view: View, happening: Happening): View {
  // An event is folded by its own rule: the payload is the one that the rule made.
  const event = happening as never
  const { at, type } = happening
  const rule = rules[type]
  const people = involved(view, rule.involves?.(event) ?? {})
  return {
    ...view,
    version: view.version + 1,
    first: view.first ?? at,
    last: at,
    seen: { ...view.seen, [type]: at },
    people,
    involved: withHistory(view, people, rule, happening),
    ...rule.changes?.(event, view),
  }
}

/** Who is involved, as far as this world was told: who is not named stays who it was. */
function involved({ people }: View, named: Partial<Record<InvolvedRole, string | null | undefined>>): View['people'] {
  const told = Object.entries(named).filter(([, person]) => person)
  return told.length > 0 ? { ...people, ...Object.fromEntries(told) } : people
}

/** The same with its history: a new name in a role ends the one before it, a colleague who steps in stands beside it. */
function withHistory(
  view: View,
  people: View['people'],
  rule: AnyEvent,
  { at, by, ...one }: Happening,
): View['involved'] {
  const standsIn = rule.standsIn?.({ at, by, ...one } as never)
  if (standsIn) {
    const { role, ...away } = standsIn
    return by.person && isInvolvedRole(role)
      ? [...view.involved, { role, person: by.person, since: at, standsIn: away }]
      : view.involved
  }
  return involvedRoles.reduce((list: View['involved'], role) => {
    const person = people[role]
    if (!person || person === view.people[role]) return list
    const before = list.map((one) => (one.role === role && !one.until && !one.standsIn ? { ...one, until: at } : one))
    return [...before, { role, person, since: at }]
  }, view.involved)
}

const isInvolvedRole = (role: string): role is InvolvedRole => (involvedRoles as readonly string[]).includes(role)
