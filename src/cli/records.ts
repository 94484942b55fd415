import { accessSync, constants, createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { clean } from '../typed/index.ts'

/** A line of a register or of queries: `{id, name, birthDate?, street, houseNumber, postcode, place}`; all but `id` may be absent. */
export type PersonRecord = {
  readonly id: string | number
  readonly name: string
  readonly birthDate: string
  readonly street: string
  readonly houseNumber: string
  readonly postcode: string
  readonly place: string
}

/** A line that cannot be used, with its number, from 1. */
export type BrokenLine = { readonly line: number; readonly problem: string }

const fields = ['name', 'birthDate', 'street', 'houseNumber', 'postcode', 'place'] as const

/**
 * Reads JSONL line by line. What is broken goes to `broken`, and the next line is read; of one `id` only the first counts.
 * Throws what the file system says when the file cannot be read.
 */
export async function* readRecords(
  file: string,
  broken: (line: BrokenLine) => void,
): AsyncGenerator<PersonRecord & { readonly line: number }> {
  const seen = new Set<string>()
  let line = 0
  for await (const text of createInterface({
    input: createReadStream(file, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    line += 1
    if (text.replace(/^\ufeff/, '').trim() === '') continue
    const record = recordIn(text.replace(/^\ufeff/, ''))
    if (typeof record === 'string') broken({ line, problem: record })
    else if (seen.has(String(record.id))) broken({ line, problem: 'dit id staat al op een eerdere regel.' })
    else {
      seen.add(String(record.id))
      yield { ...record, line }
    }
  }
}

function recordIn(text: string): PersonRecord | string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'dit is geen JSON. Schrijf een regel als {"id":"1","name":"Noor Voorbeeld","postcode":"3599 ZZ"}.'
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'dit is geen object tussen { en }.'
  const given = value as Readonly<Record<string, unknown>>
  const { id } = given
  if ((typeof id !== 'string' && typeof id !== 'number') || id === '') return 'het veld ‘id’ ontbreekt.'
  const texts = fields.map((field) => [field, textIn(given[field])] as const)
  const wrong = texts.find(([, read]) => read === undefined)
  if (wrong) return `het veld ‘${wrong[0]}’ moet tekst of een getal zijn.`
  return { id, ...Object.fromEntries(texts) } as PersonRecord
}

/** Text as a database can keep it: no characters of control, no halves of characters, not endless. */
function textIn(value: unknown): string | undefined {
  if (value === undefined || value === null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return undefined
  return clean(
    value
      .toWellFormed()
      .slice(0, 500)
      .replace(/\p{Cc}/gu, ' '),
    'one',
  )
}

/** Whether this user may read the file; asked first, so that nothing is started for nothing. */
export function readable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK)
    return true
  } catch {
    return false
  }
}
