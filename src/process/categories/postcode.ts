import { z } from 'zod'
import { postcode as postcodeField } from '../../trajectory/kit.ts'
import { category, says } from './kit/category.ts'
import { form } from './kit/form.ts'
import { text } from './kit/value.ts'

export const postcode = category(
  'postcode',
  says(z.strictObject({ postcode: text }), {
    reads: (value) => [value.postcode],
    form: form({
      fields: { postcode: postcodeField() },
      words: 'registerInKris',
      typed: (value) => value,
      value: (values) => values,
    }),
  }),
)
