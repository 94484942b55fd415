/** All words of the interface, by language. Dutch is the first; the others have its shape. */

import type { Text } from '../covenant/index.ts'
import { actsEn } from './acts.en.ts'
import { actsNl } from './acts.nl.ts'
import { eventsEn } from './events.en.ts'
import { eventsNl, milestonesNl } from './events.nl.ts'
import { filesEn } from './files.en.ts'
import { filesNl } from './files.nl.ts'
import { isTranslated, type Language, type TranslatedLanguage } from './languages.ts'
import { leaksEn } from './leaks.en.ts'
import { leaksNl } from './leaks.nl.ts'
import { milestonesEn } from './milestones.en.ts'
import { pagesEn } from './pages.en.ts'
import { type PageWords, pagesNl } from './pages.nl.ts'
import { papersEn } from './papers.en.ts'
import { papersNl } from './papers.nl.ts'
import { privacyEn } from './privacy.en.ts'
import { privacyNl } from './privacy.nl.ts'
import { problemsEn } from './problems.en.ts'
import { problemsNl } from './problems.nl.ts'
import { reasonsEn, waitingEn } from './reasons.en.ts'
import { reasonsNl, waitingNl } from './reasons.nl.ts'
import { rentEn } from './rent.en.ts'
import { rentNl } from './rent.nl.ts'
import { requestsEn } from './requests.en.ts'
import { requestsNl } from './requests.nl.ts'
import { retentionEn } from './retention.en.ts'
import { retentionNl } from './retention.nl.ts'
import { sentencesEn } from './sentences.en.ts'
import { sentencesNl } from './sentences.nl.ts'
import type { ActWords, EventWords, MilestoneWords, Shape } from './shape.ts'
import { signInEn } from './sign-in.en.ts'
import { signInNl } from './sign-in.nl.ts'
import { translated } from './translated.ts'

export type Words = {
  readonly language: Language
  /** A text of the covenant in this language. */
  readonly say: Say
  readonly pages: PageWords
  readonly papers: Shape<typeof papersNl>
  readonly privacy: Shape<typeof privacyNl>
  readonly acts: ActWords
  readonly events: EventWords
  readonly milestones: MilestoneWords
  readonly problems: Shape<typeof problemsNl>
  readonly reasons: Shape<typeof reasonsNl>
  readonly waiting: Shape<typeof waitingNl>
  readonly files: Shape<typeof filesNl>
  readonly rent: Shape<typeof rentNl>
  readonly requests: Shape<typeof requestsNl>
  readonly retention: Shape<typeof retentionNl>
  readonly leaks: Shape<typeof leaksNl>
  readonly signIn: Shape<typeof signInNl>
  readonly sentences: Shape<typeof sentencesNl>
}

export type Say = {
  (text: Text): string
  (text: Text | undefined): string | undefined
}
const sayIn = (language: 'nl' | 'en'): Say => ((text?: Text) => text?.[language]) as Say

/** The words that stand in the code; every other language is made of the Dutch ones. */
export const written: Readonly<Record<'nl' | 'en', Words>> = {
  nl: {
    language: 'nl',
    say: sayIn('nl'),
    pages: pagesNl,
    papers: papersNl,
    privacy: privacyNl,
    acts: actsNl,
    events: eventsNl,
    milestones: milestonesNl,
    problems: problemsNl,
    reasons: reasonsNl,
    waiting: waitingNl,
    files: filesNl,
    rent: rentNl,
    requests: requestsNl,
    retention: retentionNl,
    leaks: leaksNl,
    signIn: signInNl,
    sentences: sentencesNl,
  },
  en: {
    language: 'en',
    say: sayIn('en'),
    pages: pagesEn,
    papers: papersEn,
    privacy: privacyEn,
    acts: actsEn,
    events: eventsEn,
    milestones: milestonesEn,
    problems: problemsEn,
    reasons: reasonsEn,
    waiting: waitingEn,
    files: filesEn,
    rent: rentEn,
    requests: requestsEn,
    retention: retentionEn,
    leaks: leaksEn,
    signIn: signInEn,
    sentences: sentencesEn,
  },
}

const made = new Map<TranslatedLanguage, Words>()

export function wordsIn(language: Language): Words {
  if (!isTranslated(language)) return written[language]
  const known = made.get(language)
  if (known) return known
  const words = translated({ ...written.nl, language: 'nl' as const }, language) as Words
  made.set(language, words)
  return words
}
export {
  isLanguage,
  type Language,
  languages,
  localeOf,
  ownNames,
  separatorIn,
  staffLanguages,
  writtenLanguage,
} from './languages.ts'
