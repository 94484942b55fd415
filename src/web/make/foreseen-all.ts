/** One file for all tenants: what it would change for each of the own cases, and the form that asks for it. */
import { isResident, parties } from '../../covenant/index.ts'
import type { Context } from '../../engine/index.ts'
import type { Found, Reading } from '../../files/payments/reading.ts'
import { bare } from '../../files/payments/reference.ts'
import { foreseeRows, knownReference } from '../../process/any-time/rent/import-rent.ts'
import { readingProblems } from '../../process/any-time/rent/imported.ts'
import type { FieldProblem, Fields } from '../../trajectory/index.ts'
import { optional } from '../../trajectory/index.ts'
import type { Words } from '../../words/index.ts'
import type { ForeseenAllModel, FormModel } from '../models/index.ts'
import { caseHref, residentName } from './case.ts'
import { fieldModels, problemTexts } from './fields.ts'
import { changesAnything, foreseenLead, foreseenTables, readLines } from './foreseen.ts'
import { seesLines } from './form.ts'
import { questionFields } from './import-questions.ts'

export const togetherHref = '/huur-uit-bestand'

/** Cases of one person in which payments can be recorded. */
export type OwnCases = {
  readonly known: readonly { readonly context: Context; readonly reference: string }[]
  /** Of which no reference is known, or one that another case has as well. */
  readonly unknown: readonly Context[]
  readonly alike: readonly Context[]
}

/** A line of the file can be of one case only: a reference that two have tells neither. */
export function ownCases(contexts: readonly Context[]): OwnCases {
  const named = contexts.map((context) => ({ context, reference: knownReference(context) }))
  const times = new Map<string, number>()
  for (const { reference } of named) if (reference) times.set(bare(reference), (times.get(bare(reference)) ?? 0) + 1)
  const with_ = named.flatMap(({ context, reference }) => (reference ? [{ context, reference }] : []))
  return {
    known: with_.filter(({ reference }) => times.get(bare(reference)) === 1),
    unknown: named.filter(({ reference }) => !reference).map(({ context }) => context),
    alike: with_.filter(({ reference }) => (times.get(bare(reference)) ?? 0) > 1).map(({ context }) => context),
  }
}

export const togetherFields = {
  file: optional.data({
    wanted: true,
    accept: ['.csv', '.txt', '.xml', '.zip', '.gz', 'text/csv', 'application/xml', 'application/zip'],
  }),
  answers: optional.answers({ hidden: true }),
} satisfies Fields

type Given = {
  readonly cases: OwnCases
  readonly context: Context
  readonly words: Words
  /** What was answered, where the form comes back. */
  readonly answers?: Readonly<Record<string, string>>
  readonly reading?: Reading | undefined
  readonly problems?: readonly FieldProblem[]
}

const names = (contexts: readonly Context[], words: Words) => contexts.map((one) => residentName(one, words)).join(', ')

export function togetherForm({ cases, context, words, answers = {}, reading, problems = [] }: Given): FormModel {
  const { together } = words.rent
  const text = { fields: { file: words.acts.importRent.fields.file ?? { label: '' } } }
  const asked = { fields: togetherFields, text, context, words }
  const [first] = [...cases.known.map(({ context }) => context), ...cases.unknown]
  return {
    title: together.title,
    lead: [
      cases.known.length > 0 ? together.lead(cases.known.length) : together.none,
      ...(cases.known.length > 0 && cases.unknown.length > 0 ? [together.noReference(cases.unknown.length)] : []),
      ...(cases.alike.length > 0 ? [together.same(names(cases.alike, words))] : []),
    ].join(' '),
    fields: [...fieldModels(asked), ...questionFields(reading, answers, words)],
    whoSees: first
      ? seesLines({ name: 'importRent', context: first, words })
      : parties.map((party) => ({
          party,
          sees: party === context.actor.party || isResident(party) ? 'yes' : 'no',
          label: words.sentences.form[party === context.actor.party ? 'own' : 'others'][party],
        })),
    whyAsk: together.why,
    submitLabel: words.acts.importRent.submit,
    actionUrl: `${togetherHref}/voorbeeld`,
    hidden: {},
    back: { label: words.sentences.case.back, href: '/werklijst' },
    errors: problemTexts(asked, [...problems, ...(reading ? readingProblems(reading, answers) : [])]),
  }
}

/** `key` makes that sending it on happens once for each tenant. */
export function foreseenAll(found: Found, cases: OwnCases, words: Words, key: string): ForeseenAllModel {
  const { foreseen: text, together } = words.rent
  const all = cases.known.map(({ context }, index) => {
    const { rows = [], left = [] } = found.tenants[index] ?? {}
    return { context, empty: rows.length + left.length === 0, foreseen: foreseeRows({ rows, left }, context) }
  })
  const shown = all.filter(({ empty }) => !empty)
  const changed = shown.filter(({ foreseen }) => changesAnything(foreseen.plan))
  const empty = all.filter((one) => one.empty).map(({ context }) => context)
  const hidden = Object.fromEntries(
    changed.map(({ context, foreseen }) => [rowsOf(context.rows.world.id), foreseen.rows]),
  )
  return {
    back: { label: words.sentences.case.back, href: '/werklijst' },
    title: text.title,
    lead: shown.length > 0 ? together.summary(changed.length) : together.nothing,
    tenants: shown.map(({ context, foreseen }) => ({
      name: residentName(context, words),
      link: { label: residentName(context, words), href: caseHref(context) },
      lead: foreseenLead(foreseen.plan, words),
      tables: foreseenTables(foreseen, words),
    })),
    ...(empty.length > 0 ? { without: together.without(names(empty, words)) } : {}),
    read: readLines(found, words, together.lines),
    ...(changed.length > 0
      ? { confirm: { label: together.confirm, action: togetherHref, hidden: { sleutel: key, ...hidden } } }
      : {}),
    again: { label: text.back, href: togetherHref },
  }
}

/** The field that carries what would be recorded in this world. */
export const rowsOf = (world: string): string => `rows-${world}`
