/** The resident's first page: where am I, who helps me, what have I signed, what is known, what can I do. */
import {
  type CaseQuestion,
  type Context,
  isOfLedger,
  type LifeAreaValue,
  type Looked,
  ledgersOf,
  nameAndAddressOf,
} from '../../acts/index.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import {
  type ActName,
  type CategoryName,
  conditionIds,
  conditions,
  type FileName,
  files,
  type Party,
  parties,
  partyNames,
  places,
  readersOf,
} from '../../covenant/index.ts'
import { openExitTalk } from '../../trajectory/index.ts'
import { separatorIn, type Words } from '../../words/index.ts'
import type { Appointment, Entry, Fold, ResidentModel, SeesLine } from '../models.ts'
import { howItGoes } from './agreement.ts'
import { budgetTables } from './budget.ts'
import { actHref, people, routeModel, tellerFor, timeline } from './case.ts'
import { dayAndMonth, long } from './dates.ts'
import { entryName, entryText, fileParts, isLetter, letterLines, paperHref } from './entries.ts'
import { happenedOwn } from './happened.ts'
import { areaBlocks } from './life-area.ts'
import { lookedLines } from './looked.ts'
import { ledgerSummary, rentLink } from './rent-look.ts'

const shownLooks = 5

export function residentModel(
  question: CaseQuestion,
  looked: readonly Looked[],
  words: Words,
  notice?: string,
): ResidentModel {
  const { context } = question
  const text = words.sentences.resident
  const name = nameAndAddressOf(context)?.name ?? ''
  const appointments = comingAppointments(context, words)
  const helper =
    people(context, words).find((p) => p.party === 'team' && p.contact) ?? people(context, words).find((p) => p.contact)
  const steps = routeModel(question, words)
  return {
    greeting: text.greeting(name.charAt(0).toLowerCase() + name.slice(1)),
    welcome: text.welcome,
    notices: notice ? [{ kind: 'done', text: notice }] : [],
    main: {
      kind: 'rest',
      title: text.rest,
      ...(appointments[0]
        ? {
            text: `${appointments[0].spoken}${separatorIn(words.language)}${appointments[0].title}.`,
          }
        : {}),
    },
    appointments,
    path: question.route.map(({ phase, state }, index) => ({
      label: text.path[phase][0] ?? '',
      state,
      ...(state === 'now'
        ? { text: text.path[phase][1] ?? '' }
        : steps[index]?.note && state === 'done'
          ? { text: steps[index].note }
          : {}),
    })),
    people: people(context, words).map((p) => ({
      ...p,
      ...(p.contact ? { contact: { ...p.contact, label: text.call(p.name, p.contact.label) } } : {}),
    })),
    signed: signed(context, words),
    ...money(context, words),
    known: known(context, words),
    knownAll: { label: words.sentences.dossier.whole, href: paperHref(context) },
    looked: lookedLines(looked, words).slice(0, shownLooks),
    lookedAll: { label: text.lookedAll, href: `/mijn-vh/gekeken?traject=${context.rows.world.id}` },
    happened: timeline(context, words),
    letters: letterLines(context, words),
    doable: question.open.flatMap((act) => doable(context, act, words)),
    urgent: {
      title: text.urgent,
      text: text.urgentText,
      ...(helper?.contact
        ? { contact: { label: text.call(helper.name, helper.contact.label), href: helper.contact.href } }
        : {}),
    },
  }
}

function appointment(
  date: PlainDate,
  time: string,
  title: string,
  lines: readonly string[],
  words: Words,
): Appointment {
  const { whole, ...parts } = dayAndMonth(date, words)
  return {
    iso: `${date}T${time}`,
    ...parts,
    spoken: whole,
    title,
    lines,
    acts: [],
  }
}

/** Appointments that are still to come; one that was missed or is over is not spoken of. */
function comingAppointments(context: Context, words: Words): Appointment[] {
  const { view, now } = context
  const text = words.sentences.resident
  const list: Appointment[] = []
  const coming = (date: PlainDate) => date >= now.date
  if (view.appointment && !view.appointment.missed && view.talkConsent === undefined && coming(view.appointment.date)) {
    list.push(
      appointment(
        view.appointment.date,
        view.appointment.time,
        text.talkAt(view.appointment.time, tellerFor(context, words).code(places, view.appointment.place)),
        [text.talk],
        words,
      ),
    )
  }
  if (view.homeVisit && !view.start && coming(view.homeVisit.date))
    list.push(
      appointment(
        view.homeVisit.date,
        view.homeVisit.time,
        text.homeVisit(view.homeVisit.time),
        [text.homeVisitText],
        words,
      ),
    )
  const talk = openExitTalk(view)
  if (talk && coming(talk.date)) {
    list.push(appointment(talk.date, talk.time, text.atTime(talk.time), [text.exitTalk], words))
  }
  return list
}

