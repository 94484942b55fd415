import { readDate } from '../calendar/read-date.ts'
import { isTime } from '../calendar/zone.ts'
import { readMonth } from '../files/rent/month.ts'
import { readDrawing } from '../files/signature.ts'
import type { FieldSpec, Fields, Raw, Values } from '../trajectory/fields.ts'
import type { Here } from '../trajectory/here.ts'
import { krisNumber } from '../trajectory/kris-number.ts'
import type { FieldProblem, ParseProblem } from '../trajectory/problems.ts'
import { clean, readHouseNumber, refusedIn } from '../typed/index.ts'

export type Parsed<F extends Fields> =
  | { readonly ok: true; readonly values: Values<F> }
  /** `read`: the fields that could be read. */
  | { readonly ok: false; readonly problems: readonly FieldProblem[]; readonly read: Partial<Values<F>> }

/** The fields that exist for this person now. */
export const fieldsFor = (fields: Fields, here: Here): [string, FieldSpec][] =>
  Object.entries(fields).filter(([, spec]) => spec.when === undefined || spec.when(here))

/** Reads all fields and reports everything that is wrong at once. `strict`: a field that does not exist is a problem. */
export function parse<F extends Fields>(fields: F, raw: Raw, here: Here, strict = false): Parsed<F> {
  const problems: FieldProblem[] = []
  const values: Record<string, unknown> = {}
  const asked = fieldsFor(fields, here)
  const unread = unreadIn(raw)
  for (const [name, spec] of asked) {
    if (unread.some(({ field }) => field === name)) continue
    const read = readField(spec, raw[name], here)
    if ('problem' in read) problems.push({ field: name, ...read })
    else if (read.value !== undefined) values[name] = read.value
  }
  problems.push(...unread.filter(({ field }) => field === '' || asked.some(([name]) => name === field)))
  if (strict) {
    for (const name of Object.keys(raw))
      if (!asked.some(([known]) => known === name)) problems.push({ field: name, problem: 'unknownField' })
  }
  return problems.length
    ? { ok: false, problems, read: values as Partial<Values<F>> }
    : { ok: true, values: values as Values<F> }
}

const unreadIn = ({ '': form }: Raw): readonly FieldProblem[] =>
  typeof form === 'object' && 'unread' in form ? form.unread : []
const missing: Partial<Record<FieldSpec['kind'], ParseProblem>> = {
  confirm: 'mustConfirm',
  signature: 'signatureMissing',
}

type Read = { value: unknown } | Omit<FieldProblem, 'field'>

function readField(spec: FieldSpec, raw: Raw[string], here: Here): Read {
  if (spec.kind === 'file') return readFile(spec, raw)
  if (spec.kind === 'data') return readData(spec, raw)
  if (spec.kind === 'answers') return readAnswers(raw)
  if (spec.kind === 'choices') return readChoices(spec, raw, here)
  const typed = typeof raw === 'string' ? clean(raw, spec.kind === 'longText' ? 'many' : 'one') : ''
  if (typed === '') return spec.required ? { problem: missing[spec.kind] ?? 'required' } : { value: undefined }
  return readers[spec.kind as Typed](typed, spec, here)
}

function readFile(spec: FieldSpec, raw: Raw[string]): Read {
  if (typeof raw !== 'object' || !('bytes' in raw))
    return spec.required ? { problem: 'fileMissing' } : { value: undefined }
  const { examined } = raw
  if (!examined) return { problem: 'fileNotScanned' }
  return examined.ok ? { value: examined } : { problem: examined.problem }
}

/** Read and not kept: what is in it the act's own check tells. */
function readData(spec: FieldSpec, raw: Raw[string]): Read {
  if (typeof raw === 'object' && 'bytes' in raw) return { value: raw }
  return spec.required ? { problem: 'fileMissing' } : { value: undefined }
}

/** An answer to a question that nobody asks says nothing. */
function readAnswers(raw: Raw[string]): Read {
  const given = Array.isArray(raw) ? raw.filter((one): one is string => typeof one === 'string') : []
  const pairs = given.map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)] as const)
  return given.length === 0 ? { value: undefined } : { value: Object.fromEntries(pairs) }
}

function readChoices(spec: FieldSpec, raw: Raw[string], here: Here): Read {
  const list = (Array.isArray(raw) ? raw : typeof raw === 'string' && raw !== '' ? [raw] : []) as readonly string[]
  const known = optionsFor(spec, here)
  return list.every((code) => known.includes(code)) ? { value: list } : { problem: 'notInList' }
}

/** The codes that can be chosen here and now. */
export function optionsFor(spec: FieldSpec, here: Here): readonly string[] {
  if (spec.kind === 'person') return here.colleagues.map((c) => c.id)
  if (spec.kind === 'client') return [...here.candidates, 'none']
  const all = Object.keys(spec.options ?? {})
  return spec.only ? spec.only(here) : all
}

