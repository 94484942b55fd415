/** Fields of an act or a question, as a form shows them: what stands there beforehand, or what was typed. */

import { plainDate } from '../../calendar/plain-date.ts'
import { type Context, fieldsFor, optionsFor, signalledOf } from '../../engine/index.ts'
import { readDrawing } from '../../files/signature.ts'
import { uploadTypes } from '../../files/upload.ts'
import type { filesReading } from '../../questions/index.ts'
import type { FieldProblem, FieldSpec, Fields, FieldWords, Raw } from '../../trajectory/index.ts'
import type { Words } from '../../words/index.ts'
import type { Field, FormModel, Option } from '../models/index.ts'
import { birthday } from './dates.ts'
import { requestName } from './requests.ts'
import { capital } from './spoken.ts'

export type Asked = {
  readonly fields: Fields
  readonly text: {
    readonly headings?: Readonly<Record<string, string>>
    readonly fields: Readonly<Record<string, FieldWords>>
  }
  readonly context: Context
  readonly words: Words
  /** What was typed, when the form comes back. */
  readonly raw?: Raw
  /** By which files' rules each free text is read. */
  readonly readBy?: ReturnType<typeof filesReading>
}

/** The fields that exist for this person now, with their headings. */
export function fieldModels(asked: Asked): Field[] {
  return fieldsFor(asked.fields, asked.context).flatMap(([name, spec]): Field[] => {
    if (spec.hidden) return []
    const made = fieldModel(name, spec, asked)
    const heading = spec.heading ? asked.text.headings?.[spec.heading] : undefined
    return heading ? [{ kind: 'heading', name: `kop-${name}`, label: heading }, made] : [made]
  })
}

export const problemTexts = (asked: Asked, problems: readonly FieldProblem[]): FormModel['errors'] =>
  problems.map((problem) => ({ field: problem.field, message: problemText(problem, asked) }))

function problemText(problem: FieldProblem, { fields, text, words, raw }: Asked): string {
  const value = raw?.[problem.field]
  const kind = fields[problem.field]?.kind
  const chosen =
    kind === 'choice' || kind === 'person' || kind === 'client' || kind === 'request' || kind === 'signature'
  const typed = typeof value === 'string' && !chosen ? value : ''
  const label = text.fields[problem.field]?.label ?? ''
  const { limit = 0, line, column } = problem
  const found = problem.problem === 'storedNow' ? readable(problem, fields, words) : (problem.found ?? '')
  const place = { ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) }
  return words.problems[problem.problem]({ label, typed, limit, found, ...place })
}

/** What stands in a field, as a reader would have it. */
function readable({ field, found = '' }: FieldProblem, fields: Fields, words: Words): string {
  const { kind, options } = fields[field] ?? {}
  if (kind === 'choice') return words.say(options?.[found]) ?? found
  const { day, month, year } = kind === 'date' ? dateParts(found) : { day: '', month: '', year: '' }
  return day ? `${day} ${month} ${year}` : found
}

const mostButtons = 8

