/** Entries as their reader sees them, each with its origin. */
import { type Context, changesOf, type EntryRow, type QuarterlyReport } from '../../acts/index.ts'
import { dateInAmsterdam } from '../../calendar/zone.ts'
import {
  agreedWithResident,
  arrangementStates,
  type CategoryName,
  categories,
  conditions,
  type EventName,
  type FileName,
  fileNames,
  files,
  type Ground,
  grounds,
  housingFraudFacts,
  lifeAreas,
  type Party,
  type Purpose,
  parties,
  partyNames,
  presentAt,
  purposes,
  readersOf,
  rentStates,
  retentionText,
  type Text,
} from '../../covenant/index.ts'
import { keptUntil } from '../../files/kept.ts'
import type { Words } from '../../words/index.ts'
import type { DocumentLine, Entry, FilePart, Link, OriginLine } from '../models.ts'
import { budgetTables, budgetText } from './budget.ts'
import { long } from './dates.ts'
import { dateWords, euros } from './values.ts'

const word = (list: Readonly<Record<string, Text>>, code: unknown, words: Words): string =>
  list[String(code)]?.[words.language] ?? ''
const lower = (list: Readonly<Record<string, Text>>, code: unknown, words: Words) =>
  word(list, code, words).replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase())
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

type Value = Readonly<Record<string, unknown>>

/** What an entry says, one paragraph each. */
export function entryText(entry: Pick<EntryRow, 'category' | 'value'>, words: Words): string[] {
  const value = (entry.value ?? {}) as Value
  const { files: text } = words
  const ofBudget = budgetText(entry, words)
  if (ofBudget) return ofBudget
  switch (entry.category) {
    case 'nameAndAddress':
      return [
        `${value.name}, ${value.street} ${value.houseNumber}, ${value.postcode} ${value.place}`,
        ...(value.phone ? [String(value.phone)] : []),
      ]
    case 'postcode':
      return [String(value.postcode)]
    case 'krisNumber':
      return [String(value.number)]
    case 'judgment':
      return [
        value.date ? text.judgmentGiven(dateWords(value.date, words)) : text.judgmentPossible,
        ...[value.court, value.caseNumber].filter(Boolean).map(String),
      ]
    case 'rentArrears':
      return [euros(Number(value.cents))]
    case 'housingFraud':
      return [word(housingFraudFacts, value.text, words)]
    case 'signedAgreement':
    case 'budgetAgreement':
      return [text.signedOn(dateWords(value.signedOn, words))]
    case 'lifeAreas':
      return [
        `${word(lifeAreas, value.key, words)}: ${value.text}`,
        word(agreedWithResident, value.agreed, words),
        ...(value.ownWords ? [String(value.ownWords)] : []),
      ]
    case 'quarterlyReport':
      return reportText(entry.value as QuarterlyReport, words)
    default:
      return value.text ? String(value.text).split(/\n+/) : [text.document]
  }
}

function reportText(report: QuarterlyReport, words: Words): string[] {
  const { report: label } = words.files
  const breached = Object.entries(report.conditions).flatMap(([id, state]) =>
    state === 'breached' ? [conditions[id as keyof typeof conditions].short[words.language]] : [],
  )
  return [
    dateWords(report.on, words),
    `${label.rent}: ${word(rentStates, report.rent, words)}`,
    `${label.arrangement}: ${word(arrangementStates, report.arrangement, words)}`,
    breached.length ? `${label.breached}: ${breached.join(', ')}` : label.none,
    `${label.arrangements}: ${report.arrangements}`,
  ]
}

export function entryName(entry: Pick<EntryRow, 'category'>, words: Words): string {
  return capital(categories[entry.category as CategoryName].text[words.language])
}

const seenBy = (file: FileName, category: CategoryName): Party[] =>
  parties.filter((party) => readersOf(file, category).includes(party))

/** What stood there before, newest first; only who recorded it and the resident have it. */
function before(context: Context, entry: EntryRow, words: Words): OriginLine[] {
  const lines: OriginLine[] = []
  let next = context.rows.older.find((old) => old.replacedBy === entry.id)
  while (next) {
    const { id, replacedAt } = next
    const term = words.files.origin.before(long(dateInAmsterdam(replacedAt), words))
    lines.push({ term, text: entryText(next, words).join(' ') })
    next = context.rows.older.find((old) => old.replacedBy === id)
  }
  return lines
}

