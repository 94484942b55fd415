/** Entries as their reader sees them, each with its origin. */
import { categories } from '../../covenant/index.ts'
import type { CaseRows, EntryRow } from '../../questions/index.ts'
import type { Context } from '../../engine/index.ts'
import { changesOf } from '../../questions/index.ts'
import type { EvidenceValue } from '../../process/categories/condition-evidence.ts'
import { isOfLedger, ledgersOf } from '../../process/any-time/rent/ledgers.ts'
import { lifeAreas } from '../../covenant/index.ts'
import type { LifeAreaValue } from '../../process/categories/life-areas.ts'
import type { QuarterlyReport } from '../../process/categories/quarterly-report.ts'
import { type ActName, arrangementStates, type CategoryName, conditionStates, conditions, type EventName, type FileName, fileNames, files, type Ground, grounds, holdReasons, housingFraudFacts, type Party, type Purpose, parties, partyNames, presentAt, purposes, readersOf, rentStates, retentionText, roleNames, type WithholdingGround, type WithholdingGroundName, withholdingGrounds } from '../../covenant/index.ts'


import { dateInAmsterdam } from '../../calendar/zone.ts'

import { footingOf } from '../../files/entries.ts'
import { isHeld, keptBy } from '../../files/kept.ts'
import { separatorIn, type Words } from '../../words/index.ts'
import type { DocumentLine, Entry, FilePart, Link, OriginLine } from '../models.ts'
import { budgetTables, budgetText } from './budget.ts'
import { long } from './dates.ts'
import { euros } from './euros.ts'
import { happenedOwn } from './happened.ts'
import { involvedLines } from './involved.ts'
import { areaLines, areaText } from './life-area.ts'
import { ledgerSummary, rentLink } from './rent-look.ts'
import { capital, dateWords, listOf, lower, lowerFirst, word } from './spoken.ts'

type Seal = NonNullable<CaseRows['documents'][number]['seal']>
/** The seal of the document that an entry leads to. */
export const sealOf = ({ rows }: Pick<Context, 'rows'>, entry: EntryRow): Seal | undefined =>
  rows.documents.find(({ id }) => id === entry.documentId)?.seal ?? undefined

/** Eight letters at a time, so that people can compare it. */
const inGroups = (key: string) => key.match(/.{1,8}/g)?.join(' ') ?? key

type Value = Readonly<Record<string, unknown>>

/** What an entry says, one paragraph each. */
export function entryText(entry: Pick<EntryRow, 'category' | 'value'>, words: Words, seal?: Seal): string[] {
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
      return [euros(Number(value.cents)), ...(value.on ? [text.openOn(dateWords(value.on, words))] : [])]
    case 'rentSpecification':
      return [text.document, ...(value.on ? [text.openOn(dateWords(value.on, words))] : [])]
    case 'conditionEvidence':
      return evidenceText(entry.value as EvidenceValue, words)
    case 'housingFraud':
      return [word(housingFraudFacts, value.text, words)]
    case 'signedAgreement':
    case 'budgetAgreement':
      return [
        value.place
          ? text.signedIn(dateWords(value.signedOn, words), String(value.place))
          : text.signedOn(dateWords(value.signedOn, words)),
        ...(seal ? [text.sealedOn(long(dateInAmsterdam(seal.sealedAt), words))] : []),
      ]
    case 'lifeAreas':
      return areaLines(areaText(entry.value as LifeAreaValue, words))
    case 'withholdingReason':
      return withholdingText(value, words)
    case 'quarterlyReport':
      return reportText(entry.value as QuarterlyReport, words)
    default:
      return value.text ? String(value.text).split(/\n+/) : [text.document]
  }
}

function withholdingText({ of, ground, until, text }: Value, words: Words): string[] {
  const rule: WithholdingGround | undefined = withholdingGrounds[ground as WithholdingGroundName]
  return [
    String(text),
    `${words.say(files[of as FileName].text)}. ${words.say(rule?.text)} (${words.say(rule?.law)})`,
    words.sentences.resident.bekend.withheldUntilText(dateWords(until, words)),
  ]
}

function evidenceText({ condition, state, since, text, seen }: EvidenceValue, words: Words): string[] {
  const { evidence } = words.files
  const told = lower(conditionStates, state, words)
  return [
    evidence.about(capital(words.say(conditions[condition].short), words), told, dateWords(since, words)),
    ...(text ? text.split(/\n+/) : []),
    ...(seen ? [evidence.seen(dateWords(seen, words))] : []),
  ]
}

function reportText(report: QuarterlyReport, words: Words): string[] {
  const { report: label } = words.files
  const breached = Object.entries(report.conditions).flatMap(([id, state]) =>
    state === 'breached' ? [words.say(conditions[id as keyof typeof conditions].short)] : [],
  )
  return [
    dateWords(report.on, words),
    `${label.rent}: ${word(rentStates, report.rent, words)}`,
    `${label.arrangement}: ${word(arrangementStates, report.arrangement, words)}`,
    breached.length ? `${label.breached}: ${breached.join(', ')}` : label.none,
    `${label.arrangements}: ${report.arrangements}`,
  ]
}

/** What an entry is called: a life area by its own name, anything else by its category. */
export function entryName({ category, value }: Pick<EntryRow, 'category' | 'value'>, words: Words): string {
  if (category === 'lifeAreas') return word(lifeAreas, (value as LifeAreaValue).key, words)
  return capital(words.say(categories[category as CategoryName].text), words)
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
  const kept = keptBy(file, { on: dayOfEvent(context) })
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
  const who =
    entry.recordedParty !== 'resident'
      ? `${words.say(partyNames[entry.recordedParty])} (${words.say(roleNames[entry.recordedRole])})`
      : context.actor.party === 'resident'
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
  footing: Pick<EntryRow, 'purpose' | 'ground' | 'basis'>,
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
    { term: origin.kept, text: keptText(context, file, words) },
    {
      term: origin.seenBy,
      text: seen.map((party) => words.say(partyNames[party])).join(separatorIn(words.language)),
      seenBy: seen,
    },
  ]
}

export const isLetter = (entry: EntryRow) =>
  ['letter', 'invitationCopy', 'agreementDraft', 'budgetAgreementDraft'].includes(entry.category)

const order = Object.keys(categories)
const areaOrder = Object.keys(lifeAreas)
const areaPlace = ({ value }: EntryRow) => areaOrder.indexOf((value as { key?: string }).key ?? '')
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
  const area =
    entry.category === 'lifeAreas'
      ? { area: { ...areaText(entry.value as LifeAreaValue, words), ...(keepUp ? { keepUp } : {}) } }
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

/** The files that this world reads, in the order of the covenant, with what stands in them; `only` leaves out the others. */
export function fileParts(context: Context, words: Words, only?: FileName): FilePart[] {
  const { rows } = context
  return fileNames.flatMap((file) => {
    if (only && file !== only) return []
    const all = rows.entries.filter((entry) => entry.file === file && !isLetter(entry)).sort(byCategory)
    const here = all.filter((entry) => !isOfLedger(entry))
    const kept = ledgerEntry(context, file, all, words)
    const own = file === 'corporationFile' ? happenedOwn(context, words) : []
    if (all.length + own.length === 0) return []
    const entries = here.map((entry) => entryModel(context, entry, words))
    // Who is involved is no entry: each world knows it by what it was told.
    if (file === 'krisGeneral') entries.push(...involvedEntry(context, words))
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
    const tables = file === 'budgetFile' ? budgetTables(context, words) : []
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
