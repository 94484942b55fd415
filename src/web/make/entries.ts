/** Entries as their reader sees them, each with its origin. */

import { dateInAmsterdam } from '../../calendar/zone.ts'
import {
  type ActName,
  type CategoryName,
  type EventName,
  type FileName,
  fileNames,
  files,
  type Ground,
  grounds,
  holdReasons,
  isResident,
  lifeAreas,
  type Party,
  type Purpose,
  parties,
  partyNames,
  presentAt,
  purposes,
  readersOf,
  representativeKinds,
  retentionText,
  roleNames,
  type WithholdingGroundName,
  withholdingGrounds,
} from '../../covenant/index.ts'
import type { Context } from '../../engine/index.ts'
import { footingOf } from '../../files/entries.ts'
import { isHeld, keptBy } from '../../files/kept.ts'
import { ledgersOf } from '../../process/any-time/rent/ledgers.ts'
import {
  type AnEntry,
  areaText,
  categories,
  entryLines,
  isLetter,
  isOf,
  isOfLedger,
  keyOf,
  entryName as nameOf,
} from '../../process/categories/index.ts'
import { type CaseRows, changesOf, type EntryRow } from '../../questions/index.ts'
import { separatorIn, type Words } from '../../words/index.ts'
import type { DocumentLine, Entry, FilePart, Link, OriginLine } from '../models/index.ts'
import { budgetTables } from './budget.ts'
import { long } from './dates.ts'
import { entryTeller } from './entry-teller.ts'
import { happenedIn } from './happened.ts'
import { involvedLines } from './involved.ts'
import { ledgerSummary, rentLink } from './rent-look.ts'
import { capital, dateWords, listOf, lower, lowerFirst } from './spoken.ts'

type Seal = NonNullable<CaseRows['documents'][number]['seal']>
/** The seal of the document that an entry leads to. */
export const sealOf = ({ rows }: Pick<Context, 'rows'>, entry: EntryRow): Seal | undefined =>
  rows.documents.find(({ id }) => id === entry.documentId)?.seal ?? undefined

/** Eight letters at a time, so that people can compare it. */
const inGroups = (key: string) => key.match(/.{1,8}/g)?.join(' ') ?? key

/** What an entry says, one paragraph each. */
export const entryText = (entry: AnEntry, words: Words, seal?: Seal): readonly string[] =>
  entryLines(entry, entryTeller(words), seal)

/** What an entry is called: a life area by its own name, anything else by its category. */
export const entryName = (entry: AnEntry, words: Words): string => nameOf(entry, entryTeller(words))

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

function keptText(context: Context, file: FileName, words: Words, changedAt?: string): string {
  const changed = changedAt ? { changed: dateInAmsterdam(changedAt) } : {}
  const kept = keptBy(file, { on: dayOfEvent(context), ...changed })
  const term = capital(words.say(retentionText(file, kept?.rule)), words)
  const said = kept ? words.files.keptUntil(term, long(kept.until, words)) : term
  const held = context.view.holds[file]
  if (!isHeld(held, context.now.date) || !held) return said
  return words.retention.longer(said, long(held.until, words), lower(holdReasons, held.reason, words))
}

export function originOf(context: Context, entry: EntryRow, words: Words, seal?: Seal): OriginLine[] {
  const { origin, you } = words.files
  const file = entry.file as FileName
  const category = entry.category as CategoryName
  const who = !isResident(entry.recordedParty)
    ? `${words.say(partyNames[entry.recordedParty])} (${words.say(roleNames[entry.recordedRole])})`
    : isResident(context.actor.party)
      ? you
      : words.say(partyNames.resident)
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
              listOf(
                entry.presence.map((code) => lower(presentAt, code, words)),
                words,
              ),
              words,
            ),
          },
        ]
      : []),
    ...(entry.corrected ? [{ term: origin.corrected, text: words.files.correctedText }] : []),
    ...before(context, entry, words),
    ...withheldLine(context, entry, words),
    ...(entry.reason ? [{ term: origin.relevance, text: entry.reason }] : []),
    ...(seal ? [{ term: origin.seal, text: origin.sealText(String(seal.signatories), inGroups(seal.key)) }] : []),
    ...footingLines(context, file, category, entry, words),
  ]
}

/** For who withholds it: the resident's world has no entry that this could stand with. */
function withheldLine({ rows }: Context, { id }: EntryRow, words: Words): OriginLine[] {
  const { withheld, withheldText } = words.files.origin
  return rows.withholdings
    .filter(({ entryId }) => entryId === id)
    .map(({ ground, until }) => ({
      term: withheld,
      text: withheldText(words.say(withholdingGrounds[ground as WithholdingGroundName].text), dateWords(until, words)),
    }))
}

/** For what, on which ground, until when and who sees it. */
function footingLines(
  context: Context,
  file: FileName,
  category: CategoryName,
  footing: Pick<EntryRow, 'purpose' | 'ground' | 'basis'> & Partial<Pick<EntryRow, 'changedAt'>>,
  words: Words,
): OriginLine[] {
  const { origin } = words.files
  const seen = seenBy(file, category)
  return [
    { term: origin.purpose, text: capital(words.say(purposes[footing.purpose as Purpose]), words) },
    {
      term: origin.ground,
      text: capital(words.say(grounds[footing.ground as Ground]), words),
      reading: footing.basis === 'reading',
    },
    { term: origin.kept, text: keptText(context, file, words, footing.changedAt) },
    {
      term: origin.seenBy,
      text: seen.map((party) => words.say(partyNames[party])).join(separatorIn(words.language)),
      seenBy: seen,
    },
  ]
}

