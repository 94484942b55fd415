/** Every page in every state that we look at, photograph and hold against the rules of access. All names are invented. */
import { demoStories } from './demo.ts'
import { formStories } from './forms.ts'
import { logStories } from './log.ts'
import { paperStories } from './papers.ts'
import { professionalStories } from './professional.ts'
import { rentStories } from './rent.ts'
import { residentStories } from './resident.ts'
import type { Story } from './story.ts'

export const stories: readonly Story[] = [
  ...demoStories,
  ...paperStories,
  ...professionalStories,
  ...formStories,
  ...logStories,
  ...rentStories,
  ...residentStories,
]
