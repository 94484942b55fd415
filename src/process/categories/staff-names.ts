import { z } from 'zod'
import { category, says } from './kit/category.ts'
import { askedOnce } from './kit/row.ts'

/** Nobody writes the names down: who is involved is known by the events of each world. */
export const staffNames = category(
  'staffNames',
  askedOnce('wie betrokken is', 'who is involved', '3.1 step 9', { onboarding: 'sharedFile' }),
  says(z.never(), { reads: () => [] }),
)