function signed(context: Context, words: Words): Fold[] {
  const { agreement } = context.view
  const text = words.sentences.resident
  if (!agreement || agreement.lapsed) return []
  const scan = context.rows.entries.findLast((e) => e.category === 'signedAgreement' && e.documentId)
  const draft = context.rows.entries.findLast((e) => e.category === 'agreementDraft' && e.documentId)
  const paper = scan ?? draft
  return [
    {
      title: text.agreement,
      under: agreement.signed ? text.signedOn(long(agreement.signed, words)) : text.drawnUp,
      body: [
        { kind: 'text', text: agreement.signed ? text.conditionsFollowed : text.conditionsLead },
        {
          kind: 'list',
          items: conditionIds.map((id) => {
            const condition = words.say(conditions[id].text)
            return agreement.signed ? `${condition} ${howItGoes(context, id, words)}` : condition
          }),
        },
        ...(paper
          ? [
              {
                kind: 'button' as const,
                link: { label: words.files.document, href: `/zaak/${context.rows.world.id}/stuk/${paper.documentId}` },
              },
            ]
          : []),
      ],
    },
  ]
}

/** The own money, as far as the resident told it or may read it. */
function money(context: Context, words: Words): Pick<ResidentModel, 'money'> {
  const tables = budgetTables(context, words)
  const { yourMoney, yourMoneyLead } = words.files.budget
  return tables.length > 0 ? { money: { title: yourMoney, lead: yourMoneyLead, tables } } : {}
}

function seesLines(file: FileName, category: CategoryName, words: Words): SeesLine[] {
  return linesFor(readersOf(file, category), words)
}

function linesFor(readers: readonly Party[], words: Words): SeesLine[] {
  return parties.map((party) => ({
    party,
    sees: readers.includes(party) ? 'yes' : 'no',
    label: party === 'resident' ? words.sentences.form.own.resident : words.say(partyNames[party]),
  }))
}

/** Every entry of every file, with who wrote it, why, on which ground, until when and who sees it. */
function known(context: Context, words: Words): Fold[] {
  const parts = fileParts(context, words)
  const kept = ledgersOf(context).map(
    (own): Fold => ({
      title: words.rent.title,
      under: words.say(files[own.file].text),
      body: [
        ...ledgerSummary(own, words).value.map((text) => ({ kind: 'text' as const, text })),
        { kind: 'whoSees', lines: seesLines(own.file, 'rentLedger', words) },
        { kind: 'button', link: rentLink(context, words) },
      ],
    }),
  )
  const others = context.rows.entries
    .filter((e) => !isOfLedger(e) && !isLetter(e))
    .map((entry): Fold => {
      const area = entry.category === 'lifeAreas' ? (entry.value as LifeAreaValue) : undefined
      const file = files[entry.file as FileName]
      const part = parts.find((p) => p.title === words.say(file.text))
      const lines = entryText(entry, words)
      const origin = part?.entries.find((e) => e.value.join() === lines.join())?.origin ?? []
      return {
        title: entryName(entry, words),
        under: words.say(file.text),
        body: [
          ...(area ? areaBlocks(area, words) : lines.map((line) => ({ kind: 'text' as const, text: line }))),
          ...origin
            .filter((line) => !line.seenBy)
            .map((line) => ({ kind: 'text' as const, strong: `${line.term}:`, text: line.text, quiet: true })),
          { kind: 'whoSees', lines: seesLines(entry.file as FileName, entry.category as CategoryName, words) },
        ],
      }
    })
  return [...others, ...kept, ...happenedOwn(context, words).map((one) => happened(one, words))]
}

/** What the landlord's file holds of attempts, the freeze and closing. */
function happened({ name, value, origin }: Entry, words: Words): Fold {
  const readers = origin.find((line) => line.seenBy)?.seenBy ?? []
  return {
    title: name,
    under: words.say(files.corporationFile.text),
    body: [
      ...value.map((text) => ({ kind: 'text' as const, text })),
      ...origin
        .filter((line) => !line.seenBy)
        .map((line) => ({ kind: 'text' as const, strong: `${line.term}:`, text: line.text, quiet: true })),
      { kind: 'whoSees', lines: linesFor(readers, words) },
    ],
  }
}

function doable(context: Context, act: ActName, words: Words): Fold[] {
  const text = words.sentences.resident.acts[act as keyof Words['sentences']['resident']['acts']]
  if (!text) return []
  return [
    {
      title: text.title,
      body: [
        ...text.lead.map((line) => ({ kind: 'text' as const, text: line })),
        { kind: 'button', link: { label: text.submit, href: actHref(context, act) } },
      ],
    },
  ]
}
