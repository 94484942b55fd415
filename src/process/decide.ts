/** What may happen now, and what comes of it: asked of the own world alone. */
import { termOf } from '../calendar/terms.ts'
import { dateInAmsterdam } from '../calendar/zone.ts'
import { type ActName, type CaseRole, type TermId, termIn } from '../covenant/index.ts'
import type { Chosen } from '../covenant/open-term.ts'
import type { Decided } from '../trajectory/act.ts'
import {
  done,
  type Here,
  type Instant,
  later,
  never,
  type PlainDate,
  type Standing,
  type Values,
  type Verdict,
} from '../trajectory/kit.ts'
import type { Acts } from './acts.ts'
import { events } from './events.ts'
import { actNamed, actsOf, rolesOfAct } from './named.ts'
import { announcing, isAnnounced, isWaiting } from './rights/announced.ts'
import { closedByRequest } from './rights/requests/closed-by-request.ts'

/** Whether this person may do the act now, from the own view alone. A role that the covenant does not name may not. */
export function may(name: ActName, standing: Standing): Verdict {
  const { who, view, chosen } = standing
  if (!rolesOfAct(name, chosen).includes(who.role as CaseRole)) return never
  if (who.onlyReads) return later('stepInFirst')
  const { may: allows, causes } = actNamed(name)
  const verdict = allows(standing)
  if (
    verdict.ok &&
    isWaiting(
      name,
      standing,
      causes.map(({ type }) => type),
    )
  )
    return done
  return verdict.ok ? (closedByRequest(name, view, who) ?? verdict) : verdict
}

/** What the act makes happen, or what is wrong with its values. Call it only where `may` says yes. */
export function decide<N extends ActName>(
  name: N,
  values: Values<Acts[N]['fields']>,
  here: Here,
  anew: boolean,
): Decided {
  const decided = actNamed(name).decide(values as never, here, anew)
  if (!decided.ok || !isAnnounced(name, here.who)) return decided
  return { ok: true, drafts: announcing(name, decided.drafts, here, events) }
}

/** An act that waits for this person: `due` is the last day. */
export type Todo = { readonly act: ActName; readonly due: PlainDate; readonly since: PlainDate; readonly term: TermId }

/** What waits for this person, the most urgent first. */
export function todos(standing: Standing): readonly Todo[] {
  const list = actsOf(standing.who.role as CaseRole, standing.chosen).flatMap((act): Todo[] => {
    if (!may(act, standing).ok) return []
    const duty = actNamed(act).duty?.(standing)
    if (!duty?.since) return []
    const since = dayOf(duty.since)
    return [{ act, since, term: duty.term, due: duty.due ?? dueOf(duty.term, since, standing.chosen) }]
  })
  return list.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

/** The last day of a term of the covenant, counted from a day. */
export const dueOf = (term: TermId, since: PlainDate, chosen: Chosen): PlainDate =>
  termOf(termIn(term, chosen), since).due

const dayOf = (moment: Instant | PlainDate): PlainDate =>
  moment.length > 10 ? dateInAmsterdam(moment) : (moment as PlainDate)