const order = Object.keys(categories)
const areaOrder = Object.keys(lifeAreas)
const areaPlace = ({ value }: EntryRow) => areaOrder.indexOf(keyOf(value) ?? '')
export const byCategory = (a: EntryRow, b: EntryRow) =>
  order.indexOf(a.category) - order.indexOf(b.category) ||
  (a.category === 'lifeAreas' ? areaPlace(a) - areaPlace(b) : 0)

/** Correcting and removing, for who recorded it; and keeping up what is made for that. */
function changes(context: Context, entry: EntryRow, words: Words): { keepUp?: Link; changes: Link[] } {
  const name = lowerFirst(entryName(entry, words), words)
  const acts = changesOf(context, entry)
  const link = (act: ActName): Link => ({
    label: words.sentences.case.change(words.acts[act].menu, name),
    href: `/zaak/${context.rows.world.id}/gegeven/${entry.id}/${act}`,
  })
  return {
    ...(acts.includes('updateLifeArea') ? { keepUp: link('updateLifeArea') } : {}),
    changes: acts.filter((act) => act !== 'updateLifeArea').map(link),
  }
}

function entryModel(context: Context, entry: EntryRow, words: Words): Entry {
  const { keepUp, changes: links } = changes(context, entry, words)
  const area = isOf(entry, 'lifeAreas')
    ? { area: { ...areaText(entry.value, entryTeller(words)), ...(keepUp ? { keepUp } : {}) } }
    : {}
  return {
    name: entryName(entry, words),
    value: entryText(entry, words, sealOf(context, entry)),
    origin: originOf(context, entry, words, sealOf(context, entry)),
    changes: links,
    ...area,
  }
}

/** Who is involved, as it reads in the general part of KRIS. */
function involvedEntry(context: Context, words: Words): Entry[] {
  const people = involvedLines(context, words)
  const footing = footingOf('krisGeneral', 'staffNames', ['onboarding'])
  if (people.length === 0 || !footing) return []
  const { involved: text, origin } = words.files
  return [
    {
      name: text.title,
      value: people.map(({ name, what, when }) => `${name}, ${what}. ${when}`),
      people,
      origin: [
        { term: origin.recorded, text: text.recorded },
        ...footingLines(context, 'krisGeneral', 'staffNames', footing, words),
      ],
    },
  ]
}

/** Where a file, or all that this world reads, can be had as a paper. */
export const paperHref = (context: Context, file?: FileName): string =>
  `/zaak/${context.rows.world.id}/dossier${file ? `/${file}` : ''}.pdf`

/** Who is involved is no entry: each world knows it by what it was told. */
const involvedIn: Readonly<Partial<Record<FileName, typeof involvedEntry>>> = { krisGeneral: involvedEntry }
const tablesIn: Readonly<Partial<Record<FileName, typeof budgetTables>>> = { budgetFile: budgetTables }

/** The files that this world reads, in the order of the covenant, with what stands in them; `only` leaves out the others. */
export function fileParts(context: Context, words: Words, only?: FileName): FilePart[] {
  const { rows } = context
  return fileNames.flatMap((file) => {
    if (only && file !== only) return []
    const all = rows.entries.filter((entry) => entry.file === file && !isLetter(entry)).sort(byCategory)
    const here = all.filter((entry) => !isOfLedger(entry))
    const kept = ledgerEntry(context, file, all, words)
    const own = happenedIn[file]?.(context, words) ?? []
    if (all.length + own.length === 0) return []
    const entries = here.map((entry) => entryModel(context, entry, words))
    entries.push(...(involvedIn[file]?.(context, words) ?? []))
    const links = here
      .filter((entry) => entry.documentId)
      .map((entry) => ({
        label: words.sentences.case.document(lowerFirst(entryName(entry, words), words)),
        href: `/zaak/${rows.world.id}/stuk/${entry.documentId}`,
      }))
    const everyone = parties.filter((party) =>
      all.some((entry) => seenBy(file, entry.category as CategoryName).includes(party)),
    )
    const title = words.say(files[file].text)
    const paper = { label: words.sentences.dossier.one(title), href: paperHref(context, file) }
    const ledger = kept.length > 0 ? [rentLink(context, words)] : []
    const tables = tablesIn[file]?.(context, words) ?? []
    return [
      { title, seenBy: everyone, tables, entries: [...entries, ...own, ...kept], links: [...links, ...ledger, paper] },
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
    .filter(isLetter)
    .filter(({ documentId }) => documentId)
    .sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1))
    .map((entry) => {
      const { letter, copyFor } = entry.value
      const label = words.files.letters[letter]
      return {
        label: copyFor ? words.files.letterCopy(label, words.say(representativeKinds[copyFor])) : label,
        href: `/zaak/${context.rows.world.id}/stuk/${entry.documentId}`,
        note: long(dateInAmsterdam(entry.recordedAt), words),
        seenBy: seenBy(entry.file as FileName, entry.category as CategoryName),
      }
    })
}
