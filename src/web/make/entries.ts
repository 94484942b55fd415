/** Entries as their reader sees them, each with its origin. */
import { type Context, type EntryRow, isOfLedger, ledgersOf, type QuarterlyReport } from '../../acts/index.ts'
import { plainDate } from '../../calendar/plain-date.ts'
import { dateInAmsterdam } from '../../calendar/zone.ts'
import {
  agreedWithResident,
  arrangementStates,
  type CategoryName,
  categories,
  conditions,
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
  purposes,
  readersOf,
  rentStates,
  retentionText,
  type Text,
} from '../../covenant/index.ts'
import type { Words } from '../../words/index.ts'
import type { DocumentLine, Entry, FilePart, OriginLine } from '../models.ts'
import { long } from './dates.ts'
import { euros } from './euros.ts'
import { ledgerSummary, rentLink } from './rent-look.ts'

const word = (list: Readonly<Record<string, Text>>, code: unknown, words: Words): string =>
  list[String(code)]?.[words.language] ?? ''
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const dateWords = (iso: unknown, words: Words) => {
  const date = plainDate(String(iso))
  return date ? long(date, words) : ''
}

type Value = Readonly<Record<string, unknown>>

/** What an entry says, one paragraph each. */
export function entryText(entry: Pick<EntryRow, 'category' | 'value'>, words: Words): string[] {
  const value = (entry.value ?? {}) as Value
  const { files: text } = words
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

export function originOf(context: Pick<Context, 'actor'>, entry: EntryRow, words: Words): OriginLine[] {
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
    { term: origin.purpose, text: capital(purposes[entry.purpose as Purpose][words.language]) },
    {
      term: origin.ground,
      text: capital(grounds[entry.ground as Ground][words.language]),
      reading: entry.basis === 'reading',
    },
    { term: origin.kept, text: capital(retentionText(file)[words.language]) },
    { term: origin.seenBy, text: seen.map((party) => partyNames[party][words.language]).join(', '), seenBy: seen },
  ]
}

const isLetter = (entry: EntryRow) =>
  entry.category === 'letter' || entry.category === 'invitationCopy' || entry.category === 'agreementDraft'

const order = Object.keys(categories)
const byCategory = (a: EntryRow, b: EntryRow) => order.indexOf(a.category) - order.indexOf(b.category)

/** The files that this world reads, in the order of the covenant, with what stands in them. */
export function fileParts(context: Context, words: Words): FilePart[] {
  const { rows } = context
  return fileNames.flatMap((file) => {
    const all = rows.entries.filter((entry) => entry.file === file && !isLetter(entry)).sort(byCategory)
    const here = all.filter((entry) => !isOfLedger(entry))
    const kept = ledgerEntry(context, file, all, words)
    if (all.length === 0) return []
    const entries = here.map(
      (entry): Entry => ({
        name: entryName(entry, words),
        value: entryText(entry, words),
        origin: originOf(context, entry, words),
      }),
    )
    const links = here
      .filter((entry) => entry.documentId)
      .map((entry) => ({
        label: words.sentences.case.document(entryName(entry, words).toLowerCase()),
        href: `/zaak/${rows.world.id}/stuk/${entry.documentId}`,
      }))
    const everyone = parties.filter((party) =>
      all.some((entry) => seenBy(file, entry.category as CategoryName).includes(party)),
    )
    return [
      {
        title: files[file].text[words.language],
        seenBy: everyone,
        entries: [...entries, ...kept],
        links: kept.length > 0 ? [...links, rentLink(context, words)] : links,
      },
    ]
  })
}

/** The months of a ledger have a page of their own; the file says that they are there. */
function ledgerEntry(context: Context, file: FileName, here: readonly EntryRow[], words: Words): Entry[] {
  const newest = here.findLast(isOfLedger)
  const own = newest && ledgersOf(context).find((one) => one.file === file)
  return own ? [{ ...ledgerSummary(own, words), origin: originOf(context, newest, words) }] : []
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
