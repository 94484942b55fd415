/** Who else is on the contract: a name and on what footing. Of the footing the resident's overview says nothing. */
import { z } from 'zod'
import { tenancyFootings } from '../../covenant/index.ts'
import { choice, type Fields, text as textField } from '../../trajectory/kit.ts'
import { category, says } from './kit/category.ts'
import { form } from './kit/form.ts'
import { typedWith } from './kit/typed.ts'
import { codeOf, text } from './kit/value.ts'

export const secondTenantFields = {
  name: textField({ max: 120, letters: true }),
  footing: choice(tenancyFootings),
} as const satisfies Fields

const value = z.strictObject({ name: text, footing: codeOf(tenancyFootings).optional() })

export const secondTenant = category(
  'secondTenant',
  says(value, {
    reads: ({ name, footing }, { code, lower }) => [
      footing ? `${name} (${lower(code(tenancyFootings, footing))})` : name,
    ],
    form: form({
      fields: secondTenantFields,
      words: 'recordSecondTenant',
      typed: (known) => typedWith(secondTenantFields, known),
      value: (values) => values,
    }),
  }),
)
