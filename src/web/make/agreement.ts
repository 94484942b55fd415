/** The agreement followed: each condition as this world was told, with what showed it where this world may read that. */

import type { PlainDate } from '../../calendar/plain-date.ts'
import {
  type ActName,
  type ConditionId,
  type ConditionStateName,
  conditionIds,
  conditionStates,
  conditions,
  conditionsToldBy,
  isResident,
  partyNames,
} from '../../covenant/index.ts'
import type { Context } from '../../engine/index.ts'
import { isOf } from '../../process/categories/index.ts'
import { isFollowed, type TrajectoryEvent } from '../../process/index.ts'
import type { CaseQuestion } from '../../questions/index.ts'
import type { Words } from '../../words/index.ts'
import type { AgreementPart, ConditionLine, ConditionNews, Link } from '../models/index.ts'
import { dayOf } from './dates.ts'
import { capital, dateWords, lower } from './spoken.ts'

const stateAfter: Partial<Record<TrajectoryEvent['type'], ConditionStateName>> = {
  conditionBreached: 'breached',
  conditionAtRisk: 'atRisk',
  riskPassed: 'met',
  conditionMetAgain: 'met',
}
type Told = { state: ConditionStateName; condition: ConditionId; since: PlainDate; event: TrajectoryEvent }

function toldOf(event: TrajectoryEvent): Told[] {
  const state = stateAfter[event.type]
  return state ? [{ ...(event.payload as Pick<Told, 'condition' | 'since'>), state, event }] : []
}

/** The day of the signature, as far as this world can tell: of the event, or of the agreement in KRIS. */
function signedOn({ view, rows }: Context): PlainDate | undefined {
  const paper = rows.entries.findLast((entry) => isOf(entry, 'signedAgreement'))
  return view.agreement?.signed ?? paper?.value.signedOn
}

/** Absent while there is no agreement to follow. */
export function agreementPart(question: CaseQuestion, words: Words): { agreement?: AgreementPart } {
  const { context } = question
  if (!isFollowed(context.view)) return {}
  const told = context.events.flatMap(toldOf)
  const lines = conditionIds.map((id) =>
    lineOf(
      question,
      id,
      told.filter(({ condition }) => condition === id),
      words,
    ),
  )
  const count = (state: ConditionStateName) => lines.filter((line) => line.state === state).length
  const summary = words.sentences.agreement.counts(count('met'), count('atRisk'), count('breached'))
  return { agreement: { summary, conditions: lines } }
}

function lineOf(question: CaseQuestion, id: ConditionId, told: readonly Told[], words: Words): ConditionLine {
  const { context } = question
  const { agreement: text } = words.sentences
  const last = told.at(-1)
  const state = last?.state ?? 'met'
  const since = last?.since ?? signedOn(context)
  return {
    name: capital(words.say(conditions[id].short), words),
    text: words.say(conditions[id].text),
    state,
    label: words.say(conditionStates[state]),
    since: since ? text.since(dateWords(since, words)) : text.sinceSignature,
    ...(last ? { by: text.by(words.say(partyNames[last.event.by.party])) } : {}),
    history: told.map((one) => newsOf(context, one, words)).reverse(),
    acts: actsOn(question, id, state, words),
  }
}

const evidenceFor = ({ rows }: Context, { condition, event }: Told) =>
  rows.entries
    .filter((entry) => isOf(entry, 'conditionEvidence'))
    .find(({ value }) => value.key === `${condition} ${event.at}`)

function newsOf(context: Context, told: Told, words: Words): ConditionNews {
  const { agreement: text } = words.sentences
  const found = evidenceFor(context, told)
  const { text: note, seen } = found?.value ?? {}
  return {
    date: dayOf(told.event.at, words),
    who: words.say(partyNames[told.event.by.party]),
    what: text.told(capital(lower(conditionStates, told.state, words), words), dateWords(told.since, words)),
    evidence: [
      ...(note ? note.split(/\n+/) : []),
      ...(seen ? [words.files.evidence.seen(dateWords(seen, words))] : []),
    ],
    ...(found?.documentId
      ? { document: { label: text.document, href: `/zaak/${context.rows.world.id}/stuk/${found.documentId}` } }
      : {}),
  }
}

const telling = {
  met: ['reportBreach', 'noteAtRisk'],
  atRisk: ['reportBreach', 'reportMetAgain'],
  breached: ['reportMetAgain'],
} as const satisfies Record<ConditionStateName, readonly ActName[]>
const tells = { reportBreach: 'breached', noteAtRisk: 'atRisk', reportMetAgain: 'met' } as const

/** What can be told of it now, by this person. */
function actsOn({ context, open }: CaseQuestion, id: ConditionId, state: ConditionStateName, words: Words): Link[] {
  const { agreement: text } = words.sentences
  return telling[state]
    .filter((act) => open.includes(act) && conditionsToldBy(context.who.role, tells[act]).includes(id))
    .map((act) => ({
      label: text.actOf(text.acts[act], words.say(conditions[id].short)),
      href: `/zaak/${context.rows.world.id}/voorwaarde/${id}/${act}`,
    }))
}

/** The same in gentle words, for whom it is about: one sentence for each condition. */
export function howItGoes(context: Context, id: ConditionId, words: Words): string {
  const text = words.sentences.resident
  const followed = context.view.conditions[id]
  if (!followed) return text.goesWell
  const since = dateWords(followed.since, words)
  if (followed.state === 'met') return text.goesWellAgain(since)
  if (followed.state === 'breached') return text.difficult(since)
  return text.careful(isResident(followed.by) ? text.team : text[followed.by], since)
}
