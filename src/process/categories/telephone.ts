/** The resident's number, in the corporation's own file: what leaves it holds no more than a name and an address (3.1 step 2). */
import { z } from 'zod'
import { optional } from '../../trajectory/kit.ts'
import { category, says } from './kit/category.ts'
import { form } from './kit/form.ts'
import { text } from './kit/value.ts'

const value = z.strictObject({ number: text })

export const telephoneField = optional.telephone({ max: 20 })

export const telephone = category(
  'telephone',
  says(value, {
    reads: ({ number }) => [number],
    form: form({
      fields: { phone: { ...telephoneField, required: true } },
      words: 'openCase',
      typed: ({ number }) => ({ phone: number }),
      value: ({ phone }, before) => ({ number: phone ?? before.number }),
    }),
  }),
)
