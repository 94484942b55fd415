import { type Context, fieldsFor, filesOf, inOwnWords, trialsOf, trialText } from '../engine/index.ts'
import type { GuardFile } from '../files/guard/index.ts'
import type { AnyAct, Fields, Values } from '../trajectory/index.ts'

/**
 * By the rules of which files each free text of a form is going to be read. Not a list of its own: every text is given a
 * value that nothing else has, and it is looked up in which entries the act would put it.
 */
export function filesReading(act: AnyAct, context: Context): Readonly<Record<string, readonly GuardFile[]>> {
  const fields = fieldsFor(act.fields, context)
  const texts = fields.filter(([, { kind }]) => kind === 'text' || kind === 'longText').map(([name]) => name)
  if (texts.length === 0 || !act.entries || inOwnWords(context)) return {}
  const drafts = trialsOf(fields, context, ({ kind }) => kind === 'choice').flatMap(
    (values) => act.entries?.(values as Values<Fields>, context) ?? [],
  )
  const read = texts.map((name) => [name, [...filesOf(trialText(name), drafts, context.chosen)]] as const)
  return Object.fromEntries(read.filter(([, files]) => files.length > 0))
}
