import { z } from 'zod'
import { postcode as postcodeField } from '../../trajectory/kit.ts'
import { category, says } from './kit/category.ts'
import { form } from './kit/form.ts'
import { askedOnce } from './kit/row.ts'
import { text } from './kit/value.ts'

export const postcode = category(
  'postcode',
  askedOnce('postcode', 'postcode', '3.1 step 2', { registration: 'causeOfRegistration' }),
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
