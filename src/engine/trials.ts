/** Values that a field might have: to see what an act would do with a form that is not filled in, or not yet rightly. */
import { addMonths } from '../calendar/plain-date.ts'
import { month } from '../files/rent/month.ts'
import type { FieldSpec } from '../trajectory/fields.ts'
import type { Here } from '../trajectory/here.ts'
import { optionsFor } from './parse.ts'

type Named = readonly (readonly [string, FieldSpec])[]

/** A text that stands nowhere else. */
export const trialText = (field: string) => `\u0000${field}`

/**
 * Sets of values for these fields: one with the first of each, and one for each other value of those that `vary`, since that
 * may lead elsewhere.
 */
export function trialsOf(
  fields: Named,
  here: Here,
  vary: (spec: FieldSpec) => boolean = () => true,
): Readonly<Record<string, unknown>>[] {
  const tried = fields.map(([name, spec]) => [name, trialValues(name, spec, here), vary(spec)] as const)
  const first = Object.fromEntries(tried.map(([name, [value]]) => [name, value]))
  return [
    first,
    ...tried.flatMap(([name, [, ...others], varies]) =>
      (varies ? others : []).map((value) => ({ ...first, [name]: value })),
    ),
  ]
}

/** A day long ago and one far off, in months. */
const far = 240

function trialValues(name: string, spec: FieldSpec, here: Here): readonly unknown[] {
  switch (spec.kind) {
    case 'text':
    case 'longText':
      return [trialText(name)]
    case 'date':
      return [here.now.date, addMonths(here.now.date, -far), addMonths(here.now.date, far)]
    case 'time':
      return ['12:00', '00:00', '23:59']
    case 'month':
      return [month(here.now.date.slice(0, 7))]
    case 'postcode':
      return ['1000 AA']
    case 'telephone':
      return ['0000000000']
    case 'houseNumber':
      return ['1']
    case 'money':
    case 'number':
      return [spec.min ?? 1, spec.max ?? 1_000_000]
    case 'choice':
    case 'client':
    case 'request':
      return optionsFor(spec, here)
    case 'choices':
      return [optionsFor(spec, here), []]
    case 'confirm':
      return [true]
    case 'person':
      return here.colleagues.map(({ id }) => id)
    case 'file':
    case 'data':
    case 'answers':
      return [{ bytes: new Uint8Array() }]
    case 'krisNumber':
      return ['0000-0000-00']
    case 'signature':
    case 'flag':
      return []
  }
}
