import { z } from 'zod'
import { category, says } from './kit/category.ts'
import { paper } from './kit/kinds.ts'
import { day } from './kit/value.ts'

export const rentSpecification = category(
  'rentSpecification',
  says(z.strictObject({ on: day.optional() }), {
    reads: ({ on }, { texts, day }) => [texts.document, ...(on ? [texts.openOn(day(on))] : [])],
    form: paper('specification', 'completeFile'),
  }),
)
