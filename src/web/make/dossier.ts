/** What a reader sees of a trajectory as a paper. Everything comes from the models of the page: it can hold no more. */

import { shortDate } from '../../calendar/explain.ts'
import { plainDate } from '../../calendar/plain-date.ts'
import { fileNames, isResident, roleNames } from '../../covenant/index.ts'
import { type Context, notPrintedOf } from '../../engine/index.ts'
import type { CaseQuestion, Dossier, DossierBlock } from '../../questions/index.ts'
import { organisationOf } from '../../trajectory/index.ts'

import type { Words } from '../../words/index.ts'
import { namesOf } from '../components/marks.tsx'
import type { CaseModel, DateText, Entry, FigureTable, FilePart } from '../models/index.ts'
import { agreementPart } from './agreement.ts'
import { caseModel } from './case.ts'
import { fileParts } from './entries.ts'

type Section = Dossier['sections'][number]
type Cell = readonly string[]

/** With `file` that file alone; undefined where this reader has nothing in it, or no such file is known. */
export function dossierModel(question: CaseQuestion, words: Words, file?: string): Dossier | undefined {
  const { context } = question
  const page = caseModel(question, words)
  const only = fileNames.find((name) => name === file)
  const parts = only ? fileParts(context, words, only) : page.parts
  if (file !== undefined && (!only || parts.length === 0)) return undefined
  const text = words.sentences.dossier
  const title = only ? text.titleOfFile(parts[0]?.title ?? '') : text.title
  const own = isResident(context.actor.party)
  const who = readerOf(context, words, own ? page.title : undefined)
  return {
    language: words.language,
    title,
    date: context.now.date,
    accent: context.actor.party,
    facts: [
      { label: text.resident, lines: [page.title, ...page.subtitle] },
      { label: text.seenAs, lines: [who] },
      { label: text.madeOn, lines: [shortDate(context.now.date, words.language)] },
    ],
    onlyFor: own ? text.onlyForYou : `${text.onlyFor(who)} ${text.onlyForText}`,
    footer: own ? text.onlyForYou : text.onlyFor(who),
    pageOf: text.page,
    notPrinted: text.notPrinted,
    sections: [...partSections(parts, words), ...(only ? [] : restOf(page, question, words))],
  }
}

/** Which signs the paper does not show, in words, for who gets it in an archive; undefined where it shows all. */
export function lacking(dossier: Dossier, words: Words): string | undefined {
  const signs = notPrintedOf(dossier)
  return signs.length > 0 ? `${words.sentences.dossier.lacks(signs.join(', '))}\n` : undefined
}

/** The reader by name, role and organisation, as far as these are known. */
function readerOf(context: Context, words: Words, resident: string | undefined): string {
  const { actor, rows } = context
  const name = resident ?? rows.people.find(({ id }) => id === actor.person)?.name
  const organisation = organisationOf(context, actor.party)?.name
  return [name, words.say(roleNames[actor.role]), organisation].filter(Boolean).join(', ')
}

function partSections(parts: readonly FilePart[], words: Words): Section[] {
  if (parts.length === 0)
    return [{ title: words.pages.case.parts, blocks: [{ kind: 'quiet', text: words.pages.case.noParts }] }]
  return parts.map((part) => ({
    title: part.title,
    blocks: [
      { kind: 'quiet', text: words.pages.seenBy(namesOf(part.seenBy, words.language)) },
      ...(part.tables ?? []).flatMap(tableBlocks),
      ...part.entries.map((entry) => entryBlock(entry, words)),
    ],
  }))
}

const entryBlock = ({ name, value, origin }: Entry, words: Words): DossierBlock => ({
  kind: 'entry',
  name,
  value,
  origin: origin.map(({ term, text, reading }) => ({
    label: term,
    lines: [reading ? `${text} (${words.pages.reading})` : text],
  })),
})

/** What stands on the page beside the files. */
function restOf(page: CaseModel, question: CaseQuestion, words: Words): Section[] {
  const { case: title } = words.pages
  const { dossier: text } = words.sentences
  const seenBy = words.files.origin.seenBy
  const people = page.people.map((person) => [
    [person.name],
    person.lines,
    [person.organisation],
    person.contact ? [person.contact.label] : [],
  ])
  const documents = page.documents.map((line) => [
    [line.label],
    [line.note],
    [namesOf(line.seenBy ?? [], words.language)],
  ])
  const timeline = page.timeline.map(({ date, who, what, note }) => [
    [dateOf(date, words)],
    [who],
    note ? [what, note] : [what],
  ])
  return [
    ...section(text.conditions, [5, 5, 7], Object.values(text.condition), conditionRows(question, words)),
    ...section(title.documents, [5, 5, 6], [text.document, text.when, seenBy], documents),
    ...section(title.people, [4, 4, 4, 4], [text.name, text.role, text.organisation, text.contact], people),
    ...section(title.timeline, [3, 4, 9], [text.when, text.who, text.what], timeline),
  ]
}

function section(
  title: string,
  widths: readonly number[],
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Section[] {
  return rows.length > 0 ? [{ title, blocks: [{ kind: 'table', widths, columns, rows }] }] : []
}

/** On paper the year stands with the day: it is kept for longer than a page is open. */
function dateOf({ iso, text }: DateText, words: Words): string {
  const date = plainDate(iso)
  return date ? shortDate(date, words.language) : text
}

/** Each condition as the page has it: how it stands, who says so, and how it went. */
function conditionRows(question: CaseQuestion, words: Words): Cell[][] {
  const followed = agreementPart(question, words).agreement?.conditions ?? []
  return followed.map(({ name, label, since, by, history }) => [
    [name],
    [label, since, ...(by ? [by] : [])],
    history.flatMap(({ date, who, what, evidence }) => [`${dateOf(date, words)}, ${who}: ${what}`, ...evidence]),
  ])
}

/** A table of amounts, its groups one below the other. */
function tableBlocks({ caption, columns, groups, note }: FigureTable): DossierBlock[] {
  const rows = groups.flatMap(({ label, rows: lines }) => [
    ...(label ? [[[label], ...columns.slice(1).map((): string[] => [])]] : []),
    ...lines.map(({ cells }) => cells.map((cell) => (cell === '' ? [] : [cell]))),
  ])
  return [
    { kind: 'quiet', text: caption },
    { kind: 'table', widths: columns.map(() => 4), columns: columns.map(({ label }) => label), rows },
    ...(note ? [{ kind: 'quiet' as const, text: note }] : []),
  ]
}
