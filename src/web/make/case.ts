/** The case page of one world. */

import { daysBetween } from '../../calendar/plain-date.ts'
import { termInQuarters } from '../../calendar/terms.ts'
import {
  conditionIds,
  conditions,
  type FileName,
  type FileRule,
  files,
  isProgram,
  isResident,
  partyNames,
  phaseNames,
  roleNames,
} from '../../covenant/index.ts'
import type { Context } from '../../engine/index.ts'
import { missedQuarters } from '../../process/16-progress/quarters.ts'
import { entryOf, nameAndAddressOf } from '../../process/categories/entry.ts'
import { isOf } from '../../process/categories/index.ts'
import { roleDoes, type TrajectoryEvent, waitingFor } from '../../process/index.ts'
import { untilKris } from '../../process/timers.ts'
import type { CaseQuestion, EntryRow } from '../../questions/index.ts'
import { isClosed, notesGo, notesReminder, organisationOf, personOf } from '../../trajectory/index.ts'
import { actText, milestoneText } from '../../words/by-checker.ts'
import type { Words } from '../../words/index.ts'
import type { CaseModel, MainPoint, PersonLine, RoutePhase, TimelineEvent } from '../models/index.ts'
import { agreementPart } from './agreement.ts'
import { appointmentLinks } from './appointments.ts'
import { clockOf, dayOf, due, long, longDayOf } from './dates.ts'
import { fileParts, letterLines, paperHref } from './entries.ts'
import { lostMail } from './lost-mail.ts'
import { rentLook } from './rent-look.ts'
import { requestLook, restrictedNotice } from './requests.ts'
import { lowerFirst } from './spoken.ts'
import { actHref, caseHref, tellerFor } from './teller.ts'

export { actHref, caseHref, tellerFor }

/** The resident as this world may name him or her. */
export function residentName(context: Context, words: Words): string {
  return nameAndAddressOf(context)?.name ?? words.sentences.noName
}

const postcodeOf = ({ rows }: Context) => rows.entries.findLast((entry) => isOf(entry, 'postcode'))?.value.postcode
export const krisOf = ({ rows }: Context) => rows.entries.findLast((entry) => isOf(entry, 'krisNumber'))?.value.number

export function subtitle(context: Context, words: Words): string[] {
  const known = nameAndAddressOf(context)
  const { case: text } = words.sentences
  const postcode = postcodeOf(context)
  const kris = krisOf(context)
  return [
    ...(known
      ? [`${known.street} ${known.houseNumber}, ${known.postcode} ${known.place}`]
      : postcode
        ? [words.sentences.onlyPostcode(postcode)]
        : []),
    ...(kris ? [text.kris(kris)] : []),
    ...(context.view.first ? [text.since(longDayOf(context.view.first, words))] : []),
  ]
}

/** Who did it, as far as this world may know. */
function whoDid(context: Context, event: TrajectoryEvent, words: Words): string {
  if (isProgram(event.by.role)) return words.sentences.program
  if (event.by.person === context.actor.person) return words.sentences.you
  return personOf(context, event.by.person)?.name ?? words.say(partyNames[event.by.party])
}

export function timeline(context: Context, words: Words): TimelineEvent[] {
  const tell = tellerFor(context, words)
  return context.events
    .map((event): TimelineEvent => {
      const { what, note } = words.events[event.type](event.payload as Readonly<Record<string, unknown>>, tell)
      return {
        date: dayOf(event.at, words),
        ...(isProgram(event.by.role) ? {} : { party: event.by.party }),
        who: whoDid(context, event, words),
        what,
        ...(note ? { note } : {}),
      }
    })
    .reverse()
}

export const routeModel = (question: CaseQuestion, words: Words): RoutePhase[] =>
  question.route.map((phase) => ({
    label: words.say(phaseNames[phase.phase]),
    state: phase.state,
    note: phaseNote(phase, words),
    steps: phase.steps.map((step) => ({
      label: milestoneText(words.milestones, step.event, question.context.chosen) ?? '',
      state: step.state,
    })),
  }))

/** How far a phase is, in words. */
export function phaseNote({ state, at }: CaseQuestion['route'][number], words: Words): string {
  const { case: text } = words.sentences
  if (state === 'now') return text.phaseNow
  if (state === 'later') return text.phaseLater
  return at ? text.phaseDone(longDayOf(at, words)) : ''
}

export function mainPoint(question: CaseQuestion, words: Words): MainPoint {
  const { context, todos } = question
  const { case: text } = words.sentences
  const [first] = todos
  if (first) {
    const act = actText(words, first.act, context.chosen)
    return {
      kind: 'act',
      title: act.title,
      due: due(first.due, context.now.date, words),
      text: [act.lead],
      act: { label: act.menu, href: actHref(context, first.act) },
      second: { label: text.other, href: '#anders' },
    }
  }
  const { destroyedAt } = context.rows.world
  if (destroyedAt) return { kind: 'closed', text: words.retention.destroyed(longDayOf(destroyedAt, words)) }
  if (isClosed(context.view))
    return { kind: 'closed', text: text.closed(context.view.last ? longDayOf(context.view.last, words) : '') }
  const waiting = waitingFor(context.view)
  if (!waiting || waiting.party === context.actor.party) return { kind: 'waiting', text: text.waitingNobody }
  return {
    kind: 'waiting',
    text: text.waiting(lowerFirst(words.waiting[waiting.for], words)),
    ...(waiting.until ? { due: due(waiting.until, context.now.date, words) } : {}),
  }
}

