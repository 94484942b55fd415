import { z } from 'zod'
import { category, says } from './kit/category.ts'
import { asked } from './kit/row.ts'
import { text } from './kit/value.ts'

export const krisNumber = category(
  'krisNumber',
  asked('KRIS-nummer', 'KRIS number', '3.1 step 8', { onboarding: 'sharedFile' }),
  says(z.strictObject({ number: text }), { reads: ({ number }) => [number] }),
)
