import { z } from 'zod'
import { abilities, type SelfReliancePart, selfRelianceOutcomes, selfRelianceParts } from '../../covenant/index.ts'
import { choice, type Fields, optional, type Raw, type Values } from '../../trajectory/kit.ts'
import { category, says } from './kit/category.ts'
import { form } from './kit/form.ts'
import { inWordsOr } from './kit/kinds.ts'
import { line } from './kit/teller.ts'
import { codeOf, namesOf, text } from './kit/value.ts'

export const selfRelianceFields = {
  outcome: choice(selfRelianceOutcomes),
  post: choice(abilities, { heading: 'parts' }),
  payments: choice(abilities),
  applications: choice(abilities),
  planning: choice(abilities),
  note: optional.longText({ max: 1000, heading: 'note' }),
} as const satisfies Fields & Record<SelfReliancePart, Fields[string]>

const value = z.strictObject({
  outcome: codeOf(selfRelianceOutcomes),
  parts: z.record(codeOf(selfRelianceParts), codeOf(abilities)),
  note: text.optional(),
})
export type SelfRelianceValue = z.infer<typeof value>

export const selfRelianceValue = ({
  outcome,
  note,
  ...parts
}: Values<typeof selfRelianceFields>): SelfRelianceValue => ({
  outcome,
  parts,
  ...(note ? { note } : {}),
})

export const typedSelfReliance = ({ outcome, parts, note }: SelfRelianceValue): Raw => ({ outcome, ...parts, note })

export const selfReliance = category(
  'selfReliance',
  inWordsOr(
    says(value, {
      reads: ({ outcome, parts, note }, { say, code, lower }) => [
        code(selfRelianceOutcomes, outcome),
        ...namesOf(selfRelianceParts).map((part) =>
          line(say(selfRelianceParts[part]), lower(code(abilities, parts[part]))),
        ),
        ...(note ? [note] : []),
      ],
      form: form({
        fields: selfRelianceFields,
        words: 'recordSelfReliance',
        typed: typedSelfReliance,
        value: (values) => selfRelianceValue(values),
      }),
    }),
  ),
)
