/** Borders on criminal-law data: a coded fact, no free text (reading). */
import { z } from 'zod'
import { housingFraudFacts } from '../../covenant/index.ts'
import { choice } from '../../trajectory/kit.ts'
import { category, says } from './kit/category.ts'
import { form } from './kit/form.ts'
import { codeOf, key } from './kit/value.ts'

export const housingFraud = category(
  'housingFraud',
  says(z.strictObject({ key: key.optional(), text: codeOf(housingFraudFacts) }), {
    reads: ({ text }, { code }) => [code(housingFraudFacts, text)],
    form: form({
      fields: { text: choice(housingFraudFacts) },
      typed: ({ text }) => ({ text }),
      value: ({ text }, before) => ({ ...before, text }),
    }),
  }),
)
