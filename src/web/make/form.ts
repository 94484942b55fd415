/** The form of an act: its fields from the act, its "who sees this", ground and purpose from the covenant. */
import {
  type Act,
  type Context,
  type FieldProblem,
  type FieldSpec,
  fieldsFor,
  optionsFor,
  type Raw,
} from '../../acts/index.ts'
import {
  type ActName,
  type ActRule,
  acts,
  type CaseRole,
  type FileName,
  grounds,
  justificationOf,
  type Party,
  parties,
  partyNames,
  purposes,
  retentionText,
  whoSees,
} from '../../covenant/index.ts'
import type { Words } from '../../words/index.ts'
import type { Field, FormModel, Option, SeesLine } from '../models.ts'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

export type FormInput = {
  readonly name: ActName
  readonly act: Act
  readonly context: Context
  readonly words: Words
  readonly actionUrl: string
  readonly back: { readonly label: string; readonly href: string }
  readonly key: string
  readonly subtitle?: string
  readonly due?: FormModel['due']
  /** What was typed, when the form comes back; otherwise what stands there beforehand. */
  readonly raw?: Raw
  readonly problems?: readonly FieldProblem[]
}

export function formModel(input: FormInput): FormModel {
  const { name, act, context, words, raw, problems = [] } = input
  const text = words.acts[name]
  const own = context.actor.party === 'resident' ? residentText(name, words) : undefined
  const just = justificationOf(name)
  const specs = fieldsFor(act.fields, context)
  const fields = specs.flatMap(([field, spec]): Field[] => {
    const made = fieldModel(field, spec, input)
    return spec.heading && text.headings?.[spec.heading]
      ? [{ kind: 'heading', name: `kop-${field}`, label: text.headings[spec.heading] ?? '' }, made]
      : [made]
  })
  return {
    title: own?.title ?? text.title,
    ...(input.subtitle ? { subtitle: input.subtitle } : {}),
    ...(input.due ? { due: input.due } : {}),
    lead: own ? own.lead.join(' ') : text.lead,
    fields,
    whoSees: seesLines(name, context, words),
    whoSeesNote: words.sentences.form.note,
    whyAsk: capital(purposes[just.purpose][words.language]),
    ground: {
      text: capital(grounds[just.ground][words.language]),
      reading: just.groundRule.stated === 'notStated',
      note:
        just.groundRule.stated === 'notStated'
          ? words.sentences.form.groundNotStated(just.annex)
          : words.sentences.form.groundStated(just.annex),
    },
    ...keep(name, words),
    submitLabel: own?.submit ?? text.submit,
    ...(text.preview && act.letters
      ? { preview: { label: text.preview, action: `${input.actionUrl}/voorbeeld` } }
      : {}),
    actionUrl: input.actionUrl,
    hidden: { sleutel: input.key },
    back: input.back,
    errors: problems.map((p) => ({ field: p.field, message: problemText(p, raw, specs, input) })),
    gentle: context.actor.party === 'resident',
  }
}

type ResidentAct = keyof Words['sentences']['resident']['acts']
const residentText = (name: ActName, words: Words) => words.sentences.resident.acts[name as ResidentAct]

function keep(name: ActName, words: Words): { keep?: string } {
  const files = [...new Set((acts[name] as ActRule).records?.map(([file]) => file as FileName) ?? [])]
  return files.length ? { keep: files.map((file) => capital(retentionText(file)[words.language])).join('. ') } : {}
}

function seesLines(name: ActName, context: Context, words: Words): SeesLine[] {
  const seen = whoSees(name, context.who.role as CaseRole)
  return parties.map((party: Party) => ({
    party,
    sees: seen.includes(party) ? 'yes' : 'no',
    label: party === context.actor.party ? words.sentences.form.own[party] : partyNames[party][words.language],
  }))
}

function problemText(
  problem: FieldProblem,
  raw: Raw | undefined,
  specs: readonly (readonly [string, FieldSpec])[],
  input: FormInput,
): string {
  const value = raw?.[problem.field]
  const spec = specs.find(([field]) => field === problem.field)?.[1]
  const typed = typeof value === 'string' && spec?.kind !== 'choice' && spec?.kind !== 'person' ? value : ''
  const label = input.words.acts[input.name].fields[problem.field]?.label ?? ''
  return input.words.problems[problem.problem]({ label, typed, limit: problem.limit ?? 0 })
}

function fieldModel(name: string, spec: FieldSpec, input: FormInput): Field {
  const { context, words, raw } = input
  const text = words.acts[input.name].fields[name] ?? { label: name }
  const given = raw?.[name]
  const value = raw ? (typeof given === 'string' ? given : '') : (spec.prefill?.(context) ?? '')
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
      return { ...base, kind: 'choice', value, options: options(spec, context, words) }
    case 'choices':
      return {
        ...base,
        kind: 'choices',
        values: Array.isArray(given) ? (given as string[]) : value ? [value] : [],
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
  optionsFor(spec, context).map((code) => ({ value: code, label: spec.options?.[code]?.[words.language] ?? code }))

/** `2026-09-10`, or what was typed in the three boxes as `10-9-2026`. */
function dateParts(value: string): { day: string; month: string; year: string } {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)
  if (iso) return { day: String(Number(iso[3])), month: String(Number(iso[2])), year: iso[1] ?? '' }
  const [day = '', month = '', year = ''] = value.split('-')
  return { day, month, year }
}
