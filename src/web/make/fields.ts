/** Fields of an act or a question, as a form shows them: what stands there beforehand, or what was typed. */
import {
  type Context,
  type FieldProblem,
  type FieldSpec,
  type Fields,
  fieldsFor,
  optionsFor,
  type Raw,
} from '../../acts/index.ts'
import type { Words } from '../../words/index.ts'
import type { Field, FormModel, Option } from '../models.ts'

export type Asked = {
  readonly fields: Fields
  readonly text: {
    readonly headings?: Readonly<Record<string, string>>
    readonly fields: Readonly<Record<string, { readonly label: string; readonly hint?: string }>>
  }
  readonly context: Context
  readonly words: Words
  /** What was typed, when the form comes back. */
  readonly raw?: Raw
}

/** The fields that exist for this person now, with their headings. */
export function fieldModels(asked: Asked): Field[] {
  return fieldsFor(asked.fields, asked.context).flatMap(([name, spec]): Field[] => {
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
  const typed = typeof value === 'string' && kind !== 'choice' && kind !== 'person' ? value : ''
  const label = text.fields[problem.field]?.label ?? ''
  return words.problems[problem.problem]({ label, typed, limit: problem.limit ?? 0, found: problem.found ?? '' })
}

function fieldModel(name: string, spec: FieldSpec, asked: Asked): Field {
  const { context, words, raw } = asked
  const text = asked.text.fields[name] ?? { label: name }
  const given = raw?.[name]
  const before = spec.prefill?.(context)
  const value = raw ? (typeof given === 'string' ? given : '') : typeof before === 'string' ? before : ''
  const base = { name, label: text.label, ...(text.hint ? { hint: text.hint } : {}), required: spec.required }
  switch (spec.kind) {
    case 'text':
      return { ...base, kind: 'text', value, ...(name === 'phone' ? { inputmode: 'tel' as const } : {}) }
    case 'longText':
      return { ...base, kind: 'longText', value, ...(spec.max ? { maxLength: spec.max } : {}) }
    case 'date':
      return { ...base, kind: 'date', value: dateParts(value) }
    case 'time':
    case 'money':
    case 'postcode':
    case 'number':
    case 'krisNumber':
      return { ...base, kind: spec.kind, value }
    case 'choice':
      if (spec.list)
        return {
          ...base,
          kind: 'select',
          value,
          options: options(spec, context, words),
          prompt: words.pages.form.pick,
        }
      return { ...base, kind: 'choice', value, options: options(spec, context, words) }
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
    case 'confirm':
      return { ...base, kind: 'confirm', checked: value === 'yes' }
    case 'file':
      return { ...base, kind: 'file', accept: 'application/pdf,image/jpeg,image/png' }
  }
}

const options = (spec: FieldSpec, context: Context, words: Words): Option[] =>
  optionsFor(spec, context).map((code) => ({
    value: code,
    label: capital(spec.options?.[code]?.[words.language] ?? code),
  }))

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** `2026-09-10`, or what was typed in the three boxes as `10-9-2026`. */
function dateParts(value: string): { day: string; month: string; year: string } {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (iso) return { day: String(Number(iso[3])), month: String(Number(iso[2])), year: iso[1] ?? '' }
  const [day = '', month = '', year = ''] = value.split('-')
  return { day, month, year }
}
