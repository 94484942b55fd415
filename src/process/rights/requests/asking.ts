/** What is asked of every request, whoever it is to (3.3 access to data; GDPR chapter III). */
import {
  type CategoryName,
  categories,
  type FileName,
  partyNames,
  type RequestKind,
  requestKinds,
} from '../../../covenant/index.ts'

import {
  choice,
  date,
  type EntryDraft,
  type EventSays,
  type FieldProblem,
  type Here,
  named,
  optional,
  type PlainDate,
  type Problem,
  type Raw,
  type Standing,
  today,
} from '../../../trajectory/kit.ts'
import type { Answerer } from '../../../trajectory/request-shape.ts'
import { bySelf } from '../../any-time/withdraw.ts'
import { onDay } from '../../words.ts'
import { requestIdOf } from './state.ts'

/** `through`: whose letter let the resident in, where that is how it was asked. */
export const asked = { kind: choice(named(requestKinds)), on: date(), through: optional.choice(partyNames) }
/** What the act tells of it. */
export const tellingOf = ({ kind, on }: { readonly kind: RequestKind; readonly on: PlainDate }, { who }: Standing) => ({
  kind,
  on,
  through: who.byLetterOf?.[0],
})
export const saysAsked: EventSays = (p, t) => ({
  what: `legde een verzoek vast: ${t.code(named(requestKinds), p.kind)}`,
  note: p.through
    ? `${t.date(p.on)}. Aangekondigd via de brief van een organisatie: ${t.code(partyNames, p.through)}`
    : t.date(p.on),
})

/**
 * Through one letter one question of a kind is open at a time, as far as that login can tell: who came in by it may be anybody, and asked again and
 * again it would keep everybody at work.
 */
export function stillOpen(kind: RequestKind, to: readonly Answerer[], { view, who }: Standing): Problem[] {
  const open = view.requests.some(
    (one) =>
      one.kind === kind &&
      one.through !== undefined &&
      who.byLetterOf?.includes(one.through) &&
      to.every((party) => one.to.includes(party)) &&
      one.to.some((party) => !one.handling[party]?.decided),
  )
  return open ? [{ field: 'kind', problem: 'stillAsked' }] : []
}

export const askingFields = {
  kind: asked.kind,
  on: date({ prefill: today }),
  text: optional.longText({ max: 2000 }),
}
type Asking = { readonly kind: RequestKind; readonly text: string | undefined }

/** A link may say of which kind (`soort`), and which entry it is about (`over`): then the words begin with what it is. */
export function begun({ soort, over }: Readonly<Record<string, string>>, here: Here): Raw | undefined {
  if (!soort || !Object.hasOwn(requestKinds, soort)) return undefined
  const entry = over ? here.entries.find(({ id }) => id === over) : undefined
  const about = entry ? { text: `${nameOf(entry.category)}: ` } : {}
  return { kind: soort, on: today(here), ...about, ...(bySelf(here) ? { how: 'writing' } : {}) }
}
const nameOf = (category: CategoryName) => categories[category].text.nl

export const said = ({ kind, text }: Asking): FieldProblem[] =>
  kind !== 'access' && !text ? [{ field: 'text', problem: 'required' }] : []
/** The words go to who answers, never into an event. */
export const inWords = (file: FileName, { kind, text }: Asking, { now }: Here): EntryDraft[] =>
  text ? [{ file, category: 'requestText', value: { key: requestIdOf(kind, now.instant), text } }] : []

export const askingWords = {
  kind: { label: 'Waar gaat het verzoek over?' },
  on: onDay,
  text: {
    label: 'Wat precies, en waarom?',
    hint: 'Bij inzage hoeft dit niet. Schrijf op wat er anders moet, of wat het bezwaar is.',
  },
}
export const whichRequest = { label: 'Om welk verzoek gaat het?' }
