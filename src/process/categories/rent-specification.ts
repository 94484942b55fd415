import { z } from 'zod'
import { category, says } from './kit/category.ts'
import { paper } from './kit/kinds.ts'
import { askedOnce } from './kit/row.ts'
import { day } from './kit/value.ts'

export const rentSpecification = category(
  'rentSpecification',
  askedOnce('huurspecificatie', 'rent specification', '3.1 step 10', { onboarding: 'sharedFile' }),
  says(z.strictObject({ on: day.optional() }), {
    reads: ({ on }, { texts, day }) => [texts.document, ...(on ? [texts.openOn(day(on))] : [])],
    form: paper('specification', 'completeFile'),
  }),
)