function fieldModel(name: string, spec: FieldSpec, asked: Asked): Field {
  const { context, words, raw } = asked
  const text = asked.text.fields[name] ?? { label: name }
  const hint = text.hintOf?.[context.actor.party] ?? text.hint
  const given = raw?.[name]
  const before = spec.prefill?.(context)
  const value = raw ? (typeof given === 'string' ? given : '') : typeof before === 'string' ? before : ''
  const base = {
    name,
    label: text.label,
    ...(hint ? { hint } : {}),
    required: spec.required,
    ...(spec.own ? { seenBy: [context.actor.party, 'resident'] as const } : {}),
  }
  const readBy = asked.readBy?.[name]
  const freeText = { ...base, value, ...(readBy ? { readBy } : {}) }
  switch (spec.kind) {
    case 'text':
    case 'houseNumber':
      return { ...freeText, kind: 'text' }
    case 'longText':
      return {
        ...freeText,
        kind: 'longText',
        ...(spec.max ? { maxLength: spec.max } : {}),
        ...(spec.rows ? { rows: spec.rows } : {}),
      }
    case 'date':
      return { ...base, kind: 'date', value: dateParts(value) }
    case 'time':
    case 'month':
    case 'money':
    case 'postcode':
    case 'telephone':
    case 'number':
    case 'krisNumber':
      return { ...base, kind: spec.kind, value }
    case 'flag':
      throw new Error('a yes or no of an event is no field of a form')
    case 'choice': {
      const offered = options(spec, context, words)
      // A wall of round buttons is no help: a long list folds up.
      return offered.length > mostButtons
        ? { ...base, kind: 'select', value, options: offered, prompt: words.pages.form.pick }
        : { ...base, kind: 'choice', value, options: offered }
    }
    case 'choices':
      return {
        ...base,
        kind: 'choices',
        values: Array.isArray(given)
          ? (given as string[])
          : value
            ? [value]
            : !raw && Array.isArray(before)
              ? before
              : [],
        options: options(spec, context, words),
      }
    case 'person':
      return {
        ...base,
        kind: 'select',
        value,
        options: context.colleagues.map((c) => ({ value: c.id, label: c.name ?? '' })),
        prompt: words.pages.form.pick,
      }
    case 'client':
      return {
        ...base,
        hint: signalHint(context, words),
        kind: 'choice',
        value,
        options: clientOptions(context, words),
      }
    case 'request':
      return { ...base, kind: 'choice', value, options: requestOptions(spec, context, words) }
    case 'confirm':
      return { ...base, kind: 'confirm', checked: value === 'yes' }
    case 'signature':
      // What is no path of points is not drawn again.
      return { ...base, kind: 'signature', value: readDrawing(value).ok ? value : '' }
    case 'file':
    case 'data':
      return { ...base, kind: 'file', accept: (spec.accept ?? uploadTypes).join(',') }
  }
}

const options = (spec: FieldSpec, context: Context, words: Words): Option[] =>
  optionsFor(spec, context).map((code) => ({
    value: code,
    label: capital(words.say(spec.options?.[code]) ?? code, words),
  }))

const requestOptions = (spec: FieldSpec, context: Context, words: Words): Option[] =>
  optionsFor(spec, context).map((id) => ({ value: id, label: requestName(context.view, id, words) }))

const onOneLine = (parts: readonly (string | undefined)[]) => parts.filter((part) => part).join(', ')
const address = ({ street = '', houseNumber = '', postcode = '', place = '' }) =>
  onOneLine([`${street} ${houseNumber}`.trim(), `${postcode} ${place}`.trim()])

/** What the signal says, to hold the clients against. */
function signalHint(context: Context, { sentences: { register } }: Words): string {
  const { name, ...signalled } = signalledOf(context)
  const said = register.signal(onOneLine([name, address(signalled)]))
  return context.clients.length > 0 ? said : `${said} ${register.nobody}`
}

function clientOptions(context: Context, words: Words): Option[] {
  const { register } = words.sentences
  const named = (list: readonly (keyof typeof register.compared)[]) =>
    list.map((field) => register.compared[field]).join(', ')
  const options = context.clients.map((client): Option => {
    const { id, name, birthDate, agrees, differs, sure } = client
    const day = birthDate === null ? undefined : plainDate(birthDate)
    return {
      value: id,
      label: onOneLine([name, day && register.born(birthday(day, words)), address(client)]),
      hint: [
        ...(sure ? [register.sure] : []),
        ...(agrees.length > 0 ? [register.agrees(named(agrees))] : []),
        ...(differs.length > 0 ? [register.differs(named(differs))] : []),
      ].join(' '),
    }
  })
  return [...options, { value: 'none', label: register.none }]
}

/** `2026-09-10`, or what was typed in the three boxes as `10-9-2026`. */
function dateParts(value: string): { day: string; month: string; year: string } {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (iso) return { day: String(Number(iso[3])), month: String(Number(iso[2])), year: iso[1] ?? '' }
  const [day = '', month = '', year = ''] = value.split('-')
  return { day, month, year }
}
