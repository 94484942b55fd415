import type { Context } from '../../engine/index.ts'
import type { ImportRow, Plan } from '../../files/rent/plan.ts'
import type { Foreseen } from '../../process/any-time/rent/import-rent.ts'
import type { Words } from '../../words/index.ts'
import type { ForeseenModel, ForeseenTable } from '../models/index.ts'
import { actHref, caseHref, residentName } from './case.ts'
import { long } from './dates.ts'
import { euros } from './euros.ts'
import { seesLines } from './form.ts'
import { monthName } from './months.ts'

/** What an import would change; `key` makes that sending it on happens once. */
export function foreseenModel(foreseen: Foreseen, context: Context, words: Words, key: string): ForeseenModel {
  const { plan, rows, reference } = foreseen
  const { foreseen: text } = words.rent
  const changes = changesAnything(plan)
  const action = actHref(context, 'importRent')
  return {
    back: { label: words.sentences.form.back(residentName(context, words)), href: caseHref(context) },
    title: text.title,
    subtitle: residentName(context, words),
    lead: foreseenLead(plan, words),
    tables: foreseenTables(foreseen, words),
    read: readLines(foreseen, words),
    ...(changes
      ? {
          confirm: { label: text.confirm, action, hidden: { sleutel: key, rows, ...(reference ? { reference } : {}) } },
        }
      : {}),
    again: { label: text.back, href: action },
    whoSees: seesLines({ name: 'importRent', context, words }),
  }
}

export const changesAnything = ({ payments, dues }: Plan): boolean => payments.length + dues.length > 0

export const foreseenLead = (plan: Plan, words: Words): string =>
  changesAnything(plan)
    ? words.rent.foreseen.lead(plan.payments.length, plan.dues.length)
    : words.rent.foreseen.nothingNew

/** What is added, what changes, what stands there already, and what is left out with its reason. */
export function foreseenTables({ plan, left }: Pick<Foreseen, 'plan' | 'left'>, words: Words): ForeseenTable[] {
  const { foreseen: text } = words.rent
  const { rent } = words.pages
  const line = (row: ImportRow) =>
    row.kind === 'due'
      ? [`${rent.due} ${monthName(row.month, words)}`, euros(row.cents)]
      : [long(row.on, words), euros(row.cents)]
  const tables = [
    {
      caption: text.payments,
      columns: [rent.day, rent.amount],
      rows: plan.payments.map((one) => line({ kind: 'payment', ...one })),
    },
    {
      caption: text.dues,
      columns: [rent.month, text.before, text.after],
      rows: plan.dues.map(({ month, before, cents }) => [
        monthName(month, words),
        before === undefined ? text.new : euros(before),
        euros(cents),
      ]),
    },
    { caption: text.there, columns: [rent.day, rent.amount], rows: plan.there.map(line) },
    { caption: text.early, columns: [rent.day, rent.amount], rows: plan.tooEarly.map(line) },
    {
      caption: text.left,
      columns: [rent.day, rent.amount, text.why],
      rows: left.map(({ on, cents, why }) => [
        on ? long(on, words) : '',
        cents === undefined ? '' : euros(cents),
        text.whys[why],
      ]),
    },
  ]
  return tables.filter((table) => table.rows.length > 0)
}

/** What became of the lines and the columns of the file, so that nothing is left out in silence. */
export function readLines(
  { lines, columns }: Pick<Foreseen, 'lines' | 'columns'>,
  words: Words,
  say = words.rent.foreseen.lines,
): string[] {
  const { foreseen: text } = words.rent
  if (!lines) return []
  const { all, others, nothing } = lines
  const list = (columns ?? []).map(({ title, verdict }) => `${title} (${text.column[verdict]})`)
  return [
    say(all, all - others - nothing, others, nothing),
    ...(list.length > 0 ? [text.columns(list.join(', '))] : []),
  ]
}
