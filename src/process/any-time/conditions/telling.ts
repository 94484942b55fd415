/** What the three acts have in common that tell of a condition of the agreement, and the evidence that stays with who tells it (3.3). */
import {
  type ConditionId,
  type ConditionStateName,
  conditions,
  conditionsToldBy,
  evidenceOf,
} from '../../../covenant/index.ts'
import {
  choice,
  date,
  type EntryDraft,
  type EventTeller,
  type EventText,
  type FieldProblem,
  type Fields,
  type FieldWords,
  type Happened,
  type Here,
  optional,
  type Problem,
  type Standing,
  today,
  type Values,
  type View,
} from '../../../trajectory/kit.ts'
import { keepsFile } from '../../../trajectory/view.ts'
import { ownFileOf } from '../../others.ts'
import { isFollowed, live } from '../../standing.ts'

export const shortNames = Object.fromEntries(Object.entries(conditions).map(([id, rule]) => [id, rule.short])) as {
  [K in ConditionId]: (typeof conditions)[K]['short']
}

/** What each of the four events tells. */
export const toldOf = { condition: choice(shortNames), since: date() }
type Told = Happened<typeof toldOf>
export const stands =
  (state: ConditionStateName) =>
  ({ payload, at, by }: Told, view: View) => ({
    conditions: { ...view.conditions, [payload.condition]: { state, since: payload.since, by: by.party, at } },
  })
export const saysOf =
  (what: string) =>
  (p: Readonly<Record<string, unknown>>, t: EventTeller): EventText => ({
    what: `${what}: ${t.code(shortNames, p.condition)}`,
    note: `Sinds ${t.date(p.since)}`,
  })

export const followed = ({ view }: Standing): boolean => live(view) && isFollowed(view)
/** The conditions that this role may speak of (3.3; the corporation of the rent and of violence only). */
export const conditionsFor = ({ who }: Pick<Standing, 'who'>, state: ConditionStateName = 'breached') =>
  conditionsToldBy(who.role, state)
export const forRole = (condition: ConditionId, standing: Standing): Problem[] =>
  conditionsFor(standing).includes(condition) ? [] : [{ field: 'condition', problem: 'notForYou' }]

/** The team has no file of its own yet when the agreement is just signed: then it tells of a condition, and keeps nothing of it. */
const evidenceFor = (condition: ConditionId, { who, view }: Pick<Here, 'who' | 'view'>) =>
  keepsFile(view) ? evidenceOf(condition, who.party) : 'none'

/** Some condition of which this party keeps no more than that it was seen. */
const keepsSeen = (here: Here) => conditionsFor(here).some((id) => evidenceFor(id, here) === 'seen')
const keeps = ({ view }: Here) => keepsFile(view)
const note = optional.longText({ max: 1000, own: true, heading: 'evidence', when: keeps })
const seen = optional.date({ own: true, when: keepsSeen })
const document = optional.file({ own: true, when: keeps })

/** The fields of the form: which conditions it offers can be fewer than those that this role may speak of. */
export const tellingFields = (only: (here: Here) => readonly ConditionId[]) => ({
  condition: choice(shortNames, { only }),
  since: date({ prefill: today }),
  note,
  seen,
  document,
})
type Telling = Values<ReturnType<typeof tellingFields>>

/** The same for one condition: of the evidence only what exists for it. */
export const fieldsOf =
  (state: ConditionStateName) =>
  (condition: ConditionId, here: Here): Fields | undefined => {
    if (!conditionsFor(here, state).includes(condition)) return undefined
    const kept = evidenceFor(condition, here)
    const since = date({ prefill: today })
    if (kept === 'none') return { since }
    return kept === 'seen'
      ? { since, seen: optional.date({ own: true, heading: 'evidence' }) }
      : { since, note, document }
  }

export function checkTelling({ condition, note, seen, document }: Telling, here: Here): FieldProblem[] {
  const kept = evidenceFor(condition, here)
  const problem = kept === 'seen' ? 'onlySeen' : 'noEvidenceHere'
  const whole = kept === 'noteAndDocument'
  return [
    ...(note && !whole ? [{ field: 'note', problem } as const] : []),
    ...(seen && kept !== 'seen' ? [{ field: 'seen', problem: 'noEvidenceHere' } as const] : []),
    ...(document && !whole ? [{ field: 'document', problem } as const] : []),
    ...(seen && seen > here.now.date ? [{ field: 'seen', problem: 'inFuture' } as const] : []),
  ]
}

/** One entry for each time that it is told, in the own file: the landlord is told which condition, never this (3.3). */
export const evidenceOfTelling =
  (state: ConditionStateName) =>
  ({ condition, since, note: text, seen, document }: Telling, here: Here): EntryDraft[] => {
    const file = ownFileOf(here)
    if (!file || !(text || seen || document)) return []
    const value = {
      key: `${condition} ${here.now.instant}`,
      condition,
      state,
      since,
      ...(text ? { text } : {}),
      ...(seen ? { seen } : {}),
    }
    return [{ file, category: 'conditionEvidence', value, ...(document ? { document } : {}) }]
  }

export const tellingWords: Record<keyof Telling, FieldWords> = {
  condition: { label: 'Om welke voorwaarde gaat het?' },
  since: { label: 'Sinds wanneer?', hint: 'Bijvoorbeeld 1 3 2026.' },
  note: { label: 'Notitie', hint: 'Waaraan ziet u dit? Alleen uw organisatie en de bewoner lezen het.' },
  seen: {
    label: 'Gezien op',
    hint: 'Alleen bij ‘open over geld’: wanneer liet de bewoner het zien? Geen kopie, geen bedragen.',
  },
  document: { label: 'Document', hint: 'Een pdf, jpg of png van hooguit 25 MB.' },
}
export const evidenceHeading = { evidence: 'Bewijs, in uw eigen dossier' }