/** What a form types; a yes or no stands in events only. */
type Typed = Exclude<FieldSpec['kind'], 'file' | 'data' | 'answers' | 'choices' | 'flag'>

/** Registers write whole designations: `12 zwart rood A`, `tegenover 123`. */
const longestHouseNumber = 40

const readers: Record<Typed, (typed: string, spec: FieldSpec, here: Here) => Read> = {
  text(typed, spec) {
    const read = readText(typed, spec.max ?? 200)
    return 'value' in read && spec.letters && !/\p{L}/u.test(typed) ? { problem: 'noLetter' } : read
  },
  longText: (typed, spec) => readText(typed, spec.max ?? 4000),
  date: (typed) => readDate(typed),
  time(typed) {
    const match = /^(\d{1,2})[:.](\d{2})$/.exec(typed)
    const clock = match ? `${(match[1] ?? '').padStart(2, '0')}:${match[2]}` : ''
    return isTime(clock) ? { value: clock } : { problem: 'notATime' }
  },
  month(typed) {
    const value = readMonth(typed)
    return value ? { value } : { problem: 'notAMonth' }
  },
  money: readMoney,
  // These three pairs of letters are given out nowhere.
  postcode(typed) {
    const match = /^([1-9]\d{3})\s?(?!s[ads]$)([a-z]{2})$/i.exec(typed)
    return match ? { value: `${match[1]} ${(match[2] ?? '').toUpperCase()}` } : { problem: 'notAPostcode' }
  },
  // As many digits as there are numbers of: seven in the shortest abroad, fifteen in the longest (E.164).
  telephone(typed, spec) {
    if (spec.max !== undefined && typed.length > spec.max) return { problem: 'tooLong', limit: spec.max }
    return /^\+?[\d ()./-]+$/.test(typed) && /^\d{7,15}$/.test(typed.replace(/\D/g, ''))
      ? { value: typed }
      : { problem: 'notATelephone' }
  },
  houseNumber(typed, spec) {
    const read = readText(typed, spec.max ?? longestHouseNumber)
    return 'value' in read && !readHouseNumber(typed) ? { problem: 'notAHouseNumber' } : read
  },
  number(typed, spec) {
    if (!/^-?\d{1,9}$/.test(typed)) return { problem: 'notANumber' }
    const value = Number(typed)
    if (value < (spec.min ?? 0)) return { problem: 'tooSmall', limit: spec.min ?? 0 }
    return spec.max !== undefined && value > spec.max ? { problem: 'tooLarge', limit: spec.max } : { value }
  },
  choice: (typed, spec, here) => (optionsFor(spec, here).includes(typed) ? { value: typed } : { problem: 'notInList' }),
  confirm: (typed, spec) =>
    ['yes', 'true'].includes(typed)
      ? { value: true }
      : spec.required
        ? { problem: 'mustConfirm' }
        : { value: undefined },
  person: (typed, spec, here) => (optionsFor(spec, here).includes(typed) ? { value: typed } : { problem: 'notInList' }),
  signature(typed) {
    const read = readDrawing(typed)
    return read.ok ? { value: read.drawing } : { problem: read.problem }
  },
  client: (typed, spec, here) => (optionsFor(spec, here).includes(typed) ? { value: typed } : { problem: 'notInList' }),
  request(typed, spec, here) {
    const ids = optionsFor(spec, here)
    const id = ids.find((one) => one === typed) ?? ids.find((one) => one.startsWith(`${typed}-`))
    return id ? { value: id } : { problem: 'notInList' }
  },
  krisNumber(typed) {
    const value = krisNumber(typed)
    return value ? { value } : { problem: 'notAKrisNumber' }
  },
}

function readText(typed: string, max: number): Read {
  if (typed.length > max) return { problem: 'tooLong', limit: max }
  const sign = refusedIn(typed)
  if (!sign) return { value: typed }
  const { line, place: limit, after: column } = sign
  return { problem: sign.turns ? 'controlTurns' : 'control', found: sign.sign, line, limit, column }
}

/** `1.234,56`, `1234,56`, `1234.56`, `€ 1234`: cents. */
function readMoney(typed: string, spec: FieldSpec): Read {
  const bare = typed.replace(/^€\s*/, '').replace(/\s/g, '')
  if (/^-/.test(bare)) return { problem: 'negative' }
  const match = /^(\d{1,3}(?:\.\d{3})+|\d{1,8})(?:,(\d{2}|-))?$/.exec(bare) ?? /^(\d{1,8})\.(\d{2})$/.exec(bare)
  if (!match) return { problem: 'notAnAmount' }
  const cents =
    Number((match[1] ?? '').replaceAll('.', '')) * 100 + (match[2] && match[2] !== '-' ? Number(match[2]) : 0)
  return spec.max !== undefined && cents > spec.max ? { problem: 'tooLarge', limit: spec.max / 100 } : { value: cents }
}
