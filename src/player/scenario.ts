import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument } from 'yaml'
import { plainDate } from '../calendar/plain-date.ts'
import { instantOf, isTime } from '../calendar/zone.ts'

/** What a scenario gives for a field: text, yes or no, several codes, or a file. */
export type Given = string | boolean | readonly string[] | GivenFile | GivenSignature
export type GivenFile =
  | { readonly pdf: string }
  | { readonly text: string }
  | { readonly path: string }
  | { readonly base64: string }
/** A signature that is drawn from a name: the same name gives the same lines. */
export type GivenSignature = { readonly signature: string }

/** One step as it stands in the file; whether the act and its fields exist is checked by `checkSteps`. */
export type Step = {
  /** 1, 2, 3 … */
  readonly number: number
  /** Line of the file where the step begins. */
  readonly line: number
  readonly as: string
  /** `2026-03-02T10:00` on the clock in Amsterdam, and the same as an instant. */
  readonly at: string
  readonly instant: string
  readonly do: string
  readonly with: Readonly<Record<string, Given>>
  readonly lines: Readonly<Record<string, number>>
  readonly case: string
  /** Of acts about an entry: which, as `krisCorporationTab.rentArrears`, with its key where there are several. */
  readonly entry?: string
  /** Of `openCase`: the case that the same resident was in before. */
  readonly former?: string
  readonly expect?: 'refused' | 'invalid'
  /** Of `expect: invalid`: the field that has to be wrong. */
  readonly field?: string
}

export type Scenario = { readonly file: string; readonly steps: readonly Step[] }

/** Something is wrong with a scenario. The message is one line that begins with its place. */
export class ScenarioProblem extends Error {
  override readonly name = 'ScenarioProblem'
  readonly line: number
  readonly step: number | undefined
  /** The line without its place. */
  readonly what: string
  constructor(place: { readonly file: string; readonly line: number; readonly step?: number }, what: string) {
    super(`${place.file}:${place.line}: ${place.step === undefined ? '' : `stap ${place.step}: `}${what}`)
    this.line = place.line
    this.step = place.step
    this.what = what
  }
}

const keys = ['as', 'at', 'do', 'entry', 'with', 'case', 'former', 'expect', 'field']

/** Reads a scenario, YAML or JSON. Throws `ScenarioProblem` for the first thing that is wrong with its shape. */
export function readScenario(text: string, file: string): Scenario {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false })
  const lineAt = (offset: number | undefined) => Math.max(1, counter.linePos(offset ?? 0).line)
  const [error] = document.errors
  if (error)
    throw new ScenarioProblem(
      { file, line: lineAt(error.pos[0]) },
      `Dit is geen YAML of JSON: ${plain(error.message)}.`,
    )
  const list = document.contents
  if (!isSeq(list) || list.items.length === 0) {
    throw new ScenarioProblem(
      { file, line: 1 },
      'Een scenario is een lijst van stappen, en er moet er minstens één zijn.',
    )
  }
  const resolve = (node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node)
  const steps: Step[] = []
  for (const item of list.items) {
    const step = readStep(resolve(item), steps.length + 1, { file, lineAt, resolve, at: item as Node })
    const before = steps.at(-1)
    if (before && step.instant < before.instant) {
      throw new ScenarioProblem(
        { file, line: step.line, step: step.number },
        `De tijd loopt niet terug: ${step.at} is vóór stap ${before.number} (${before.at}).`,
      )
    }
    steps.push(step)
  }
  return { file, steps }
}

type Reading = {
  readonly file: string
  readonly lineAt: (offset: number | undefined) => number
  readonly resolve: (node: unknown) => unknown
  readonly at: Node
}
type Entry = { readonly node: unknown; readonly line: number }