/** Who is involved, as far as this world was told; the resident first. */
export function people(context: Context, words: Words): PersonLine[] {
  const { view, actor } = context
  const phone = entryOf(context, 'corporationFile', 'telephone')?.value.number
  const lines: PersonLine[] = []
  if (!isResident(actor.party)) {
    lines.push({
      party: 'resident',
      organisation: words.say(partyNames.resident),
      name: residentName(context, words),
      lines: [],
      ...(phone ? { contact: { label: phone, href: `tel:${phone.replace(/[^\d+]/g, '')}` } } : {}),
    })
  }
  const roles = [
    ['corporation', 'housingConsultant'],
    ['team', 'teamWorker'],
    ['team', 'vhCoordinator'],
    ['workAndIncome', 'trajectorySupervisor'],
  ] as const
  for (const [party, role] of roles) {
    const person = personOf(context, view.people[role])
    if (!person) continue
    const own = person.id === actor.person
    lines.push({
      party,
      organisation: organisationOf(context, party)?.name ?? words.say(partyNames[party]),
      name: `${person.name ?? ''}${own ? ` (${words.files.you})` : ''}`,
      lines: [words.say(roleNames[role])],
      ...(person.phone && !own
        ? { contact: { label: person.phone, href: `tel:${person.phone.replace(/[^\d+]/g, '')}` } }
        : {}),
    })
  }
  return lines
}

export function caseModel(question: CaseQuestion, words: Words, notice?: string): CaseModel {
  const { context, todos, open, later } = question
  const main = todos[0]?.act
  const others = open.filter((act) => act !== main)
  return {
    back: { label: words.sentences.case.back, href: '/werklijst' },
    title: residentName(context, words),
    subtitle: subtitle(context, words),
    notices: [
      ...(notice ? [{ kind: 'done' as const, text: notice }] : []),
      ...byGlass(context, words),
      ...restrictedNotice(context, words),
      ...breaches(context, words),
      ...missed(context, words),
      ...reminder(context, words),
      ...unreadable(context, words),
      ...lostMail(context, words),
    ],
    route: routeModel(question, words),
    ...rentLook(context, words),
    main: mainPoint(question, words),
    parts: fileParts(context, words),
    paper: { label: words.sentences.dossier.whole, href: paperHref(context) },
    ...agreementPart(question, words),
    ...requestLook(context, words),
    documents: letterLines(context, words),
    timeline: timeline(context, words),
    people: people(context, words),
    coming: todos.slice(1).map((todo) => ({
      label: actText(words, todo.act, context.chosen).title,
      note: due(todo.due, context.now.date, words).left ?? '',
    })),
    otherActs: [
      ...others.map((act) => ({ label: actText(words, act, context.chosen).menu, href: actHref(context, act) })),
      ...appointmentLinks(context, words),
      ...newTrajectory(context, words),
      ...(context.who.onlyReads
        ? [{ label: words.sentences.glass.end, href: `/noodtoegang/${context.rows.world.id}` }]
        : []),
    ],
    notYet: later.map(({ act, reason }) => ({
      label: actText(words, act, context.chosen).menu,
      why: words.reasons[reason],
    })),
  }
}

/** Said to who reads by emergency access. */
function byGlass({ rows }: Context, words: Words): CaseModel['notices'] {
  const { glassUntil } = rows
  return glassUntil ? [{ kind: 'care', text: words.sentences.glass.notice(clockOf(glassUntil)) }] : []
}

/** From the tenth day on: the notes of the talk go, and with them what was not worked up (3.1 step 9, reading). */
function reminder(context: Context, words: Words): CaseModel['notices'] {
  const { view, now, rows, chosen } = context
  const [from, last] = [notesReminder(view, chosen), notesGo(view, chosen)]
  if (!from || !last || now.date < from || now.date > last || isClosed(view)) return []
  const temporary = ({ file }: EntryRow) => (files[file as FileName] as FileRule).temporary
  // Name and address stay until KRIS has them.
  if (!rows.entries.some((entry) => temporary(entry) && entry.category !== untilKris)) return []
  const left = words.sentences.left(daysBetween(now.date, last))
  return [{ kind: 'care', text: words.sentences.case.notesGo(long(last, words), left) }]
}

/** A quarter whose talk nobody reported stays to be seen where the talk is planned and held. */
function missed({ view, now }: Context, words: Words): CaseModel['notices'] {
  const { start } = view
  if (!start) return []
  // One notice, however many there are; the others are said in it.
  const quarters = missedQuarters(view, now.date)
  const last = quarters.at(-1)
  if (last === undefined) return []
  const due = long(termInQuarters(start, last).due, words)
  return [{ kind: 'care', text: words.sentences.case.quartersMissed(quarters.map(String), due) }]
}

/** Of what an older backup brought back the key is gone: it is said, and the rest of the case is there. */
function unreadable({ rows }: Context, words: Words): CaseModel['notices'] {
  const count = rows.unreadable.length
  return count === 0 ? [] : [{ kind: 'care', text: words.sentences.case.unreadable(count) }]
}

/** Conditions that this world was told are not met; over once the trajectory is. */
function breaches(context: Context, words: Words): CaseModel['notices'] {
  if (isClosed(context.view)) return []
  return conditionIds.flatMap((id) => {
    const followed = context.view.conditions[id]
    return followed?.state === 'breached'
      ? [
          {
            kind: 'care' as const,
            text: words.sentences.case.breached(words.say(conditions[id].short), long(followed.since, words)),
          },
        ]
      : []
  })
}

function newTrajectory(context: Context, words: Words) {
  if (!roleDoes(context.who.role, 'openCase') || !isClosed(context.view)) return []
  return [{ label: words.sentences.case.newTrajectory, href: `/nieuw?na=${context.rows.world.id}` }]
}
