/** How what an entry says is worded: dates, amounts, codes and the texts around them, in the reader's language. */
import type { PlainDate } from '../../../calendar/plain-date.ts'
import type { AgreedWithResident, Text } from '../../../covenant/index.ts'

type Codes = Readonly<Record<string, Text>>
type With<A extends string = string> = (text: A) => string

export type EntryTexts = {
  /** In the place of what is only on paper. */
  readonly document: string
  readonly judgmentPossible: string
  readonly judgmentGiven: With
  readonly signedOn: With
  readonly signedIn: (date: string, place: string) => string
  readonly sealedOn: With
  readonly openOn: With
  readonly evidence: {
    readonly about: (condition: string, state: string, since: string) => string
    readonly seen: With
  }
  readonly report: Readonly<Record<'rent' | 'arrangement' | 'breached' | 'none' | 'arrangements', string>>
  readonly lifeArea: Readonly<Record<AgreedWithResident | AreaPart | 'ownWords', string>> & {
    readonly how: (how: string, date: string) => string
  }
  readonly budget: Readonly<
    Record<'withheld' | 'arrangement' | 'priority' | 'handledBy' | 'toldBy' | 'missing' | 'protectedIncome', string>
  > &
    Readonly<Record<'month' | 'from' | 'until' | 'since', With>> & {
      readonly household: (adults: number, minors: number) => string
    }
}
export type AreaPart = 'situation' | 'request' | 'goal' | 'agreements' | 'progress'

export type EntryTeller = {
  readonly texts: EntryTexts
  /** Until when something is withheld, as it is said to the resident. */
  readonly until: With
  /** `donderdag 10 september 2026`. */
  readonly day: (date: string | undefined) => string
  /** `10 september 2026`. */
  readonly shortDay: (date: PlainDate) => string
  readonly money: (cents: number) => string
  readonly say: (text: Text) => string
  readonly code: (list: Codes, code: string | undefined) => string
  /** With a small letter, inside a sentence. */
  readonly lower: With
  readonly capital: With
}

export const line = (label: string, text: string): string => `${label}: ${text}`
export const paragraphs = (text: string): string[] => text.split(/\n+/)
