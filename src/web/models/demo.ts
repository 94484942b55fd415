/** Pages of the demo: its people, the four worlds beside each other, and the mailbox. */
import type { Party } from '../../covenant/words.ts'
import type { DateText, Link, NameValue, Paging, PostAction, Progress } from './common.ts'

export type DemoPerson = {
  readonly id: string
  readonly name: string
  readonly role: string
  /** What there is to see as this person, in one sentence. */
  readonly sees: string
}

export type PeopleModel = {
  readonly lead: string
  /** Each person is one button that posts `person=<id>` with `choose.hidden` to `choose.action`. */
  readonly choose: PostAction
  readonly groups: readonly {
    readonly party: Party
    readonly organisation: string
    readonly people: readonly DemoPerson[]
  }[]
  readonly links: readonly (Link & { readonly note: string })[]
}

export type WorldsModel = {
  readonly title: string
  readonly lead: string
  readonly back?: Link
  readonly phases: readonly {
    readonly label: string
    readonly moments: readonly {
      /** `10` */
      readonly mark: string
      readonly name: string
      readonly href: string
      readonly state: Progress
    }[]
  }[]
  readonly moment: {
    readonly title: string
    readonly text: string
    readonly previous?: Link
    readonly next?: Link
  }
  readonly worlds: readonly World[]
  readonly facts: readonly {
    readonly name: string
    readonly cells: Readonly<Record<Party, { readonly level: 'yes' | 'part' | 'no'; readonly text: string }>>
  }[]
}

export type World = { readonly party: Party; readonly organisation: string } & (
  | { readonly exists: false; readonly title: string; readonly text: string }
  | {
      readonly exists: true
      readonly now: { readonly title: string; readonly text?: string }
      readonly knows: readonly string[]
      readonly knowsNot: readonly string[]
      /** To this world's own page. */
      readonly open?: Link
    }
)

export type WorldsListModel = {
  readonly lead: string
  readonly items: readonly (Link & { readonly note: string; readonly phase: string })[]
}

export type MailboxModel = {
  readonly lead: string
  readonly mails: readonly {
    readonly href: string
    readonly from: string
    readonly to: string
    readonly subject: string
    readonly date: DateText
    readonly attachments: number
  }[]
  readonly pages?: Paging
}

export type MailModel = {
  readonly back: Link
  readonly subject: string
  readonly envelope: readonly NameValue[]
  readonly headers: readonly NameValue[]
  readonly text: string
  readonly attachments: readonly (Link & { readonly note: string })[]
}