function readStep(node: unknown, number: number, reading: Reading): Step {
  const { file, lineAt } = reading
  const line = lineAt(reading.at.range?.[0])
  const wrong = (what: string, at = line) => new ScenarioProblem({ file, line: at, step: number }, what)
  if (!isMap(node)) throw wrong('Een stap heeft minstens as, at en do.')
  const entries = entriesOf(node.items, reading)
  for (const [key, { line: at }] of entries) {
    if (!keys.includes(key)) throw wrong(`‘${key}’ kent een stap niet. Wel: ${keys.join(', ')}.`, at)
  }
  const text = (key: string): string | undefined => {
    const entry = entries.get(key)
    if (!entry) return undefined
    const value = scalarText(entry.node)
    if (value === undefined || value === '') throw wrong(`Bij ‘${key}’ hoort een tekst.`, entry.line)
    return value
  }
  const needed = (key: string): string => {
    const value = text(key)
    if (value === undefined) throw wrong(`‘${key}’ ontbreekt.`)
    return value
  }
  const [as, at, act] = [needed('as'), needed('at'), needed('do')]
  const instant = instantAt(at)
  if (!instant)
    throw wrong(`‘${at}’ is geen bestaand moment. Schrijf bij at: 2026-03-02T10:00.`, entries.get('at')?.line)
  const expect = text('expect')
  if (expect !== undefined && expect !== 'refused' && expect !== 'invalid') {
    throw wrong(`‘${expect}’ kan niet bij expect. Wel: refused, invalid.`, entries.get('expect')?.line)
  }
  const field = text('field')
  if (field && expect !== 'invalid') throw wrong('‘field’ hoort bij expect: invalid.', entries.get('field')?.line)
  const former = text('former')
  if (former && act !== 'openCase') throw wrong('‘former’ hoort bij openCase.', entries.get('former')?.line)
  const entry = text('entry')
  const fields = fieldsOf(entries.get('with'), reading, wrong)
  return {
    number,
    line,
    as,
    at: at.slice(0, 16),
    instant,
    do: act,
    with: Object.fromEntries([...fields].map(([name, { value }]) => [name, value])),
    lines: Object.fromEntries([...fields].map(([name, { line: where }]) => [name, where])),
    case: text('case') ?? 'zaak',
    ...(entry ? { entry } : {}),
    ...(former ? { former } : {}),
    ...(expect ? { expect } : {}),
    ...(field ? { field } : {}),
  }
}

function entriesOf(items: readonly Pair[], { lineAt, resolve }: Reading): Map<string, Entry> {
  return new Map(
    items.map(({ key, value }) => {
      const line = lineAt((key as Node | null)?.range?.[0])
      return [isScalar(key) ? String(key.value) : '', { node: resolve(value), line }]
    }),
  )
}

function fieldsOf(entry: Entry | undefined, reading: Reading, wrong: (what: string, at?: number) => ScenarioProblem) {
  const fields = new Map<string, { value: Given; line: number }>()
  if (!entry || (isScalar(entry.node) && entry.node.value === null)) return fields
  if (!isMap(entry.node)) throw wrong('Bij ‘with’ horen velden met hun naam.', entry.line)
  for (const [name, { node, line }] of entriesOf(entry.node.items, reading)) {
    const value = givenOf(node, reading.resolve)
    if (value === undefined) throw wrong(`Wat bij ‘${name}’ staat kan geen veld zijn.`, line)
    fields.set(name, { value, line })
  }
  return fields
}

const objectKeys = ['pdf', 'text', 'path', 'base64', 'signature']

function givenOf(node: unknown, resolve: (node: unknown) => unknown): Given | undefined {
  if (isScalar(node)) return typeof node.value === 'boolean' ? node.value : scalarText(node)
  if (isSeq(node)) {
    const list = node.items.map((item) => scalarText(resolve(item)))
    return list.every((text) => text !== undefined) ? list : undefined
  }
  if (!isMap(node) || node.items.length !== 1) return undefined
  const [pair] = node.items
  const key = isScalar(pair?.key) ? String(pair.key.value) : ''
  const text = scalarText(resolve(pair?.value))
  return objectKeys.includes(key) && text !== undefined ? ({ [key]: text } as GivenFile | GivenSignature) : undefined
}

/** A number is read as it was written, so that a telephone number keeps its zero. */
function scalarText(node: unknown): string | undefined {
  if (!isScalar(node)) return undefined
  if (node.value === null) return ''
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
}

function instantAt(text: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::00)?$/.exec(text)
  const date = plainDate(match?.[1] ?? '')
  return date && isTime(match?.[2] ?? '') ? instantOf(date, match?.[2] ?? '') : undefined
}

const plain = (message: string) => message.split('\n')[0]?.replace(/\.$/, '') ?? ''