/** The day on which an event happened in this world; of the signature the day it was signed. */
const dayOfEvent =
  ({ view }: Context) =>
  (event: EventName) => {
    if (event === 'agreementSigned') return view.agreement?.signed
    const at = view.seen[event]
    return at ? dateInAmsterdam(at) : undefined
  }

function keptText(context: Context, file: FileName, words: Words): string {
  const term = capital(retentionText(file)[words.language])
  const until = keptUntil(file, dayOfEvent(context))
  return until ? words.files.keptUntil(term, long(until, words)) : term
}

const list = (items: readonly string[], words: Words) =>
  new Intl.ListFormat(words.language, { type: 'conjunction' }).format(items)

export function originOf(context: Context, entry: EntryRow, words: Words): OriginLine[] {
  const { origin, you } = words.files
  const file = entry.file as FileName
  const category = entry.category as CategoryName
  const who =
    entry.recordedParty === context.actor.party && entry.recordedRole === context.actor.role
      ? you
      : partyNames[entry.recordedParty][words.language]
  const seen = seenBy(file, category)
  return [
    {
      term: origin.recorded,
      text: words.sentences.case.recordedOn(who, long(dateInAmsterdam(entry.recordedAt), words)),
    },
    ...(entry.presence
      ? [
          {
            term: origin.presence,
            text: capital(
              list(
                entry.presence.map((code) => lower(presentAt, code, words)),
                words,
              ),
            ),
          },
        ]
      : []),
    ...(entry.corrected ? [{ term: origin.corrected, text: words.files.correctedText }] : []),
    ...before(context, entry, words),
    ...(entry.reason ? [{ term: origin.relevance, text: entry.reason }] : []),
    { term: origin.purpose, text: capital(purposes[entry.purpose as Purpose][words.language]) },
    {
      term: origin.ground,
      text: capital(grounds[entry.ground as Ground][words.language]),
      reading: entry.basis === 'reading',
    },
    { term: origin.kept, text: keptText(context, file, words) },
    { term: origin.seenBy, text: seen.map((party) => partyNames[party][words.language]).join(', '), seenBy: seen },
  ]
}

export const isLetter = (entry: EntryRow) =>
  ['letter', 'invitationCopy', 'agreementDraft', 'budgetAgreementDraft'].includes(entry.category)

const order = Object.keys(categories)
const byCategory = (a: EntryRow, b: EntryRow) => order.indexOf(a.category) - order.indexOf(b.category)

/** Correcting and removing, for who recorded it. */
function changes(context: Context, entry: EntryRow, words: Words): Link[] {
  const name = entryName(entry, words).toLowerCase()
  return changesOf(context, entry).map((act) => ({
    label: words.sentences.case.change(words.acts[act].menu, name),
    href: `/zaak/${context.rows.world.id}/gegeven/${entry.id}/${act}`,
  }))
}

/** The files that this world reads, in the order of the covenant, with what stands in them. */
export function fileParts(context: Context, words: Words): FilePart[] {
  const { rows } = context
  return fileNames.flatMap((file) => {
    const here = rows.entries.filter((entry) => entry.file === file && !isLetter(entry)).sort(byCategory)
    if (here.length === 0) return []
    const entries = here.map(
      (entry): Entry => ({
        name: entryName(entry, words),
        value: entryText(entry, words),
        origin: originOf(context, entry, words),
        changes: changes(context, entry, words),
      }),
    )
    const links = here
      .filter((entry) => entry.documentId)
      .map((entry) => ({
        label: words.sentences.case.document(entryName(entry, words).toLowerCase()),
        href: `/zaak/${rows.world.id}/stuk/${entry.documentId}`,
      }))
    const everyone = parties.filter((party) =>
      here.some((entry) => seenBy(file, entry.category as CategoryName).includes(party)),
    )
    const tables = file === 'budgetFile' ? budgetTables(context, words) : []
    return [{ title: files[file].text[words.language], seenBy: everyone, tables, entries, links }]
  })
}

/** Letters that this world has, newest first. */
export function letterLines(context: Context, words: Words): DocumentLine[] {
  return context.rows.entries
    .filter((entry) => isLetter(entry) && entry.documentId)
    .sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1))
    .map((entry) => {
      const kind = (entry.value as { letter?: keyof Words['files']['letters'] }).letter
      const label = kind ? words.files.letters[kind] : entryName(entry, words)
      return {
        label,
        href: `/zaak/${context.rows.world.id}/stuk/${entry.documentId}`,
        note: long(dateInAmsterdam(entry.recordedAt), words),
        seenBy: seenBy(entry.file as FileName, entry.category as CategoryName),
      }
    })
}
