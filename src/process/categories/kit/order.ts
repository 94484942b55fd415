/** Whether provisions and administration are in order, what is missing, and a note (3.2 finances). */
import { z } from 'zod'
import { administrations, orderStates, provisions, type Text } from '../../../covenant/index.ts'
import { choices, type FieldProblem, type Fields, optional, type Raw, type Values } from '../../../trajectory/kit.ts'
import type { Kind } from './category.ts'
import type { Form } from './form.ts'
import { line } from './teller.ts'
import { codeOf, text } from './value.ts'

export const orderFields = {
  provisions: optional.choice(orderStates, { heading: 'provisions' }),
  provisionsMissing: choices(provisions),
  provisionsNote: optional.longText({ max: 500 }),
  administration: optional.choice(orderStates, { heading: 'administration' }),
  administrationMissing: choices(administrations),
  administrationNote: optional.longText({ max: 500 }),
} as const satisfies Fields
export type OrderName = 'provisions' | 'administration'
type OrderFields = Partial<Values<typeof orderFields>>

const value = z.strictObject({
  state: codeOf(orderStates),
  missing: z.array(text).readonly(),
  note: text.optional(),
})
export type OrderValue = z.infer<typeof value>

/** What is missing or noted needs the answer that it belongs to, and nothing is missing where all is in order. */
export function checkOrder(values: OrderFields, name: OrderName): FieldProblem[] {
  const [state, missing] = [values[name], values[`${name}Missing`] ?? []]
  if (!state) return missing.length > 0 || values[`${name}Note`] ? [{ field: name, problem: 'required' }] : []
  return state === 'inOrder' && missing.length > 0 ? [{ field: `${name}Missing`, problem: 'notTogether' }] : []
}

export function orderValue(values: OrderFields, name: OrderName): OrderValue | undefined {
  const state = values[name]
  const note = values[`${name}Note`]
  return state && { state, missing: values[`${name}Missing`] ?? [], ...(note ? { note } : {}) }
}

/** The same as a form would send it. */
export const typedOrder = (order: OrderValue | undefined, name: OrderName): Raw => ({
  [name]: order?.state,
  [`${name}Missing`]: order?.missing ?? [],
  [`${name}Note`]: order?.note,
})

/** `missing`: what can be missing. */
export const order = (missing: Readonly<Record<string, Text>>, asked: Form<OrderValue>): Kind<OrderValue> => ({
  value,
  reads: (value, { texts, code, lower }) => [
    code(orderStates, value.state),
    ...(value.missing.length > 0
      ? [line(texts.budget.missing, value.missing.map((one) => lower(code(missing, one))).join(', '))]
      : []),
    ...(value.note ? [value.note] : []),
  ],
  form: asked,
})
