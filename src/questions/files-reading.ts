import { type Context, fieldsFor, filesOf, inOwnWords, optionsFor } from '../engine/index.ts'
import type { GuardFile } from '../files/guard/index.ts'
import type { AnyAct, FieldSpec, Fields, Values } from '../trajectory/index.ts'

/**
 * By the rules of which files each free text of a form is going to be read. Not a list of its own: every text is given a
 * value that nothing else has, and it is looked up in which entries the act would put it.
 */
export function filesReading(act: AnyAct, context: Context): Readonly<Record<string, readonly GuardFile[]>> {
  const fields = fieldsFor(act.fields, context)
  const texts = fields.filter(([, { kind }]) => kind === 'text' || kind === 'longText').map(([name]) => name)
  if (texts.length === 0 || !act.entries || inOwnWords(context)) return {}
  const drafts = trials(fields, context).flatMap((values) => act.entries?.(values, context) ?? [])
  const read = texts.map((name) => [name, [...filesOf(trialText(name), drafts, context.chosen)]] as const)
  return Object.fromEntries(read.filter(([, files]) => files.length > 0))
}

const trialText = (field: string) => `\u0000${field}`

/** Values for all fields: one set with the first of each list, and one for each other answer, since that may lead elsewhere. */
function trials(fields: readonly (readonly [string, FieldSpec])[], context: Context): Values<Fields>[] {
  const first = Object.fromEntries(fields.map(([name, spec]) => [name, trialValue(name, spec, context)]))
  const others = fields
    .filter(([, { kind }]) => kind === 'choice')
    .flatMap(([name, spec]) =>
      optionsFor(spec, context)
        .slice(1)
        .map((code) => ({ ...first, [name]: code })),
    )
  return [first, ...others] as Values<Fields>[]
}

function trialValue(name: string, spec: FieldSpec, context: Context): unknown {
  switch (spec.kind) {
    case 'text':
    case 'longText':
      return trialText(name)
    case 'date':
      return context.now.date
    case 'time':
      return '12:00'
    case 'postcode':
      return '1000 AA'
    case 'money':
    case 'number':
      return spec.min ?? 1
    case 'choice':
      return optionsFor(spec, context)[0]
    case 'choices':
      return optionsFor(spec, context)
    case 'confirm':
      return true
    case 'person':
      return context.colleagues[0]?.id
    case 'file':
    case 'data':
      return { bytes: new Uint8Array() }
    case 'krisNumber':
      return '0000-0000-00'
  }
}
