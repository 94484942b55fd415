import { z } from 'zod'
import { category, says } from './kit/category.ts'
import { text } from './kit/value.ts'

export const krisNumber = category(
  'krisNumber',
  says(z.strictObject({ number: text }), { reads: ({ number }) => [number] }),
)
